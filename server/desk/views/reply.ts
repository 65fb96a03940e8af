/** The field for an answer: a reply or an internal note, and what shall come of the ticket with it. */
import { html } from 'hono/html'
import type { Say } from '../../../content/words.ts'
import { limits } from '../../tickets/input.ts'
import type { Html } from '../../tickets/views/html.ts'
import { icon } from '../../tickets/views/icons.ts'
import type { DeskTicket } from '../desk-ticket.ts'

export function drawReply({ status, address, key, refused }: DeskTicket, say: Say): Html {
  const kind = refused?.kind ?? 'reply'
  const radio = (value: 'reply' | 'note') =>
    html`<label
      ><input type="radio" name="kind" value="${value}" ${value === kind ? html`checked` : ''} />
      ${say(`desk.${value}`)}</label
    >`
  return html`<form class="reply" method="post" action="${address}messages/">
    <header>
      ${radio('reply')} ${radio('note')} <span class="meta" id="reply-hint">${say('desk.notes_stay')}</span>
    </header>
    <input type="hidden" name="key" value="${key}" />
    <label class="hidden" for="reply">${say('desk.words')}</label>
    <textarea
      id="reply"
      name="body"
      maxlength="${limits.body.max}"
      aria-describedby="${refused ? 'reply-fault reply-hint' : 'reply-hint'}"
      ${refused ? html`aria-invalid="true"` : ''}
    >
${refused?.body ?? ''}</textarea>
    <footer>
      ${
        status === 'resolved'
          ? html`<button class="button small first">${say('desk.send')}</button>
              <button class="button small" formaction="${address}reopening/">
                ${icon('back')} ${say('desk.reopen')}
              </button>`
          : html`<button class="button small">${say('desk.send')}</button>
              <button class="button small first" formaction="${address}resolution/">
                ${say('desk.send_and_resolve')}
              </button>`
      }
    </footer>
  </form>`
}
