/**
 * The list of the combobox: which option is marked, told to assistive technology through the field. On the page of its own,
 * where nothing waits behind it, Tab reaches every option as well: there they are a page's links.
 */
import type { Parts } from './parts.ts'

export interface Options {
  /** From 0; -1 for none. */
  readonly active: number
  readonly count: number
  mark(to: number): void
  /** Of the section that answers, where the first hit has one; else of that hit. */
  readonly best: number
  /** The marked option, or the first one that is there. */
  current(): HTMLAnchorElement | undefined
  /**
   * Has `draw` make the list anew and gives ids. The mark is dropped unless `stay`; the focus stays with its option, and goes to
   * the field where that is gone.
   */
  renew(draw: () => void, stay?: boolean): void
}

/** @param onMark called with every change of the mark. */
export function optionsOf({ root, input, list }: Parts, onMark: () => void): Options {
  const withTab = root.closest('dialog') === null
  let active = -1
  const all = () => [...list.querySelectorAll<HTMLAnchorElement>('[role="option"]')]
  const show = () => {
    const options = all()
    for (const [at, option] of options.entries()) {
      option.id = `${list.id}-${at}`
      option.setAttribute('aria-selected', String(at === active))
      // Whole queries stand above the hits and come after them.
      option.tabIndex = withTab && option.dataset['query'] === undefined ? 0 : -1
    }
    const marked = options[active]
    if (marked) input.setAttribute('aria-activedescendant', marked.id)
    else input.removeAttribute('aria-activedescendant')
    input.setAttribute('aria-expanded', String(options.length > 0))
    return marked
  }
  const focused = () => all().find((option) => option === document.activeElement)
  const mark = (to: number) => {
    active = to
    const marked = show()
    onMark()
    return marked
  }
  list.addEventListener('focusin', () => {
    const option = focused()
    // A finger or a mouse goes on to press it: nothing may move under it.
    if (withTab && option?.matches(':focus-visible')) mark(all().indexOf(option))
  })
  return {
    get active() {
      return active
    },
    get count() {
      return all().length
    },
    get best() {
      const section = list.querySelector('.hit:first-child .best-of-page [role="option"]')
      return Math.max(
        0,
        all().findIndex((option) => option === section),
      )
    },
    mark: (to) => mark(to)?.scrollIntoView({ block: 'nearest' }),
    current: () => all()[Math.max(active, 0)],
    renew(draw, stay = false) {
      const held = focused()?.href
      draw()
      if (!stay) active = -1
      show()
      if (held === undefined || focused()) return
      const same = all().find(({ href }) => href === held) ?? input
      same.focus({ preventScroll: true })
    },
  }
}
