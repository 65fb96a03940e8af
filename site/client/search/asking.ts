/** Whom to ask when the list does not help, and how loudly to say so. Pure. */
import type { Hit, SearchAnswer } from '../../search/types.ts'

/** How far down the list a request type counts as a way to ask. */
const TOP = 3

export interface Asking {
  /** An id of the directory. */
  readonly team: string
  /** A request type among the best hits: the shorter way. */
  readonly request?: Hit
  /** Nothing really answers: asking comes first, and the nearest hits after it. */
  readonly unanswered: boolean
}

export interface Grounds {
  /** Where a question goes that no team claims. */
  readonly ask: { readonly team: string; readonly request: string }
  /** Ids of teams that can be asked. */
  readonly teams: readonly string[]
  /** The engine's own limit: below it, nothing answers. */
  readonly threshold: number
  /** Half a query answers nothing yet: while the reader types, the list comes first. */
  readonly settled: boolean
}

export function askingOf(answer: SearchAnswer, { ask, teams, threshold, settled }: Grounds): Asking {
  const request = answer.hits.slice(0, TOP).find((hit) => hit.kind === 'request' && hit.article !== ask.request)
  const unanswered = settled && (answer.hits.length === 0 || answer.answered < threshold)
  const team = answer.team !== undefined && teams.includes(answer.team) ? answer.team : ask.team
  return { team, unanswered, ...(request && { request }) }
}
