/** The queue: one line a ticket, due first, as agents scan it. Pure. */
import type { Outline } from '../../content/outline.ts'
import { languages } from '../../content/schema.ts'
import { tagOf, type Say } from '../../content/words.ts'
import { statusOf } from '../tickets/lifecycle.ts'
import { shortSpan, teller, type Moment } from '../tickets/moments.ts'
import { namesOf } from '../tickets/requester-page.ts'
import { isLate, nextDue } from '../tickets/targets.ts'
import type { Ticket } from '../tickets/ticket.ts'

export interface QueueLine {
  readonly id: string
  readonly subject: string
  /** Of the subject, where it is not the page's language. */
  readonly lang?: string
  readonly requester: string
  readonly requestType: string
  readonly team: string
  /** "40 m late", "in 28 m", "11:40", "waiting"; of a resolved ticket, when. */
  readonly state: string
  readonly late: boolean
  readonly waiting: boolean
  /** What the state is about. */
  readonly moment?: Moment
}

/** From here on the queue counts minutes. */
const SOON = 60 * 60_000

export function queueOf(tickets: readonly Ticket[], content: Outline, say: Say, now: Date): QueueLine[] {
  const { zone } = content.portal
  const tell = teller({ say, now, zone, home: zone })

  const stateOf = (ticket: Ticket): Pick<QueueLine, 'state' | 'moment'> => {
    if (ticket.resolvedAt !== null) return told(tell.brief(ticket.resolvedAt))
    const next = nextDue(ticket)
    if (!next) return { state: say('desk.waiting') }
    const left = Date.parse(next.at) - now.getTime()
    const moment = tell.when(next.at)
    if (left < 0) return { state: say('time.late', { span: shortSpan(say, -left) }), moment }
    return left < SOON ? { state: say('time.in', { span: shortSpan(say, left) }), moment } : told(tell.brief(next.at))
  }

  return tickets.map((ticket) => {
    const language = languages.find((known) => known === ticket.language)
    return {
      id: ticket.id,
      subject: ticket.subject,
      ...(language && language !== say.language ? { lang: tagOf[language] } : {}),
      requester: ticket.requesterName,
      ...namesOf(ticket, content, say),
      ...stateOf(ticket),
      late: isLate(ticket, now),
      waiting: statusOf(ticket) === 'waiting',
    }
  })
}

function told(moment: Moment): Pick<QueueLine, 'state' | 'moment'> {
  return { state: moment.text, moment }
}
