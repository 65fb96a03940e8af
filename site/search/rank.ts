/** Scores the documents of one language: what they hold of the question, and how alike their short texts are to it. */
import { coverage } from './coverage.ts'
import type { Choice } from './choices.ts'
import type { Searched } from './collection.ts'
import type { Part, Question } from './question.ts'
import type { HitKind, SearchDoc } from './types.ts'
import { evidence } from './weights.ts'

/** Documents of a language that are looked at closely; those behind them hold too little of the question. */
const CANDIDATES = 40

/** What a document that holds all of the question counts against one that holds next to nothing. */
const WHOLE = 0.6

/** What the lessons must say for a document that holds no word of the question. */
const LOUD = 0.5

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

/** A document with what it holds of the question that was put to its language. */
export interface Ranked {
  readonly doc: SearchDoc
  readonly question: Question
  readonly holdings: ReadonlyMap<Part, Choice>
  readonly score: number
  /** 0…1: how much of the question the document holds. */
  readonly covered: number
}

/** The documents of one language that hold something of the question, best first. */
export function score(question: Question, searched: Searched): Ranked[] {
  const { docs, matcher } = searched
  const scores = scoresOf(question, searched)
  return best(scores).flatMap(([number, value]) => {
    const doc = docs[number]
    if (doc === undefined) return []
    const holdings = matcher.holdings(question, number)
    const covered = coverage(question, (part) => holdings.get(part)?.worth ?? 0)
    return { doc, question, holdings, covered, score: value }
  })
}

/** The score of every document; 0 where it holds nothing of the question. */
export function scoresOf(question: Question, searched: Searched): Float32Array {
  const { docs, matcher, shortTexts, inside, taught, made } = searched
  const weights = evidence[made]
  const { held, share } = matcher.sum(question)
  const alike = shortTexts.likeness(question)
  const scores = new Float32Array(docs.length)
  for (const number of docs.keys()) {
    scores[number] = (held[number] ?? 0) * (1 - WHOLE + WHOLE * (share[number] ?? 0))
    const few = mostAlike(alike, shortTexts.begins[number] ?? 0, shortTexts.begins[number + 1] ?? 0, weights.discounts)
    scores[number]! += weights.likeness * few
  }
  const within = new Float32Array(docs.length)
  inside.each(question.query, (doc, part) => (within[doc] = Math.max(within[doc] ?? 0, part)))
  const learned = weights.taught > 0 ? taught(question.query) : undefined
  for (const [number, doc] of docs.entries()) {
    const says = learned?.[number] ?? 0
    const found = scores[number]! + weights.inside * (within[number] ?? 0)
    scores[number] = found > 0 || says > LOUD ? (found + weights.taught * says) * kindFactor[doc.kind] : 0
  }
  return scores
}

/** The sum of the greatest values from `start` to `end`, each next one discounted. */
function mostAlike(values: Float32Array, start: number, end: number, discounts: readonly number[]): number {
  const most = discounts.map(() => 0)
  for (let i = start; i < end; i += 1) {
    let value = values[i] ?? 0
    for (let place = 0; place < most.length && value > 0; place += 1) {
      const there = most[place] ?? 0
      if (value <= there) continue
      most[place] = value
      value = there
    }
  }
  return most.reduce((sum, value, place) => sum + value * (discounts[place] ?? 0), 0)
}

function best(scores: Float32Array): [number: number, score: number][] {
  const found: [number, number][] = []
  for (const [number, value] of scores.entries()) if (value > 0) found.push([number, value])
  return found.sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, CANDIDATES)
}
