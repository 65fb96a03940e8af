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
  /** The marked option, or the first one that is there. */
  current(): HTMLAnchorElement | undefined
  /** Has `draw` make the list anew and gives ids: the mark is dropped unless `stay`, the focus never. */
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
      option.tabIndex = withTab ? 0 : -1
    }
    const marked = options[active]
    if (marked) input.setAttribute('aria-activedescendant', marked.id)
    else input.removeAttribute('aria-activedescendant')
    input.setAttribute('aria-expanded', String(options.length > 0))
    return marked
  }
  const focused = () => all().findIndex((option) => option === document.activeElement)
  const mark = (to: number) => {
    active = to
    show()?.scrollIntoView({ block: 'nearest' })
    onMark()
  }
  list.addEventListener('focusin', () => {
    const at = focused()
    if (at >= 0 && at !== active) mark(at)
  })
  return {
    get active() {
      return active
    },
    get count() {
      return all().length
    },
    mark,
    current: () => all()[Math.max(active, 0)],
    renew(draw, stay = false) {
      const held = focused()
      draw()
      if (!stay) active = -1
      show()
      if (held >= 0 && focused() < 0) all()[held]?.focus({ preventScroll: true })
    },
  }
}
