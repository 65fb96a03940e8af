/** What the reader does in the panel, turned into acts: keys, typing (never what an input method is composing), clicks. */
import { isBeingComposed } from '../composing.ts'
import { meaningOf } from './keys.ts'
import type { Options } from './options.ts'
import type { Parts } from './parts.ts'

export interface Acts {
  /** The field changed; `typing` while its last word may be unfinished. */
  look(typing: boolean): void
  /** Enter without a marked option. */
  submit(): void
  /** A whole query was chosen to be searched instead. */
  take(query: string): void
  /** An option was clicked, or opened with Enter. */
  chosen(option: HTMLAnchorElement): void
  /** Escape with nothing marked. */
  leave(): void
  /** A link or form that asks a team is about to be followed. */
  asking(way: HTMLAnchorElement | HTMLFormElement): void
}

export function wireHands({ root, form, input, list }: Parts, options: Options, acts: Acts): void {
  input.addEventListener('input', (event) => {
    if (!(event instanceof InputEvent && event.isComposing)) acts.look(true)
  })
  input.addEventListener('compositionend', () => acts.look(true))
  input.addEventListener('keydown', (event) => {
    const meaning = meaningOf(event, options.active, options.count)
    if (meaning.act === 'nothing') return
    event.preventDefault()
    if (meaning.act === 'move') options.mark(meaning.to)
    else if (meaning.act === 'submit') acts.submit()
    else if (meaning.act === 'open') open(options.current(), meaning.newTab)
    else if (options.active >= 0) options.mark(-1)
    else acts.leave()
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    if (!isBeingComposed()) acts.submit()
  })
  list.addEventListener('keydown', (event) => {
    const meaning = meaningOf(event, options.active, options.count)
    if (meaning.act !== 'move') return
    event.preventDefault()
    options.mark(meaning.to)
    options.current()?.focus()
  })
  for (const kind of ['click', 'auxclick'] as const) {
    list.addEventListener(kind, (event) => {
      const option = nearest(event, '[role="option"]')
      if (!(option instanceof HTMLAnchorElement)) return
      const { query } = option.dataset
      if (query === undefined) acts.chosen(option)
      else if (kind === 'click' && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
        event.preventDefault()
        acts.take(query)
      }
    })
  }
  for (const kind of ['click', 'auxclick', 'contextmenu'] as const) {
    root.addEventListener(kind, (event) => {
      const way = nearest(event, 'a[data-ask-way]')
      if (way instanceof HTMLAnchorElement) acts.asking(way)
    })
  }
  root.addEventListener('submit', ({ target }) => {
    if (target instanceof HTMLFormElement && target !== form) acts.asking(target)
  })

  function open(option: HTMLAnchorElement | undefined, newTab: boolean) {
    // A mail or a call is no page.
    if (option && newTab && option.protocol.startsWith('http')) {
      if (option.dataset['query'] === undefined) acts.chosen(option)
      if (option.dataset['askWay'] !== undefined) acts.asking(option)
      window.open(option.href, '_blank', 'noopener')
    } else {
      option?.click()
    }
  }
}

function nearest({ target }: Event, selector: string): Element | null {
  return target instanceof Element ? target.closest(selector) : null
}
