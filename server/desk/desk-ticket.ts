/** The ticket as agents see it, prepared: thread with notes, promises, what can be done. Pure. */
import type { Outline } from '../../content/outline.ts'
import { languages } from '../../content/schema.ts'
import { tagOf, type Say } from '../../content/words.ts'
import { statusOf, type Status } from '../tickets/lifecycle.ts'
import { teller, type Moment } from '../tickets/moments.ts'
import { promisesOf, type PromiseLine } from '../tickets/promises.ts'
import { namesOf } from '../tickets/requester-page.ts'
import { nameOf, threadOf, type Entry } from '../tickets/thread.ts'
import { timelineOf, type TimelineLine } from '../tickets/timeline.ts'
import type { Message, Ticket, TicketEvent } from '../tickets/ticket.ts'
import type { Refused } from '../tickets/written.ts'

export interface DeskTicket {
  readonly number: number
  readonly subject: string
  /** Of the subject, where it is not the page's language. */
  readonly lang?: string
  readonly status: Status
  readonly requester: { readonly name: string; readonly email: string }
  readonly requestType: string
  readonly team: string
  readonly priority: Ticket['priority']
  readonly opened: Moment
  readonly resolved?: Moment
  readonly entries: readonly Entry[]
  readonly promises: readonly PromiseLine[]
  readonly timeline: readonly TimelineLine[]
  /** Where its forms are posted: with language prefix. */
  readonly address: string
  /** Names this sending of the reply: sent twice it is one message. */
  readonly key: string
  readonly refused?: RefusedWords
}

/** Words that could not be sent, with the kind that was chosen for them. */
export interface RefusedWords extends Refused {
  readonly kind: Message['kind']
}

export interface DeskTicketParts {
  readonly ticket: Ticket
  readonly messages: readonly Message[]
  readonly events: readonly TicketEvent[]
  readonly content: Outline
  readonly say: Say
  readonly now: Date
  readonly address: string
  readonly key: string
  readonly refused?: RefusedWords | undefined
}

export function deskTicket({
  ticket,
  messages,
  events,
  content,
  say,
  now,
  address,
  key,
  refused,
}: DeskTicketParts): DeskTicket {
  const { zone } = content.portal
  const tell = teller({ say, now, zone, home: zone })
  const reading = { role: 'agent', content, say, tell } as const
  const language = languages.find((known) => known === ticket.language)
  return {
    number: ticket.number,
    subject: ticket.subject,
    ...(language && language !== say.language ? { lang: tagOf[language] } : {}),
    status: statusOf(ticket),
    requester: { name: ticket.requesterName, email: ticket.requesterEmail },
    ...namesOf(ticket, content, say),
    priority: ticket.priority,
    opened: tell.when(ticket.openedAt),
    ...(ticket.resolvedAt === null ? {} : { resolved: tell.when(ticket.resolvedAt) }),
    entries: threadOf(ticket, messages, reading),
    promises: promisesOf(ticket, reading, now),
    timeline: timelineOf(ticket, events, reading, now),
    address,
    key,
    ...(refused ? { refused } : {}),
  }
}

/** What the one who came late is told: who was first, and when. */
export function cameLate(
  ticket: Ticket,
  events: readonly TicketEvent[],
  content: Outline,
  say: Say,
  now: Date,
): string {
  const { zone } = content.portal
  const tell = teller({ say, now, zone, home: zone })
  const last = events.findLast(({ kind }) => kind === 'resolved')
  if (!last) return say('desk.came_late_unknown')
  const name = nameOf(last.actor, ticket, { role: 'agent', content, say, tell })
  return say('desk.came_late', { name, time: tell.when(last.at).text })
}
