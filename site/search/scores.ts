/** Scores every document of one language: the sum of what speaks for it, each kind of evidence with its weight. */
import type { Searched } from './collection.ts'
import { greatestIn, placed } from './greatest.ts'
import { lettersLike } from './letters.ts'
import type { Question } from './question.ts'
import { compactOf } from './short.ts'
import type { Taught } from './taught.ts'
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

/** By number of document. */
export interface Scores {
  /** 0 where the document has nothing of the question. */
  readonly all: Float32Array
  /** What the lessons say for it; undefined where nothing was learned. */
  readonly taught: Taught | undefined
}

export function scoresOf(question: Question, searched: Searched): Scores {
  const { docs, factors, matcher, shortTexts, taught, made } = searched
  const weights = evidence[made]
  const { begins } = shortTexts
  const { held, share } = matcher.sum(question)
  const alike = shortTexts.likeness(question)
  const [all, likeness] = [new Float32Array(docs.length), new Float32Array(docs.length)]
  const most = new Float64Array(weights.discounts.length)
  for (let doc = 0; doc < docs.length; doc += 1) {
    greatestIn(alike, most, begins[doc], begins[doc + 1])
    likeness[doc] = most[0]!
    let few = 0
    for (let place = 0; place < most.length; place += 1) few += most[place]! * weights.discounts[place]!
    all[doc] = held[doc]! * (1 - WHOLE + WHOLE * share[doc]!) + weights.likeness * few
  }
  add(all, weights.inside, within(question, searched))
  add(all, weights.spoken, spelt(question, searched))
  const learned = weights.taught > 0 ? taught(question.query) : undefined
  if (learned !== undefined)
    for (let doc = 0; doc < docs.length; doc += 1) {
      const says = learned.says[doc]!
      all[doc] = all[doc]! > 0 || says > LOUD ? Math.max(0, all[doc]! + weights.taught * says) : 0
    }
  compareLetters(compactOf(question.query), all, alike, likeness, searched)
  for (let doc = 0; doc < docs.length; doc += 1) all[doc]! *= factors[doc]!
  return { all, taught: learned }
}

function add(sums: Float32Array, weight: number, values: Float32Array | undefined) {
  if (values !== undefined) for (let i = 0; i < sums.length; i += 1) sums[i]! += weight * values[i]!
}

/** The query's share of the title or heading it stands in; undefined where it stands in none. */
function within({ query }: Question, { docs, inside }: Searched): Float32Array | undefined {
  return largest(docs.length, (take) => inside.each(query, take))
}

/** The share of a title or heading that unknown letters spell in pinyin; undefined where they spell none. */
function spelt({ letters }: Question, { docs, spoken }: Searched): Float32Array | undefined {
  return letters === '' ? undefined : largest(docs.length, (take) => spoken.each(letters, take))
}

/** Of each document the largest share that is handed out for it. */
function largest(documents: number, each: (take: (doc: number, share: number) => void) => void) {
  let shares: Float32Array | undefined
  each((doc, share) => {
    shares ??= new Float32Array(documents)
    shares[doc] = Math.max(shares[doc] ?? 0, share)
  })
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
  const least = placed(all, COMPARED + 1)
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
