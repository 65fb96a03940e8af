/** Ranks the candidates of one language, with what each holds of the question. */
import type { Candidates } from './candidates.ts'
import type { Choice } from './choices.ts'
import type { Searched } from './collection.ts'
import { coverage } from './coverage.ts'
import type { Listed } from './listed.ts'
import type { Part, Question } from './question.ts'
import { scoresOf } from './scores.ts'

/** A document with what it holds of the question that was put to its language. */
export interface Ranked extends Pick<Listed, 'doc' | 'whole'> {
  readonly question: Question
  readonly holdings: ReadonlyMap<Part, Choice>
  readonly score: number
  /** 0…1: how much of the question the document holds. */
  readonly covered: number
  /** Its score against that of questions known to be answered; missing where nothing was learned to tell by. */
  readonly sure?: number
  /** Somebody was asked for, and this is who takes it: `covered` is of what it is about. */
  readonly asked?: true
  /** The editors chose it for this query. */
  readonly pinned?: true
}

/** Best first; of equal ones the first of the documents. */
export function rank(question: Question, candidates: Candidates, searched: Searched): Ranked[] {
  const { taught } = candidates
  const holdingsOf = searched.matcher.holdings(question)
  return scoresOf(question, candidates, searched)
    .sort((a, b) => b.score - a.score || a.number - b.number)
    .map(({ number, listed: { doc, whole }, score }) => {
      const { question: own, holdings } = holdingsOf(number)
      const covered = coverage(own, (part) => holdings.get(part)?.worth ?? 0)
      const sure = taught === undefined ? {} : { sure: (score * taught.known) / taught.usual }
      return { doc, whole, question: own, holdings, covered, score, ...sure }
    })
}
