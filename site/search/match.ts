/**
 * Finds the documents that hold parts of a question and scores them: BM25 over weighted fields (BM25F), where of all
 * the choices of a part only the best counts.
 */
import { fields, runningText } from './fields.ts'
import type { Counted, Posting } from './postings.ts'
import type { Choice } from './choices.ts'
import type { Part, Question } from './question.ts'
import type { Vocabulary } from './vocabulary.ts'

/** How soon more of the same word stops counting (the k1 of BM25). */
const SATURATION = 1.2

/** How a document holds a part. */
export interface Holding {
  readonly choice: Choice
  readonly score: number
  /** Whether it stands in title, headings, aliases or description, and not only in running text. */
  readonly written: boolean
}

/** A document with what it holds of the question. */
export interface Match {
  readonly doc: number
  readonly score: number
  readonly holdings: ReadonlyMap<Part, Holding>
}

export type Matcher = (question: Question) => Match[]

export function openMatcher({ lengths }: Counted, vocabulary: Vocabulary): Matcher {
  const averages = averageLengths(lengths)
  const lengthOf = ({ doc }: Posting, field: number) => (lengths[doc]?.[field] ?? 0) / (averages[field] ?? 1)

  /** How much a token counts in a document, by all fields. */
  const worthOf = (posting: Posting, weight: number) => {
    const mass = fields.reduce((sum, { boost, thinning }, f) => {
      if ((posting.fields & (1 << f)) === 0) return sum
      const count = f === runningText ? posting.count : 1
      return sum + (boost * count) / (1 - thinning + thinning * lengthOf(posting, f))
    }, 0)
    return (weight * mass * (SATURATION + 1)) / (mass + SATURATION)
  }

  const holdingsOf = (part: Part) => {
    const best = new Map<number, Holding>()
    for (const choice of part.choices) {
      const tokens = choice.tokens.map((token) => ({
        weight: vocabulary.weight(token),
        postings: vocabulary.postings(token),
      }))
      for (const [doc, holders] of holdingAll(tokens.map(({ postings }) => postings))) {
        const sum = holders.reduce((total, posting, t) => total + worthOf(posting, tokens[t]?.weight ?? 0), 0)
        const score = (part.factor * choice.worth * sum) / holders.length
        const written = holders.every((posting) => posting.fields !== 1 << runningText)
        if (score > (best.get(doc)?.score ?? 0)) best.set(doc, { choice, score, written })
      }
    }
    return best
  }

  return (question) => {
    const matches = new Map<number, { doc: number; score: number; holdings: Map<Part, Holding> }>()
    for (const part of question.parts)
      for (const [doc, holding] of holdingsOf(part)) {
        const match = matches.get(doc) ?? { doc, score: 0, holdings: new Map() }
        match.score += holding.score
        match.holdings.set(part, holding)
        matches.set(doc, match)
      }
    return [...matches.values()]
  }
}

/** The documents that stand in all lists, with their posting of each. */
function* holdingAll(lists: readonly (readonly Posting[])[]): Generator<[doc: number, postings: readonly Posting[]]> {
  const [first = [], ...rest] = lists
  if (rest.length === 0) {
    for (const posting of first) yield [posting.doc, [posting]]
    return
  }
  const others = rest.map((postings) => new Map(postings.map((posting) => [posting.doc, posting])))
  for (const posting of first) {
    const found = others.flatMap((other) => other.get(posting.doc) ?? [])
    if (found.length === others.length) yield [posting.doc, [posting, ...found]]
  }
}

/** Of each field where it holds anything at all. */
function averageLengths(lengths: Counted['lengths']): number[] {
  return fields.map((_, field) => {
    const filled = lengths.map((doc) => doc[field] ?? 0).filter((length) => length > 0)
    return filled.length === 0 ? 1 : filled.reduce((sum, length) => sum + length, 0) / filled.length
  })
}
