/** The queue, drawn: what is most urgent stands first, what is late stands out. */
import { html } from 'hono/html'
import type { Say } from '../../../content/words.ts'
import type { Html } from '../../tickets/views/html.ts'
import type { QueueLine } from '../queue.ts'

export interface QueueParts {
  readonly title: string
  readonly open: number
  readonly late: number
  readonly lines: readonly QueueLine[]
  /** The ticket that is looked at. */
  readonly current?: string
  /** Says what to do where nothing is listed. */
  readonly empty: Html
  /** Stands below the list. */
  readonly foot?: Html | ''
  readonly say: Say
  /** The desk's address, with language prefix. */
  readonly desk: string
}

export function drawQueue({ title, open, late, lines, current, empty, foot = '', say, desk }: QueueParts): Html {
  return html`<section class="queue">
    <header>
      <h2>${title}</h2>
      <span class="meta"
        >${say.count('desk.open', open)}${
          late > 0 ? html`${say('ticket.comma')}<span class="late">${say.count('desk.late', late)}</span>` : ''
        }</span
      >
    </header>
    ${
      lines.length === 0
        ? empty
        : html`<ol class="plain">
            ${lines.map((line) => drawLine(line, current, say, desk))}
          </ol>`
    }
    ${foot}
  </section>`
}

function drawLine(line: QueueLine, current: string | undefined, say: Say, desk: string): Html {
  const { id, subject, lang, requester, requestType, state, late, waiting, moment } = line
  const tone = late ? 'late' : waiting ? 'soft' : ''
  const told = moment ? html`<time datetime="${moment.iso}" title="${moment.text}">${state}</time>` : state
  return html`<li ${id === current ? html`aria-current="true"` : ''}>
    <span ${tone && html`class="${tone}"`}>${told}</span>
    <div>
      <a href="${desk}tickets/${id}/" ${lang ? html`lang="${lang}"` : ''}>${subject}</a
      ><span class="soft">${requester}${say('ticket.comma')}${requestType}</span>
    </div>
  </li>`
}
