/** Beside the form: what happens next, and what goes along unless the person says no. */
import { html } from 'hono/html'
import { REOPEN_DAYS } from '../../tickets/lifecycle.ts'
import type { Html } from '../../tickets/views/html.ts'
import { ALONE } from '../form.ts'
import type { RequestPage } from '../request-page.ts'
import { ofChosen } from './pledge.ts'

/** `form` is the id of the form that the checkbox belongs to. */
export function drawAside({ say, pledges, goesAlong }: RequestPage, form: string): Html {
  const { query, read, leftOut } = goesAlong
  return html`<aside class="margin-notes">
    <section class="after">
      <h2>${say('request.next')}</h2>
      <ol class="plain">
        <li>${say('request.next_number')}</li>
        <li>${ofChosen(pledges, ({ firstReply }) => say('request.next_answer', { time: firstReply.text }))}</li>
        <li>${say('request.next_reply')}</li>
        <li>${say('request.next_solved', { days: REOPEN_DAYS })}</li>
      </ol>
    </section>
    ${
      query === undefined && read.length === 0
        ? ''
        : html`<section>
            <h2>${say('request.goes_along')}</h2>
            <ul class="plain meta">
              ${query === undefined ? '' : html`<li>${say('ticket.searched')} <b>${query}</b></li>`}
              ${read.map(({ title, href }) => html`<li>${say('ticket.read')} <a href="${href}">${title}</a></li>`)}
            </ul>
            <p>
              <label class="meta"
                ><input type="checkbox" name="${ALONE}" value="yes" form="${form}" ${leftOut ? html`checked` : ''} />
                ${say('request.leave_out')}</label
              >
            </p>
          </section>`
    }
  </aside>`
}
