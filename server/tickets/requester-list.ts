/** "Your tickets": those this browser holds a link to, a line each. Pure. */
import type { Outline } from '../../content/outline.ts'
import type { Say } from '../../content/words.ts'
import { statusOf } from './lifecycle.ts'
import { teller } from './moments.ts'
import { namesOf } from './requester-page.ts'
import { nextDue } from './targets.ts'
import type { Ticket } from './ticket.ts'

export interface OwnTicket {
  readonly id: string
  readonly number: number
  readonly subject: string
  readonly requestType: string
  /** Where it stands: "First answer by 11:40 today". */
  readonly state: string
}

export function ownTickets(tickets: readonly Ticket[], content: Outline, say: Say, now: Date): OwnTicket[] {
  const { zone } = content.portal
  const tell = teller({ say, now, zone, home: zone })
  const stateOf = (ticket: Ticket) => {
    if (ticket.resolvedAt !== null) return say('ticket.state.resolved', { time: tell.when(ticket.resolvedAt).text })
    const next = nextDue(ticket)
    if (!next) return say(`ticket.state.${statusOf(ticket)}`)
    if (ticket.firstRepliedAt !== null) {
      return say('ticket.state.answered', { time: tell.when(ticket.firstRepliedAt).text })
    }
    return say('ticket.promise.first_reply', { time: tell.when(next.at).text })
  }
  return tickets.map((ticket) => ({
    id: ticket.id,
    number: ticket.number,
    subject: ticket.subject,
    requestType: namesOf(ticket, content, say).requestType,
    state: stateOf(ticket),
  }))
}
