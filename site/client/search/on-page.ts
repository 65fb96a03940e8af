/** The panel on /search/: the address and the title follow the query, so that a search can be handed on. */
import { mountPanel } from './panel.ts'

/**
 * @param root the panel; `data-title` is the page's title with `{query}` in it.
 * @returns whether it works now
 */
export async function searchOnPage(root: HTMLElement): Promise<boolean> {
  const input = root.querySelector<HTMLInputElement>('[role="combobox"]')
  if (!input) return false
  const plainTitle = document.title
  const query = new URLSearchParams(location.search).get('q') ?? ''
  // What the reader typed while this was loading stands.
  if (input.value === '') input.value = query
  // Nor is the focus taken from somebody who went on by keyboard meanwhile. In the field the arrows choose a hit at once.
  if (document.activeElement === document.body) input.focus({ preventScroll: true })
  return await mountPanel(root, {
    given: query,
    follow(followed) {
      const address = new URL(location.href)
      if (followed === '') address.searchParams.delete('q')
      else address.searchParams.set('q', followed)
      if (address.href !== location.href) history.replaceState(history.state, '', address)
      // The same search in another language is one link away.
      for (const link of document.querySelectorAll<HTMLAnchorElement>('.languages a')) link.search = address.search
      document.title =
        followed === '' ? plainTitle : (root.dataset['title'] ?? '{query}').replace('{query}', () => followed)
    },
    leave() {
      if (input.value === '') return
      input.value = ''
      input.dispatchEvent(new Event('input'))
    },
  })
}
