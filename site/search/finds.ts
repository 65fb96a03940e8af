/** What a question finds in a document: which of the things that its parts may stand for stands in which of the texts. */
import type { Choice } from './choices.ts'
import type { Part } from './question.ts'
import type { ReadDoc } from './reading.ts'
import { textsWith } from './stretches.ts'

/** A choice of a part, and the numbers of the texts in which it is the best that stands there. */
export interface Find {
  readonly choice: Choice
  readonly texts: readonly number[]
}

export interface Finds {
  readonly read: ReadDoc
  /** Looked up when first asked for. */
  of(part: Part): readonly Find[]
}

export function findsIn(read: ReadDoc): Finds {
  const known = new Map<Part, readonly Find[]>()
  return {
    read,
    of(part) {
      const found = known.get(part) ?? find(read, part)
      known.set(part, found)
      return found
    },
  }
}

function find(read: ReadDoc, { choices }: Part): readonly Find[] {
  const found: Find[] = []
  const taken = new Set<number>()
  for (const choice of choices) {
    const all = textsWith(read, choice.tokens)
    const texts = taken.size === 0 ? all : all.filter((text) => !taken.has(text))
    if (texts.length === 0) continue
    found.push({ choice, texts })
    for (const text of texts) taken.add(text)
  }
  return found
}

/** The best choice of a part that stands in a text. */
export function choiceIn(finds: Finds, part: Part, text: number): Choice | undefined {
  return finds.of(part).find(({ texts }) => texts.includes(text))?.choice
}

/**
 * For each text, by its number, what the parts are worth that stand there, in their order; nothing where none does.
 *
 * @param worthOf 0 for a single character beside pairs too, which only supports those
 */
export function worthsByText(
  finds: Finds,
  parts: readonly Part[],
  worthOf: (choice: Choice) => number,
): readonly (Float64Array | undefined)[] {
  const worths = new Array<Float64Array | undefined>(finds.read.texts.length)
  for (const [i, part] of parts.entries()) {
    if (part.token.kind === 'single') continue
    for (const { choice, texts } of finds.of(part))
      for (const text of texts) (worths[text] ??= new Float64Array(parts.length))[i] = worthOf(choice)
  }
  return worths
}
