/**
 * While the subject of a request is written, the articles that may already answer it take the place of those that the form
 * came with, each with “this solved it”; and where another form is meant for it, that is pointed to. Where the server finds
 * nothing, or is away, the form stays as it came.
 */
import { beacon } from './beacon.ts'
import { isBeingComposed } from './composing.ts'
import { element } from './element.ts'
import { newId } from './id.ts'
import { pageLanguage } from './language.ts'
import type { Hit, SearchAnswer } from '../search/types.ts'
import { tagOf } from '../../content/words.ts'
import { formFor, saysEnough, suggestedIn } from './suggested.ts'

/** A pause in typing, in milliseconds. */
const PAUSE = 300

/**
 * `place` is the list under the subject, `pointer` the line above it; their words and what they must know stand in their
 * data.
 */
export function suggestTo(field: HTMLInputElement, place: HTMLElement, pointer: HTMLElement | null): void {
  const list = place.querySelector('ul')
  const status = place.querySelector<HTMLElement>('[role="status"]')
  if (!list || !status) return
  const given = [...list.children]
  const solved = new Set<string>()
  let pause: ReturnType<typeof setTimeout> | undefined
  let asking = new AbortController()

  const show = (hits: readonly Hit[]) => {
    const items = hits.map((hit) => drawSuggestion(hit, place.dataset['solved'] ?? '', solved.has(hit.article)))
    list.replaceChildren(...(items.length > 0 ? items : given))
    place.hidden = list.children.length === 0
    status.textContent = items.length > 0 ? (place.dataset['found'] ?? '') : ''
  }
  const point = (form: Hit | undefined) => {
    if (!pointer) return
    pointer.replaceChildren(...(form ? [`${pointer.dataset['elsewhere'] ?? ''} `, linkTo(form, field.value)] : []))
    pointer.hidden = !form
  }
  const suggest = async () => {
    asking.abort()
    asking = new AbortController()
    const { signal } = asking
    const hits = saysEnough(field.value) ? await find(field.value, signal).catch(() => []) : []
    if (signal.aborted) return
    show(suggestedIn(hits))
    point(formFor(hits, (pointer?.dataset['others'] ?? '').split(' ')))
  }

  const later = () => {
    clearTimeout(pause)
    pause = setTimeout(() => {
      // What an input method still holds is no word yet.
      if (!isBeingComposed()) void suggest()
    }, PAUSE)
  }
  field.addEventListener('input', later)
  field.addEventListener('compositionend', later)
  // Whoever comes from the search has written the subject there.
  if (field.value !== '') void suggest()
  list.addEventListener('click', ({ target }) => {
    const button = target instanceof Element && target.closest<HTMLButtonElement>('button[data-article]')
    const article = button ? (button.dataset['article'] ?? '') : ''
    if (!button || solved.has(article)) return
    solved.add(article)
    button.ariaPressed = 'true'
    // The search that led here asked for something else.
    beacon('/api/feedback', { id: newId(), article, verdict: 'yes' })
    status.textContent = place.dataset['thanks'] ?? ''
  })
}

async function find(subject: string, signal: AbortSignal): Promise<readonly Hit[]> {
  const asked = new URLSearchParams({ q: subject, language: pageLanguage() })
  const answer = await fetch(`/api/search?${asked.toString()}`, { signal })
  return answer.ok ? ((await answer.json()) as SearchAnswer).hits : []
}

/** What came along goes on; what was written here stays here, in a tab of its own. */
function linkTo({ path, title }: Hit, subject: string): HTMLElement {
  const values = new URLSearchParams(location.search)
  values.set('q', subject)
  values.delete('team')
  const link = element('a', { href: `${path}?${values}` }, title)
  link.addEventListener('click', () => {
    if (document.querySelector<HTMLTextAreaElement>('#body')?.value) link.target = '_blank'
  })
  return link
}

/** The article opens beside the form: what is written there must not be lost. */
function drawSuggestion(hit: Hit, solved: string, pressed: boolean): HTMLElement {
  const lang = hit.language === pageLanguage() ? undefined : tagOf[hit.language]
  const title = element('b', {}, hit.section && hit.kind === 'faq' ? hit.section.title : hit.title)
  const link = element('a', { href: hit.path, target: '_blank', rel: 'noopener' }, title)
  const about = element('span', { class: 'meta' }, hit.description)
  return element(
    'li',
    {},
    element('p', { lang }, link, element('br'), about),
    element(
      'button',
      { type: 'button', class: 'button', 'data-article': hit.article, 'aria-pressed': String(pressed) },
      solved,
    ),
  )
}
