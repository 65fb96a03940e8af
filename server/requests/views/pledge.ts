/**
 * The promise under the form: is the team there, when does it answer, when is it mostly solved. Where a team is chosen, the page
 * has all of their promises, and a script shows that of the chosen one.
 */
import { html } from 'hono/html'
import type { Say } from '../../../content/words.ts'
import { drawMoment, type Html } from '../../tickets/views/html.ts'
import type { Pledge } from '../pledge.ts'
import type { TeamPledge } from '../request-page.ts'

export function drawPledges(pledges: readonly TeamPledge[], say: Say): Html {
  return html`<div class="pledge" aria-live="polite">
    ${pledges.map(
      ({ team, chosen, pledge }) =>
        html`<div data-of-team="${team}" ${chosen ? '' : html`hidden`}>${drawPledge(pledge, say)}</div>`,
    )}
  </div>`
}

/** A text that tells something of the team that shall answer. */
export function ofChosen(pledges: readonly TeamPledge[], text: (pledge: Pledge) => string): Html {
  return html`${pledges.map(
    ({ team, chosen, pledge }) =>
      html`<span data-of-team="${team}" ${chosen ? '' : html`hidden`}>${text(pledge)}</span>`,
  )}`
}

function drawPledge(pledge: Pledge, say: Say): Html {
  const { team, open, opens, closedFor, firstReply, resolution, emergency, knownUntil } = pledge
  const until = opens ? say('request.opens', { time: opens.text }) : say('request.shut')
  const days = closedFor.join(say('search.join'))
  const shut = days === '' ? until : say('ask.closed_for', { text: until, days })
  return html`<dl>
      <div>
        <dt>${team}</dt>
        <dd><span class="state${open ? '' : ' shut'}">${open ? say('request.open_now') : shut}</span></dd>
      </div>
      <div>
        <dt>${say('request.first_reply')}</dt>
        <dd>${drawMoment(firstReply)}</dd>
      </div>
      <div>
        <dt>${say('request.resolution')}</dt>
        <dd>${drawMoment(resolution)}</dd>
      </div>
    </dl>
    <p class="meta">${say('request.counted')} ${emergency ?? ''}</p>
    ${knownUntil ? html`<p class="meta">${say('request.days_known_until', { day: knownUntil.text })}</p>` : ''}`
}
