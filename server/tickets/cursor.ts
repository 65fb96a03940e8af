/** Where a list of tickets goes on: after which ticket, written for an address. Pure. */
import { dueAtOf, type TargetTimes } from './targets.ts'

/** The place of a ticket in its list. */
export interface Cursor {
  /** Open tickets come in two runs, those that wait for their requester last; resolved ones have a list of their own. */
  readonly run: 'due' | 'waiting' | 'resolved'
  /** ISO 8601 UTC: the due time that counts next, or the resolution. */
  readonly at: string
  readonly id: string
}

export function cursorOf(ticket: TargetTimes & { readonly id: string }): string {
  const { id, resolvedAt, waitingSince } = ticket
  if (resolvedAt !== null) return `resolved~${resolvedAt}~${id}`
  return `${waitingSince === null ? 'due' : 'waiting'}~${dueAtOf(ticket)}~${id}`
}

/** Nothing for what no list of that status wrote. */
export function readCursor(text: string | undefined, status: 'open' | 'resolved'): Cursor | undefined {
  const parts = /^(due|waiting|resolved)~(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)~([\da-f-]{36})$/.exec(text ?? '')
  const [, run, at = '', id = ''] = parts ?? []
  if (run === 'resolved') return status === 'resolved' ? { run, at, id } : undefined
  return (run === 'due' || run === 'waiting') && status === 'open' ? { run, at, id } : undefined
}
