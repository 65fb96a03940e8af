/** Scores every document of one language: the sum of what speaks for it, each kind of evidence with its weight. */
import type { Searched } from './collection.ts'
import { lettersLike } from './letters.ts'
import type { Question } from './question.ts'
import { compactOf } from './short.ts'
import type { Taught } from './taught.ts'
import type { HitKind } from './types.ts'
import { evidence } from './weights.ts'

/** What a document that holds all of the question counts against one that holds next to nothing. */
const WHOLE = 0.6

/** What the lessons must say for a document that holds no word of the question. */
const LOUD = 0.5

/** Documents and short texts that are compared letter by letter: the best, and those near the best of a document. */
const COMPARED = 60
const NEAR = 0.6

/** Short texts of one document that are: whoever writes thousands into one makes nobody wait. */
const COMPARED_OF_ONE = 32

/** An article answers; the others lead to somebody who does, or tell what a word means. */
const kindFactor: Readonly<Record<HitKind, number>> = {
  guide: 1,
  process: 1,
  faq: 1,
  person: 0.8,
  team: 0.7,
  request: 0.6,
  term: 0.35,
}

/** By number of document; valid until the next question. */
export interface Scores {
  /** 0 where the document has nothing of the question. */
  readonly all: Float32Array
  /** 0…1: how much of the question it holds. */
  readonly share: Float32Array
  /** 0…1: how alike the most alike of its short texts is. */
  readonly likeness: Float32Array
  /** What the lessons say for it; undefined where nothing was learned. */
  readonly taught: Taught | undefined
}

export function scoresOf(question: Question, searched: Searched): Scores {
  const { docs, matcher, shortTexts, taught, made } = searched
  const weights = evidence[made]
  const { begins } = shortTexts
  const { held, share } = matcher.sum(question)
  const alike = shortTexts.likeness(question)
  const [all, likeness] = [new Float32Array(docs.length), new Float32Array(docs.length)]
  const most = new Float64Array(weights.discounts.length)
  for (let doc = 0; doc < docs.length; doc += 1) {
    mostAlike(alike, begins[doc] ?? 0, begins[doc + 1] ?? 0, most)
    likeness[doc] = most[0] ?? 0
    let few = 0
    for (let place = 0; place < most.length; place += 1) few += most[place]! * weights.discounts[place]!
    all[doc] = (held[doc] ?? 0) * (1 - WHOLE + WHOLE * (share[doc] ?? 0)) + weights.likeness * few
  }
  add(all, weights.inside, within(question, searched))
  add(all, weights.spoken, spelt(question, searched))
  const learned = weights.taught > 0 ? taught(question.query) : undefined
  for (let doc = 0; doc < docs.length; doc += 1) {
    const says = learned?.says[doc] ?? 0
    all[doc] = all[doc]! > 0 || says > LOUD ? Math.max(0, all[doc]! + weights.taught * says) : 0
  }
  compareLetters(compactOf(question.query), all, alike, likeness, searched)
  for (const [number, doc] of docs.entries()) all[number]! *= kindFactor[doc.kind]
  return { all, share, likeness, taught: learned }
}

function add(sums: Float32Array, weight: number, values: Float32Array) {
  for (let i = 0; i < sums.length; i += 1) sums[i]! += weight * values[i]!
}

/** The query's share of the title or heading it stands in. */
function within({ query }: Question, { docs, inside }: Searched): Float32Array {
  const shares = new Float32Array(docs.length)
  inside.each(query, (doc, share) => (shares[doc] = Math.max(shares[doc] ?? 0, share)))
  return shares
}

/** The share of a title or heading that unknown letters spell in pinyin. */
function spelt({ letters }: Question, { docs, spoken }: Searched): Float32Array {
  const shares = new Float32Array(docs.length)
  if (letters !== '') spoken.each(letters, (doc, share) => (shares[doc] = Math.max(shares[doc] ?? 0, share)))
  return shares
}

function compareLetters(
  query: string,
  all: Float32Array,
  alike: Float32Array,
  likeness: Float32Array,
  { shortTexts: { begins, compact }, made }: Searched,
) {
  const weight = evidence[made].letters
  const least = all.toSorted().at(-1 - COMPARED) ?? 0
  const likeQuery = lettersLike(query)
  for (let doc = 0; doc < all.length; doc += 1) {
    if (all[doc]! <= least) continue
    let [most, left] = [0, COMPARED_OF_ONE]
    for (let text = begins[doc]!; text < begins[doc + 1]! && left > 0; text += 1) {
      if (alike[text]! < NEAR * likeness[doc]!) continue
      most = Math.max(most, likeQuery(compact[text] ?? ''))
      left -= 1
    }
    all[doc]! += weight * Math.max(0, (most - 0.4) / 0.6)
  }
}

/** Fills `most` with the greatest values from `start` to `end`, greatest first. */
function mostAlike(values: Float32Array, start: number, end: number, most: Float64Array): void {
  most.fill(0)
  const last = most.length - 1
  for (let i = start; i < end; i += 1) {
    let value = values[i]!
    if (value <= most[last]!) continue
    for (let place = 0; place <= last; place += 1) {
      const there = most[place]!
      if (value <= there) continue
      most[place] = value
      value = there
    }
  }
}
