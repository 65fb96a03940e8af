/** "Your tickets", drawn; where there are none, what to do instead. */
import { html } from 'hono/html'
import type { Say } from '../../../content/words.ts'
import type { OwnTicket } from '../requester-list.ts'
import { drawCrumbs, type Crumb, type Html } from './html.ts'

/** Addresses with language prefix. */
export interface ListAddresses {
  readonly home: Crumb
  readonly tickets: string
  readonly requests: string
  readonly search: string
}

export function drawRequesterList(tickets: readonly OwnTicket[], say: Say, to: ListAddresses): Html {
  return html`<header class="head">
      ${drawCrumbs(say('ticket.where'), [to.home])}
      <h1>${say('ticket.yours')}</h1>
      <p class="lead">${say('ticket.yours_lead')}</p>
    </header>
    ${tickets.length === 0 ? drawNone(say, to) : drawTickets(tickets, say, to)}`
}

function drawTickets(tickets: readonly OwnTicket[], say: Say, to: ListAddresses): Html {
  return html`<ul class="lines">
    ${tickets.map(
      ({ id, number, subject, requestType, state }) =>
        html`<li>
          <a href="${to.tickets}${id}/"><b>${subject}</b></a
          ><br />
          <span class="meta"
            >${say('ticket.number', { number })}${say('ticket.comma')}${requestType}${say('ticket.comma')}${state}</span
          >
        </li>`,
    )}
  </ul>`
}

function drawNone(say: Say, to: ListAddresses): Html {
  return html`<div class="stack">
    <p>${say('ticket.none')}</p>
    <p class="row">
      <a class="button first" href="${to.requests}">${say('ticket.ask')}</a>
      <a class="button" href="${to.search}">${say('ticket.search')}</a>
    </p>
  </div>`
}
