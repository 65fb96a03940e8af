/**
 * When a ticket is due: the targets of its request type, counted in the service hours of its team.
 * Due times are stored with the ticket; what is late, and what was kept, is read from them here. Pure.
 */
import { due, serviceTime } from '../../content/hours/clock.ts'
import type { OpenTimes } from '../../content/hours/open-times.ts'

/** Lengths of service time as content writes them: `4h`, `2d`. */
export interface Targets {
  readonly first_reply: string
  readonly resolution: string
}

/** Instants, ISO 8601 UTC. */
export interface DueTimes {
  readonly firstReplyDueAt: string
  readonly resolutionDueAt: string
}

/** The times of a ticket that promises are read from. */
export interface TargetTimes extends DueTimes {
  readonly firstRepliedAt: string | null
  readonly waitingSince: string | null
  readonly resolvedAt: string | null
}

/** When a ticket opened at `now` is due. @throws RangeError when the team has no open time ahead. */
export function dueTimes(times: OpenTimes, targets: Targets, now: Date): DueTimes {
  return {
    firstReplyDueAt: dueAt(times, targets.first_reply, now),
    resolutionDueAt: resolutionDue(times, targets, now),
  }
}

/** When a ticket opened, or opened again, at `now` shall be resolved: what was promised starts anew with a reopening. */
export function resolutionDue(times: OpenTimes, targets: Targets, now: Date): string {
  return dueAt(times, targets.resolution, now)
}

function dueAt(times: OpenTimes, length: string, now: Date): string {
  return new Date(due(times, now.getTime(), serviceTime(length))).toISOString()
}

/** The promise that counts next; none once the ticket is resolved or while the requester's answer is awaited. */
export function nextDue(
  ticket: TargetTimes,
): { readonly promise: 'first-reply' | 'resolution'; readonly at: string } | undefined {
  if (ticket.resolvedAt !== null || ticket.waitingSince !== null) return undefined
  return { promise: ticket.firstRepliedAt === null ? 'first-reply' : 'resolution', at: dueAtOf(ticket) }
}

/** When that promise is due, or would be if the ticket did not wait; what open tickets are ordered by. */
export function dueAtOf({ firstRepliedAt, firstReplyDueAt, resolutionDueAt }: TargetTimes): string {
  return firstRepliedAt === null ? firstReplyDueAt : resolutionDueAt
}

/** Late: past the promise that counts next, without what was promised. */
export function isLate(ticket: TargetTimes, now: Date): boolean {
  const next = nextDue(ticket)
  return next !== undefined && Date.parse(next.at) < now.getTime()
}

/** How one promise stands: still running, kept, or missed, by or without its event. */
export type Standing = 'ahead' | 'kept' | 'missed'

/** Whether what was due at `dueAt` was done in time; `doneAt` is null while it is not done. */
export function standing(dueAt: string, doneAt: string | null, now: Date): Standing {
  const until = doneAt === null ? now.getTime() : Date.parse(doneAt)
  if (until > Date.parse(dueAt)) return 'missed'
  return doneAt === null ? 'ahead' : 'kept'
}
