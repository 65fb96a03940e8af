/**
 * The search panel, in the dialog and on the page of its own. What comes later than a key (its answer, full text, the end of
 * typing) only ever changes what is shown of the query it belongs to.
 */
import { AWAY, beacon } from '../beacon.ts'
import { built } from '../built.ts'
import { isBeingComposed } from '../composing.ts'
import { formLink } from '../ask-links.ts'
import { element } from '../element.ts'
import { newId } from '../id.ts'
import { pageLanguage } from '../language.ts'
import { idle } from '../moments.ts'
import { trail } from '../trail.ts'
import { choiceOf } from './choice.ts'
import { openFind, type Find } from './find.ts'
import { fullText } from './full-text.ts'
import { keptOf, withFullText, type FullTextPage } from './merge.ts'
import type { Found } from './messages.ts'
import { wireHands } from './hands.ts'
import { partsOf, type Parts } from './parts.ts'
import { suggestedAtMost } from './queries.ts'
import { drawRecent, rememberSearch } from './recent.ts'
import { sceneOf, type Scene } from './scene.ts'
import { settling } from './settle.ts'
import { viewOf, type Shown } from './view.ts'

/** Where the panel stands: what it has to do there beside searching. */
export interface Place {
  /** The query it came with; what stands in the field beside it was typed meanwhile. */
  readonly given: string
  /** The reader pauses at a query, or at an empty field. */
  follow(query: string): void
  /** Escape, with nothing left to take back in the panel. */
  leave(): void
}

/** A pause in typing: full text is looked through, and a query that nothing answers is taken as it stands. */
const PAUSE = 400

/** Whoever sees nothing for so long is told that it is coming. */
const UNTOLD = 100

/** Makes a SearchPanel.astro work, and tells whether it does; what already stands in its field is searched at once. */
export async function mountPanel(root: HTMLElement, place: Place): Promise<boolean> {
  const parts = partsOf(root)
  const language = pageLanguage()
  if (parts.input.value !== '') parts.count.textContent = root.dataset['loading'] ?? ''
  const files = built(language)
  const find = openFind(files.then(({ entry }) => entry))
  const query = parts.input.value.trim()
  let scene: Scene
  try {
    // What it needs is on its way while the words are.
    if (query !== '' && !isBeingComposed()) find.ask({ query, typing: false, suggest: 0 }, () => undefined)
    await files
    scene = await sceneOf(language)
  } catch {
    find.end()
    return false
  }
  conduct(parts, place, scene, find)
  return true
}

