/** What led to the ticket, beside it. */
import { html } from 'hono/html'
import type { Say } from '../../../content/words.ts'
import type { Html } from '../../tickets/views/html.ts'
import type { TimelineLine } from '../../tickets/timeline.ts'
import { drawTimeline } from '../../tickets/views/promises.ts'
import type { Evidence } from '../evidence.ts'

export function drawEvidence(
  { query, search, read, fields }: Evidence,
  timeline: readonly TimelineLine[],
  say: Say,
): Html {
  return html`<aside class="evidence" aria-label="${say('desk.evidence')}">
    <section>
      <h2>${say('desk.searched')}</h2>
      ${query === null ? html`<p class="soft">${say('desk.no_search')}</p>` : html`<p class="query">${query}</p>`}
      ${
        search
          ? html`<p class="soft">
              ${say.count('desk.hits', search.hits)}${say('ticket.comma')}${say('desk.answered', { percent: search.answered })}
            </p>`
          : ''
      }
    </section>
    <section>
      <h2>${say('desk.read')}</h2>
      ${
        read.length === 0
          ? html`<p class="soft">${say('desk.nothing_read')}</p>`
          : html`<ul class="plain">
              ${read.map(({ title, href }) => html`<li><a href="${href}">${title}</a></li>`)}
            </ul>`
      }
    </section>
    ${
      fields.length === 0
        ? ''
        : html`<section>
            <h2>${say('desk.fields')}</h2>
            <ul class="plain">
              ${fields.map(({ label, value }) => html`<li><span class="soft">${label}</span><br />${value}</li>`)}
            </ul>
          </section>`
    }
    ${drawTimeline(timeline, say)}
  </aside>`
}
