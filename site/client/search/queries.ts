/**
 * Whole queries to go on with, while one is typed: options of the same list. They stand above the hits and come after
 * them, so that ↓ leads to the best hit as ever, and ↑ from there to what stands above it.
 */
import { icons } from '../../components/frame/icons.ts'
import { element, icon } from '../element.ts'
import type { Scene } from './scene.ts'

export interface Queries {
  /** The group of options; it is to stand at the end of the list. */
  readonly group: HTMLElement
  show(queries: readonly string[]): void
}

export function queriesIn({ say, address }: Scene): Queries {
  const group = element('div', { role: 'group', class: 'queries', 'aria-label': say('search.suggested'), hidden: true })
  let shown = ''
  return {
    group,
    show(queries) {
      if (queries.join('\n') === shown) return
      shown = queries.join('\n')
      group.hidden = queries.length === 0
      group.replaceChildren(...queries.map((query) => optionFor(query, address('/search/'))))
    },
  }
}

/** Opened in a tab of its own, it is a search like any other; chosen here, it fills the field. */
function optionFor(query: string, search: string): HTMLElement {
  const href = `${search}?${new URLSearchParams({ q: query })}`
  return element(
    'a',
    { role: 'option', tabindex: -1, href, 'data-query': query },
    icon(icons.search),
    element('span', {}, query),
  )
}

/** Less room, fewer queries to go on with. */
export function suggestedAtMost(): number {
  return matchMedia('(width < 48rem)').matches ? 3 : 5
}
