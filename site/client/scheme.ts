/**
 * Light, dark or as the system has it. `/scheme.js` sets the choice before paint; this is its button.
 * Markup: `<button data-scheme-button data-auto="…" data-light="…" data-dark="…">`, whose texts name the present choice;
 * the text goes into its `.hidden` child where it has one.
 */
import { keep, recall } from './kept.ts'

const schemes = ['auto', 'light', 'dark'] as const
type Scheme = (typeof schemes)[number]

/** auto → light → dark → auto */
export function schemeAfter(scheme: Scheme): Scheme {
  return schemes[(schemes.indexOf(scheme) + 1) % schemes.length]!
}

/** What was kept, or auto. */
export function schemeFrom(text: string | undefined): Scheme {
  return schemes.find((scheme) => scheme === text) ?? 'auto'
}

export function wireScheme(button: HTMLElement): void {
  const label = button.querySelector('.hidden') ?? button
  const show = (scheme: Scheme) => {
    if (scheme === 'auto') delete document.documentElement.dataset['scheme']
    else document.documentElement.dataset['scheme'] = scheme
    label.textContent = button.dataset[scheme] ?? scheme
  }
  show(schemeFrom(recall('browser', 'scheme')))
  button.hidden = false
  button.addEventListener('click', () => {
    const next = schemeAfter(schemeFrom(recall('browser', 'scheme')))
    keep('browser', 'scheme', next === 'auto' ? undefined : next)
    show(next)
  })
}
