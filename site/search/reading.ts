/**
 * Texts as they are shown, read once: which tokens stand where, so that a match can be found and marked in them.
 */
import { analyse, type Token } from './analyse.ts'
import type { Choice } from './choices.ts'
import type { Part } from './question.ts'

export interface ReadText {
  readonly text: string
  /** The places of each token. */
  readonly places: ReadonlyMap<string, readonly Token[]>
}

export type Read = (text: string) => ReadText

/** A stretch of a text, end excluded. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** Characters that may stand between the words of a phrase: a space, a hyphen, a quotation mark beside one. */
const GAP = 2

/** Reads each text of an index at most once. */
export function openReader(): Read {
  const known = new Map<string, ReadText>()
  return (text) => {
    const read = known.get(text) ?? { text, places: Map.groupBy(analyse(text), (token) => token.text) }
    known.set(text, read)
    return read
  }
}

/** The best choice of a part that stands in the text. */
export function choiceIn(read: ReadText, part: Part): Choice | undefined {
  return part.choices.find(({ tokens }) => stretches(read, tokens).length > 0)
}

/** Where the tokens stand one after the other. */
export function stretches({ places }: ReadText, tokens: readonly string[]): readonly Stretch[] {
  const [first = '', ...rest] = tokens
  const starts = places.get(first) ?? []
  if (rest.length === 0) return starts
  return starts.flatMap(({ start, end }) => {
    let last = end
    for (const token of rest) {
      const next = places.get(token)?.find((at) => at.start > start && at.end > last && at.start <= last + GAP)
      if (next === undefined) return []
      last = next.end
    }
    return { start, end: last }
  })
}