function conduct(parts: Parts, place: Place, scene: Scene, find: Find): void {
  const { input } = parts
  const { language } = scene.say
  const view = viewOf(parts, scene)
  let shown: Shown | undefined
  let pause = 0
  let untold = 0
  /** What was searched is meant, and nothing pointed out of it yet. */
  let unpointed = false
  /** What full text found last. */
  let added: { readonly query: string; readonly pages: readonly FullTextPage[] } = { query: '', pages: [] }

  const show = (next: Shown, stay = false) => view.show((shown = next), stay)
  const settle = settling(language, () => (shown?.lost ? undefined : shown?.answer))

  const empty = () => {
    shown = undefined
    find.drop()
    settle.drop()
    parts.list.ariaBusy = null
    view.clear()
    drawRecent(parts.recent, scene.say, take)
  }
  const later = (query: string) => {
    pause = window.setTimeout(() => {
      place.follow(query)
      if (shown) show({ ...shown, settled: true }, true)
      if (query !== '') void addFullText(query)
    }, PAUSE)
  }

  /** `meant` is a query that counts at once: Enter was pressed. */
  const look = (typing: boolean, meant = false) => {
    const query = input.value.trim()
    for (const timer of [pause, untold]) clearTimeout(timer)
    unpointed = false
    parts.recent.hidden = true
    if (query === '') {
      empty()
      later(query)
      return
    }
    settle.hold()
    parts.list.ariaBusy = 'true'
    untold = window.setTimeout(() => {
      if (!shown) parts.count.textContent = parts.root.dataset['loading'] ?? ''
    }, UNTOLD)
    let isFirst = true
    find.ask({ query, typing, suggest: typing ? suggestedAtMost() : 0 }, (found) => {
      clearTimeout(untold)
      parts.list.ariaBusy = found.more ? 'true' : null
      if (isFirst) showFirst(found, query, typing, meant)
      else showWhole(found, query)
      isFirst = false
    })
  }
  /** Enter was pressed, or a query chosen: the next Enter opens what answers best, or takes the way to ask where nothing does. */
  const pointOut = () => {
    const isLeft = document.activeElement !== input || input.value.trim() !== shown?.answer.query
    if (!unpointed || isLeft || view.options.active >= 0) return
    const way = parts.first.querySelector<HTMLElement>('.button.first')
    unpointed = !way && view.options.count === 0
    if (way) way.focus()
    else if (!unpointed) view.options.mark(view.options.best)
  }
  const showFirst = (found: Found, query: string, typing: boolean, meant: boolean) => {
    show({ ...found, answer: { ...found.answer, query }, settled: !typing, lost: found.lost ? 'index' : undefined })
    settle.later()
    if (meant) settle.now()
    unpointed = meant
    pointOut()
    later(query)
    if (!found.lost) void idle().then(() => find.rest())
  }
  /** With what the hits say at length; what full text added meanwhile stays. */
  const showWhole = ({ answer, said }: Found, query: string) => {
    if (!shown || shown.lost) return
    const { pages } = added.query === query ? added : { pages: [] }
    const whole = { ...answer, query, hits: keptOf(answer.hits, shown.answer.hits) }
    show({ ...shown, said, more: false, answer: pages.length > 0 ? withFullText(whole, pages, language) : whole }, true)
  }

  const addFullText = async (query: string) => {
    const began = performance.now()
    const pages = await fullText(query, language)
    if (shown?.answer.query !== query) return
    added = { query, pages: pages ?? [] }
    if (!shown.lost) {
      if (pages?.length) show({ ...shown, answer: withFullText(shown.answer, pages, language) }, true)
    } else if (pages?.length) {
      const ms = performance.now() - began
      show({ ...shown, answer: withFullText(shown.answer, pages, language), ms, lost: undefined })
      settle.later()
    } else {
      show({ ...shown, lost: 'both' })
    }
    pointOut()
  }

  const submit = () => {
    if (input.value.trim() === '') return
    look(false, true)
    rememberSearch(input.value)
  }

  const take = (query: string) => {
    input.value = query
    input.focus()
    submit()
  }
  const chosen = (option: HTMLAnchorElement) => {
    const choice = choiceOf(option)
    const search = settle.now()
    rememberSearch(input.value)
    if (choice && search !== undefined) beacon(`/api/searches/${search}/clicks`, { id: newId(), ...choice })
  }

  const asking = (way: HTMLAnchorElement | HTMLFormElement) => {
    settle.now()
    // A search that could not be made has no id; that of another one tells nothing of this question.
    if (shown?.lost) return
    const { searchId } = trail()
    if (way instanceof HTMLAnchorElement) {
      if (!way.href.startsWith('mailto:')) way.href = formLink(way.href, trail())
      return
    }
    way.querySelector('[name="search"]')?.remove()
    if (searchId !== undefined) way.append(element('input', { type: 'hidden', name: 'search', value: searchId }))
  }

  wireHands(parts, view.options, { look, submit, take, chosen, leave: () => place.leave(), asking })
  document.addEventListener(AWAY, () => shown && show(shown, true))
  // Loaded while somebody was typing pinyin: nothing is looked for before the word stands.
  if (isBeingComposed()) parts.count.replaceChildren()
  else look(input.value.trim() !== place.given.trim())
}
