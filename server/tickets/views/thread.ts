/** The thread: who said what when, notes set apart. */
import { html } from 'hono/html'
import type { Say } from '../../../content/words.ts'
import type { Entry } from '../thread.ts'
import { drawMoment, drawWords, type Html } from './html.ts'
import { icon } from './icons.ts'

/** `size` is the size of the faces: small where the thread stands between other columns. */
export function drawThread(entries: readonly Entry[], say: Say, size: 'small' | 'large'): Html {
  return html`<ol class="thread">
    ${entries.map((entry) => drawEntry(entry, say, size))}
  </ol>`
}

function drawEntry(
  { name, initials, kind, moment, remark, words, lang }: Entry,
  say: Say,
  size: 'small' | 'large',
): Html {
  const note = kind === 'note'
  return html`<li${note ? html` class="inner"` : ''}>
    <span class="face${size === 'small' ? ' small' : ''}" aria-hidden="true">${initials}</span>
    <header><h2>${name}</h2><span class="meta">${note ? html`${icon('note')} ${say('ticket.note')}${say('ticket.comma')}` : ''}${drawMoment(moment)}${
      remark ? html`${say('ticket.comma')}${remark}` : ''
    }</span></header>
    ${drawWords(words, lang)}
  </li>`
}
