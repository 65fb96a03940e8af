/** "Promised and kept" and "what happened": what stands beside a thread. */
import { html } from 'hono/html'
import type { Say } from '../../../content/words.ts'
import type { PromiseLine } from '../promises.ts'
import type { TimelineLine } from '../timeline.ts'
import { drawMoment, type Html } from './html.ts'
import { icon } from './icons.ts'

export function drawPromises(lines: readonly PromiseLine[], say: Say): Html {
  return html`<section>
    <h2>${say('ticket.promised')}</h2>
    <ul class="leaders">
      ${lines.map(
        (line) =>
          html`<li>
            <span>${say(`ticket.promise.${line.promise}`, { time: line.due.text })}</span>${drawStanding(line, say)}
          </li>`,
      )}
    </ul>
  </section>`
}

function drawStanding({ standing, done, distance }: PromiseLine, say: Say): Html {
  if (standing === 'missed') {
    return html`<span class="late">${done ? html`${drawMoment(done)}${say('ticket.comma')}` : ''}${distance}</span>`
  }
  return standing === 'kept' && done
    ? html`<span>${icon('check')} <span class="hidden">${say('ticket.kept')}</span>${drawMoment(done)}</span>`
    : html`<span>${distance}</span>`
}

export function drawTimeline(lines: readonly TimelineLine[], say: Say): Html {
  return html`<section>
    <h2>${say('ticket.happened')}</h2>
    <ol class="events plain">
      ${lines.map(
        ({ moment, text, ahead }) =>
          html`<li${ahead ? html` class="next-event"` : ''}>${drawMoment(moment)}${text}</li>`,
      )}
    </ol>
  </section>`
}
