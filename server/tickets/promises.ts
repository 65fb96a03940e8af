/** "Promised and kept": both promises of a ticket with how each stands. Pure. */
import type { Say } from '../../content/words.ts'
import { span, type Moment, type Teller } from './moments.ts'
import { standing, type Standing, type TargetTimes } from './targets.ts'

export interface PromiseLine {
  readonly promise: 'first_reply' | 'resolution'
  readonly due: Moment
  readonly standing: Standing
  /** When it was done; absent while it is not. */
  readonly done?: Moment
  /** "in 1 h 16 min", "40 min late"; absent when it was kept. */
  readonly distance?: string
}

export function promisesOf(ticket: TargetTimes, { say, tell }: { say: Say; tell: Teller }, now: Date): PromiseLine[] {
  const line = (promise: PromiseLine['promise'], dueAt: string, doneAt: string | null): PromiseLine => {
    const stands = standing(dueAt, doneAt, now)
    const late = Date.parse(doneAt ?? now.toISOString()) - Date.parse(dueAt)
    return {
      promise,
      due: tell.when(dueAt),
      standing: stands,
      ...(doneAt === null ? {} : { done: tell.brief(doneAt) }),
      ...(stands === 'ahead' ? { distance: tell.away(dueAt) } : {}),
      ...(stands === 'missed' ? { distance: say('time.late', { span: span(say, late) }) } : {}),
    }
  }
  return [
    line('first_reply', ticket.firstReplyDueAt, ticket.firstRepliedAt),
    line('resolution', ticket.resolutionDueAt, ticket.resolvedAt),
  ]
}
