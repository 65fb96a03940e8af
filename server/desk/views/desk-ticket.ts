/** The desk with a ticket: queue, ticket, evidence. Three columns where they fit. */
import { html } from 'hono/html'
import type { Say } from '../../../content/words.ts'
import { drawMoment, type Html } from '../../tickets/views/html.ts'
import { drawThread } from '../../tickets/views/thread.ts'
import type { DeskTicket } from '../desk-ticket.ts'
import type { TeamLine } from '../counts.ts'
import type { Evidence } from '../evidence.ts'
import { deskAddress } from '../filter.ts'
import type { QueueLine } from '../queue.ts'
import { drawEvidence } from './evidence.ts'
import { drawQueue } from './queue.ts'
import { drawReply } from './reply.ts'

export interface DeskTicketViewParts {
  readonly page: DeskTicket
  readonly queue: {
    readonly lines: readonly QueueLine[]
    readonly count: TeamLine | undefined
    readonly current: string
  }
  readonly evidence: Evidence
  readonly say: Say
  /** The desk's address, with language prefix. */
  readonly desk: string
}

export function drawDeskTicket({ page, queue, evidence, say, desk }: DeskTicketViewParts): Html {
  const { count, lines, current } = queue
  return html`${
      page.refused
        ? html`<div class="notice broken" role="alert" tabindex="-1" autofocus>
            <p><b>${page.refused.fault}</b> <span id="reply-fault">${say('desk.not_sent')}</span></p>
            <a href="#reply">${say('desk.to_words')}</a>
          </div>`
        : ''
    }
    <div class="desk">
      ${drawQueue({
        title: count?.name ?? page.team,
        ...{ open: count?.open ?? 0, late: count?.late ?? 0, lines, current, say, desk },
        empty: html`<p class="soft">${say('desk.none_open_of', { team: count?.name ?? page.team })}</p>`,
        foot: html`<p><a class="meta" href="${deskAddress(desk, {})}">${say('desk.see_all_teams')}</a></p>`,
      })}
      <article class="ticket">
        ${drawHeader(page, say)} ${drawThread(page.entries, say, 'small')} ${drawReply(page, say)}
      </article>
      ${drawEvidence(evidence, page.timeline, say)}
    </div>`
}

function drawHeader(page: DeskTicket, say: Say): Html {
  const { number, subject, lang, requester, requestType, team, priority, opened, resolved, promises } = page
  return html`<header>
    <h1 ${lang ? html`lang="${lang}"` : ''}>${subject}</h1>
    <p class="facts">
      <span>${say('ticket.number', { number })}</span><a href="mailto:${requester.email}">${requester.name}</a
      ><span>${requestType}</span><span>${team}</span><span>${say(`desk.priority.${priority}`)}</span
      ><span>${say('ticket.opened', { time: opened.text })}</span>
    </p>
    <p class="facts">
      ${
        resolved
          ? html`<span><b>${say('ticket.state.resolved', { time: resolved.text })}</b></span>`
          : promises
              .filter(({ done }) => !done)
              .map(
                ({ promise, due, standing, distance }) =>
                  html`<span ${standing === 'missed' ? html`class="late"` : ''}
                    ><b>${say(`desk.due.${promise}`)} ${drawMoment(due)}</b>${say('ticket.comma')}${distance}</span
                  >`,
              )
      }
    </p>
  </header>`
}
