/** The list of the combobox: which option is marked, told to assistive technology through the field. */

export interface Options {
  /** From 0; -1 for none. */
  readonly active: number
  readonly count: number
  mark(to: number): void
  /** The marked option, or the first one that is there. */
  current(): HTMLAnchorElement | undefined
  /** After the list was drawn anew: ids are given, the mark is dropped unless `stay`. */
  renew(stay?: boolean): void
}

/** @param onMark called with every change of the mark. */
export function optionsOf(input: HTMLInputElement, list: HTMLElement, onMark: () => void): Options {
  let active = -1
  const all = () => [...list.querySelectorAll<HTMLAnchorElement>('[role="option"]')]
  const show = () => {
    const options = all()
    for (const [at, option] of options.entries()) {
      option.id = `${list.id}-${at}`
      option.setAttribute('aria-selected', String(at === active))
    }
    const marked = options[active]
    if (marked) input.setAttribute('aria-activedescendant', marked.id)
    else input.removeAttribute('aria-activedescendant')
    input.setAttribute('aria-expanded', String(options.length > 0))
    return marked
  }
  return {
    get active() {
      return active
    },
    get count() {
      return all().length
    },
    mark(to) {
      active = to
      show()?.scrollIntoView({ block: 'nearest' })
      onMark()
    },
    current: () => all()[Math.max(active, 0)],
    renew(stay = false) {
      if (!stay) active = -1
      show()
    },
  }
}
