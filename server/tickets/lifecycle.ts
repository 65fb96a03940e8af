/**
 * What state a ticket is in and who may do what to it. Status is read from a ticket's times and never stored, so the
 * two cannot disagree. Pure.
 */

/** A ticket's state, read from its times. Reopened is an event, not a status. */
export type Status = 'open' | 'waiting' | 'resolved'

/** OpenTimes days after a resolution in which the requester opens the ticket again with one click. */
export const REOPEN_DAYS = 14

interface Times {
  readonly waitingSince: string | null
  readonly resolvedAt: string | null
}

/** Resolved outranks waiting: nobody waits for an answer to what is done. */
export function statusOf({ waitingSince, resolvedAt }: Times): Status {
  if (resolvedAt !== null) return 'resolved'
  return waitingSince === null ? 'open' : 'waiting'
}

/** Who stands before a ticket: one who may answer, or the one who asked. Nobody else gets this far. */
export type Role = 'agent' | 'requester'

/** What is not for every role. Reading notes is an act of its own: they stay between agents. */
export type Act = 'read-notes' | 'reply' | 'note'

const acts: Readonly<Record<Role, readonly Act[]>> = {
  agent: ['read-notes', 'reply', 'note'],
  requester: ['reply'],
}

/** Whether a role may do this to a ticket at all, whatever its state. */
export function may(role: Role, act: Act): boolean {
  return acts[role].includes(act)
}

/**
 * Whether it can be done now: what a page offers, and what the store asks again inside the transaction, for those who
 * act on an old page. After the days of reopening nobody would look for a requester's words, so none are taken.
 */
export function offers(role: Role, act: 'reply' | 'reopen', { resolvedAt }: Times, now: Date): boolean {
  if (resolvedAt === null) return act === 'reply'
  return role === 'agent' || now < reopenableUntil(resolvedAt)
}

/** The instant at which the requester's way of opening a resolved ticket again ends. */
export function reopenableUntil(resolvedAt: string): Date {
  return new Date(Date.parse(resolvedAt) + REOPEN_DAYS * 86_400_000)
}

/** Only what was resolved after this instant can still be opened again by this role; agents can at any time. */
export function reopenableSince(role: Role, now: Date): Date | undefined {
  return role === 'agent' ? undefined : new Date(now.getTime() - REOPEN_DAYS * 86_400_000)
}
