/**
 * What happened to a ticket, and what is promised next, a line each. Pure. What agents noted between themselves is not
 * in a requester's timeline.
 */
import { may, offers, reopenableUntil } from './lifecycle.ts'
import type { Moment } from './moments.ts'
import { isLate, nextDue } from './targets.ts'
import { nameOf, type Reading } from './thread.ts'
import { REQUESTER, type Ticket, type TicketEvent } from './ticket.ts'

export interface TimelineLine {
  readonly moment: Moment
  readonly text: string
  /** Has not happened yet. */
  readonly ahead: boolean
}

export function timelineOf(
  ticket: Ticket,
  events: readonly TicketEvent[],
  reading: Reading,
  now: Date,
): TimelineLine[] {
  const seen = events.filter(({ kind }) => kind !== 'noted' || may(reading.role, 'read-notes'))
  return [...seen.map((event) => lineOf(event, ticket, reading)), ...aheadOf(ticket, reading, now)]
}

function lineOf(event: TicketEvent, ticket: Ticket, reading: Reading): TimelineLine {
  const { say, tell, role } = reading
  const name = nameOf(event.actor, ticket, reading)
  const own = event.actor === REQUESTER && role === 'requester'
  const isFirstReply = event.kind === 'replied' && event.at === ticket.firstRepliedAt && event.actor !== REQUESTER
  const key = isFirstReply ? 'first_reply' : event.kind
  return {
    moment: tell.brief(event.at),
    text: say(`ticket.event.${key}_${own ? 'you' : 'other'}`, { name }),
    ahead: false,
  }
}

function aheadOf(ticket: Ticket, { say, tell, role }: Reading, now: Date): TimelineLine[] {
  if (ticket.resolvedAt !== null) {
    if (role !== 'requester' || !offers(role, 'reopen', ticket, now)) return []
    return [
      { moment: tell.brief(reopenableUntil(ticket.resolvedAt)), text: say('ticket.event.reopenable'), ahead: true },
    ]
  }
  const next = nextDue(ticket)
  if (!next || isLate(ticket, now)) return []
  return [{ moment: tell.brief(next.at), text: say(`ticket.event.due_${next.promise.replace('-', '_')}`), ahead: true }]
}
