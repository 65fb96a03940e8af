/** What went along with a ticket, shown to whoever sent it: nothing is sent that they cannot see. */
import { html } from 'hono/html'
import type { Say } from '../../../content/words.ts'
import type { Details } from '../details.ts'
import type { Html } from './html.ts'

export function drawDetails({ fields, query, read }: Details, say: Say): Html | '' {
  if (fields.length === 0 && query === null && read.length === 0) return ''
  return html`<section>
    <h2>${say('ticket.went_along')}</h2>
    <ul class="plain meta">
      ${fields.map(
        ({ label, value }) => html`<li>${label} <b>${value}</b></li>`,
      )}${query === null ? '' : html`<li>${say('ticket.searched')} <b>${query}</b></li>`}${read.map(
        ({ title, href }) => html`<li>${say('ticket.read')} <a href="${href}">${title}</a></li>`,
      )}
    </ul>
  </section>`
}
