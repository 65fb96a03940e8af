/** The few drawings of ticket pages: outlines on a grid of 16, silent for readers of text. */
import { html } from 'hono/html'
import type { Html } from './html.ts'

const paths = {
  check: 'm2.8 8.6 3.4 3.6 7-8',
  back: 'M6 3 2.5 6.5 6 10M2.5 6.5H10a3.5 3.5 0 0 1 0 7H6',
  note: 'M3 2.5h10v7.6L9.6 13.5H3Zm10 7.6H9.6v3.4',
} as const

export function icon(name: keyof typeof paths): Html {
  return html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d="${paths[name]}" /></svg>`
}
