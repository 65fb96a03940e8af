/** The requester's page of one ticket, prepared: everything it says, nothing of how it looks. Pure. */
import type { Outline } from '../../content/outline.ts'
import type { Say } from '../../content/words.ts'
import type { Access } from './access.ts'
import type { Details } from './details.ts'
import { offers, reopenableUntil, statusOf, type Status } from './lifecycle.ts'
import { teller, type Moment } from './moments.ts'
import { promisesOf, type PromiseLine } from './promises.ts'
import { threadOf, type Entry } from './thread.ts'
import { timelineOf, type TimelineLine } from './timeline.ts'
import type { Message, Ticket, TicketEvent } from './ticket.ts'
import type { Crumb } from './views/html.ts'
import type { Refused } from './written.ts'

export interface RequesterPage {
  readonly say: Say
  readonly subject: string
  readonly number: number
  readonly status: Status
  readonly requestType: string
  readonly team: string
  readonly opened: Moment
  readonly answered: boolean
  readonly entries: readonly Entry[]
  readonly promises: readonly PromiseLine[]
  readonly timeline: readonly TimelineLine[]
  readonly details: Details
  /** Until when one click opens it again; absent when that is not offered. */
  readonly reopenUntil?: Moment
  /** The scoped link and the last day on which it opens this page. */
  readonly link: { readonly url: string; readonly until: Moment }
  /** Addresses that this page posts to or leads to, with language prefix. */
  readonly home: Crumb
  readonly to: { readonly tickets: string; readonly ticket: string }
  /** Names this sending of the reply: sent twice it is one message. */
  readonly key: string
  /** What was typed and could not be taken. */
  readonly refused?: Refused
}

export interface RequesterPageParts {
  readonly access: Access
  readonly messages: readonly Message[]
  readonly events: readonly TicketEvent[]
  readonly details: Details
  readonly content: Outline
  readonly say: Say
  readonly now: Date
  readonly home: Crumb
  readonly to: RequesterPage['to']
  readonly linkUrl: string
  readonly key: string
  readonly refused?: Refused | undefined
}

export function requesterPage(parts: RequesterPageParts): RequesterPage {
  const { access, messages, events, details, content, say, now, home, to, linkUrl, key, refused } = parts
  const { ticket, link } = access
  const { zone } = content.portal
  const tell = teller({ say, now, zone, home: zone })
  const reading = { role: 'requester', content, say, tell } as const
  const reopenable = ticket.resolvedAt !== null && offers('requester', 'reopen', ticket, now)
  return {
    say,
    subject: ticket.subject,
    number: ticket.number,
    status: statusOf(ticket),
    ...namesOf(ticket, content, say),
    opened: tell.when(ticket.openedAt),
    answered: ticket.firstRepliedAt !== null,
    entries: threadOf(ticket, messages, reading),
    promises: promisesOf(ticket, reading, now),
    timeline: timelineOf(ticket, events, reading, now),
    details,
    ...(reopenable ? { reopenUntil: tell.day(reopenableUntil(ticket.resolvedAt)) } : {}),
    link: { url: linkUrl, until: tell.day(link?.expiresAt ?? now) },
    home,
    to,
    key,
    ...(refused ? { refused } : {}),
  }
}

/** What was asked for and who has it, as the content names them; their ids where the content forgot them since. */
export function namesOf(ticket: Pick<Ticket, 'requestType' | 'team'>, content: Outline, say: Say) {
  return {
    requestType: content.requests.find(({ id }) => id === ticket.requestType)?.name[say.language] ?? ticket.requestType,
    team: content.teams.find(({ id }) => id === ticket.team)?.name[say.language] ?? ticket.team,
  }
}
