/**
 * When a search counts: after a second without a key, at Enter, or when a hit is chosen. Each settled query is told to the
 * server once, and goes along on the trail to whatever the reader does next.
 */
import type { Language } from '../../../content/schema.ts'
import type { SearchAnswer } from '../../search/types.ts'
import { beacon } from '../beacon.ts'
import { newId } from '../id.ts'
import { keepTrail, trail, withSearch } from '../trail.ts'

const IDLE = 1_000

export interface Settling {
  /** There is a new answer: it settles after a while, unless another comes first. */
  later(): void
  /** Settles at once what waits; the id of the search that is settled now. */
  now(): string | undefined
  /** Somebody types on: what is shown settles no more by itself, but where something is done with it. */
  hold(): void
  /** The field is empty: nothing waits any more. */
  drop(): void
}

/** @param current the answer that is shown now */
export function settling(language: Language, current: () => SearchAnswer | undefined): Settling {
  let timer = 0
  let waits = false
  let last = lastSettled()
  const hold = () => clearTimeout(timer)
  const drop = () => {
    hold()
    waits = false
  }
  const now = () => {
    const answer = waits ? current() : undefined
    drop()
    if (!answer) return last?.id
    // Coming back to a search, by Back or by a reload, is no second search.
    if (last?.query !== answer.query) last = tell(answer, language)
    return last.id
  }
  const later = () => {
    hold()
    waits = true
    timer = window.setTimeout(now, IDLE)
  }
  return { later, now, hold, drop }
}

function lastSettled() {
  const { searchId, query } = trail()
  return searchId !== undefined && query !== undefined ? { id: searchId, query } : undefined
}

function tell({ query, hits, answered }: SearchAnswer, language: Language) {
  const id = newId()
  const before = trail()
  keepTrail(withSearch(before, id, query))
  beacon('/api/searches', { id, visitId: before.visitId, query, language, resultCount: hits.length, answered })
  return { id, query }
}
