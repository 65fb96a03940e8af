/** Scores the documents of one language: what they hold of the question, and how alike their short texts are to it. */
import { coverage } from './coverage.ts'
import type { Choice } from './choices.ts'
import type { Searched } from './collection.ts'
import type { Part, Question } from './question.ts'
import { placed } from './greatest.ts'
import { scoresOf } from './scores.ts'
import type { SearchDoc } from './types.ts'

/** Documents of a language that are looked at closely; those behind them hold too little of the question. */
const CANDIDATES = 40

/** A document with what it holds of the question that was put to its language. */
export interface Ranked {
  readonly doc: SearchDoc
  readonly question: Question
  readonly holdings: ReadonlyMap<Part, Choice>
  readonly score: number
  /** 0…1: how much of the question the document holds. */
  readonly covered: number
  /** Its score against that of questions known to be answered; missing where nothing was learned to tell by. */
  readonly sure?: number
  /** The editors chose it for this query. */
  readonly pinned?: true
}

/** The documents of one language that hold something of the question, best first. */
export function score(question: Question, searched: Searched): Ranked[] {
  const { docs, matcher } = searched
  const { all, taught } = scoresOf(question, searched)
  const holdingsOf = matcher.holdings(question)
  return best(all).flatMap(([number, value]) => {
    const doc = docs[number]
    if (doc === undefined) return []
    const { question: own, holdings } = holdingsOf(number)
    const covered = coverage(own, (part) => holdings.get(part)?.worth ?? 0)
    const sure = taught === undefined ? {} : { sure: (value * taught.known) / taught.usual }
    return { doc, question: own, holdings, covered, score: value, ...sure }
  })
}

function best(scores: Float32Array): [number: number, score: number][] {
  const least = placed(scores, CANDIDATES)
  const found: [number, number][] = []
  for (let number = 0; number < scores.length; number += 1) {
    const value = scores[number]!
    if (value > 0 && value >= least) found.push([number, value])
  }
  return found.sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, CANDIDATES)
}
