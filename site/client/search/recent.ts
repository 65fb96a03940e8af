/** The searches made last in this browser, shown while the field is empty; each can be taken away. */
import type { Say } from '../../../content/words.ts'
import { element, icon } from '../element.ts'
import { keep, recallValue } from '../kept.ts'

const AT_MOST = 6

/** The list with a query at its head; the same query stands once. */
export function withRecent(recent: readonly string[], query: string): string[] {
  const said = query.trim()
  return said === '' ? [...recent] : [said, ...recent.filter((each) => each !== said)].slice(0, AT_MOST)
}

function recentSearches(): string[] {
  const kept = recallValue('browser', 'recent')
  return Array.isArray(kept) ? kept.filter((query) => typeof query === 'string').slice(0, AT_MOST) : []
}

export function rememberSearch(query: string): void {
  keepRecent(withRecent(recentSearches(), query))
}

/** Draws them; where there are none, what one can write in the field. */
export function drawRecent(place: HTMLElement, say: Say, search: (query: string) => void): void {
  const recent = recentSearches()
  place.hidden = false
  if (recent.length === 0) {
    place.replaceChildren(element('p', { class: 'soft' }, say('search.empty')))
    return
  }
  const line = (query: string) => {
    const again = element('button', { type: 'button', class: 'again' }, query)
    const forget = element(
      'button',
      { type: 'button', class: 'forget', 'aria-label': say('search.forget', { query }) },
      icon(CROSS),
    )
    again.addEventListener('click', () => search(query))
    forget.addEventListener('click', () => {
      keepRecent(recentSearches().filter((each) => each !== query))
      drawRecent(place, say, search)
      place.querySelector<HTMLElement>('.forget')?.focus()
    })
    return element('li', {}, again, forget)
  }
  place.replaceChildren(element('h2', {}, say('search.recent')), element('ul', { class: 'lines' }, ...recent.map(line)))
}

const CROSS = 'm4 4 8 8m0-8-8 8'

function keepRecent(recent: readonly string[]): void {
  keep('browser', 'recent', recent.length > 0 ? JSON.stringify(recent) : undefined)
}
