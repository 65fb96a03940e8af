/**
 * The trail: what this tab searched last and which articles it read. It goes along when the reader asks a team,
 * and it ends with the tab. `visitId` is random and tied to nobody.
 */
import { newId } from './id.ts'
import { keep, recallValue } from './kept.ts'

export interface Trail {
  readonly visitId: string
  /** The last settled search: its id and what was typed. */
  readonly searchId?: string
  readonly query?: string
  /** Ids of articles in the order they were read, the last ten. */
  readonly read: readonly string[]
}

const READ_AT_MOST = 10

/** The trail of this tab; a new one where none is kept, or where what is kept is not one. */
export function trail(): Trail {
  const found = trailFrom(recallValue('tab', 'trail'))
  if (found) return found
  const fresh: Trail = { visitId: newId(), read: [] }
  keepTrail(fresh)
  return fresh
}

/** Keeps a changed trail. */
export function keepTrail(changed: Trail): void {
  keep('tab', 'trail', JSON.stringify(changed))
}

/** The trail after reading an article: each stands once, at its last reading. */
export function withArticle(before: Trail, article: string): Trail {
  return { ...before, read: [...before.read.filter((id) => id !== article), article].slice(-READ_AT_MOST) }
}

/** The trail after a settled search. */
export function withSearch(before: Trail, searchId: string, query: string): Trail {
  return { ...before, searchId, query }
}

/** A trail out of what storage held; anything that is not one is undefined. */
export function trailFrom(value: unknown): Trail | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { visitId, searchId, query, read } = value as Record<string, unknown>
  if (typeof visitId !== 'string' || !Array.isArray(read)) return undefined
  return {
    visitId,
    ...(typeof searchId === 'string' && { searchId }),
    ...(typeof query === 'string' && { query }),
    read: read.filter((id) => typeof id === 'string').slice(-READ_AT_MOST),
  }
}
