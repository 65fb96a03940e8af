/** Small pieces every page of tickets is drawn with. Data comes in prepared; `html` escapes whatever it is given. */
import { html } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'
import type { Moment } from '../moments.ts'
import type { Paragraph } from '../plain-text.ts'

/** What a view returns and a shell takes. */
export type Html = HtmlEscapedString | Promise<HtmlEscapedString>

export function drawMoment({ iso, text }: Moment, className = ''): Html {
  return html`<time datetime="${iso}" ${className && html` class="${className}"`}>${text}</time>`
}

/** Paragraphs of what a person wrote; addresses can be clicked, and what stands behind them learns nothing of us. */
export function drawWords(words: readonly Paragraph[], lang?: string): Html {
  return html`<div class="words" ${lang ? html` lang="${lang}"` : ''}>
    ${words.map(
      (paragraph) =>
        html`<p>
          ${paragraph.map(
            (line, index) =>
              html`${index > 0 ? html`<br />` : ''}${line.map(({ text, href }) =>
                href ? html`<a href="${href}" rel="nofollow noopener noreferrer">${text}</a>` : text,
              )}`,
          )}
        </p>`,
    )}
  </div>`
}

/** A page above this one. */
export interface Crumb {
  readonly href: string
  readonly text: string
}

/** The way here. */
export function drawCrumbs(label: string, crumbs: readonly Crumb[]): Html {
  return html`<nav class="crumbs" aria-label="${label}">
    ${crumbs.map(({ href, text }) => html`<a href="${href}">${text}</a>`)}
  </nav>`
}

/** What stops every form just now, first in main, where the page that comes back begins to be read. */
export function drawOutage({ title, text }: { readonly title: string; readonly text: string }): Html {
  return html`<div class="notice broken" role="alert" tabindex="-1" autofocus>
    <div>
      <p><b>${title}</b></p>
      <p>${text}</p>
    </div>
  </div>`
}

/** What stopped a form, first in main, where the page that comes back begins to be read; each fault leads to its field. */
export function drawFaults(title: string, faults: readonly { readonly field: string; readonly text: string }[]): Html {
  return html`<div class="notice broken" role="alert" tabindex="-1" autofocus>
    <div>
      <p><b>${title}</b></p>
      <ul class="plain">
        ${faults.map(({ field, text }) => html`<li><a href="#${field}">${text}</a></li>`)}
      </ul>
    </div>
  </div>`
}
