/**
 * Every number that decides what comes first, in one place: what a word counts where it stands, what a guess is worth
 * against the word as typed, and what each kind of evidence adds. Two sets of the last, chosen from the content itself.
 */

import type { HitKind } from './types.ts'

/** What a collection consists of: pages that are read, or articles that hold the questions people ask. */
export type Made = 'pages' | 'questions'

/** From this share of articles whose text is mostly their questions on, a collection is made of questions. */
export const MOSTLY = 0.5

/** A field's boost, and how much a long one thins its words (the b of BM25): 0 not at all, 1 fully. */
export const fieldWeights = {
  title: { boost: 3, thinning: 0.3 },
  heading: { boost: 2, thinning: 0.4 },
  alias: { boost: 2, thinning: 0.5 },
  description: { boost: 1.5, thinning: 0.5 },
  question: { boost: 1, thinning: 0.6 },
  learned: { boost: 1.5, thinning: 0.5 },
  text: { boost: 1, thinning: 0.7 },
} as const

/** How soon more of the same word stops counting (the k1 of BM25). */
export const SATURATION = 1.2

/** What a guess is worth against the word as typed. */
export const worth = {
  exact: 1,
  apart: 0.9,
  /** Letters that read as pinyin. */
  spelt: 0.9,
  stem: 0.85,
  prefix: 0.7,
  sound: 0.7,
  typo: { 1: 0.8, 2: 0.6 },
  /** And a word put right whose first letter is another: that one is seldom mistyped, and then mostly for the next on the keyboard. */
  otherBeginning: 0.6,
  alias: 0.6,
} as const

/** What a token counts against its rarity. */
export const tokenWeights = {
  /** It only carries the question. */
  stop: 0.7,
  /** One character beside the pairs it stands in. */
  single: 0.5,
  /** A pair that is found by sound alone. */
  sound: 0.8,
  /** A word that nothing stands for, and such a pair, which may be where two words meet. */
  unknownWord: 0.5,
  unknownPair: 0.35,
} as const

/** An article answers; the others lead to somebody who does, or tell what a word means. */
export const kindFactor: Readonly<Record<HitKind, number>> = {
  guide: 1,
  process: 1,
  faq: 1,
  person: 0.8,
  team: 0.7,
  request: 0.6,
  term: 0.37,
}

/** The share of answerable questions that must count as answered. */
export const LEFT_ALONE = 0.9

export interface Evidence {
  /** Likeness to the short texts of an article: of so many of them, each next one discounted. */
  readonly likeness: number
  readonly discounts: readonly number[]
  /** The query stands inside a title or heading: its share of that. */
  readonly inside: number
  /** Words and bits of words that tell these articles from each other (taught.ts). */
  readonly taught: number
  /** Letters alike, whatever the words (letters.ts). */
  readonly letters: number
  /** Letters that spell a title or heading in pinyin: their share of it. */
  readonly spoken: number
}

export const evidence: Readonly<Record<Made, Evidence>> = {
  pages: { likeness: 0.65, discounts: [1], inside: 2, taught: 0, letters: 2, spoken: 2 },
  questions: { likeness: 1, discounts: [1, 0.5, 0.25, 0.12, 0.06], inside: 2, taught: 0.5, letters: 0.5, spoken: 2 },
}
