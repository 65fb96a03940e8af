/**
 * What answers, whole: beside the list where there is room, on narrow windows above it where the engine is sure. A section
 * or an FAQ's answer stands there as the index has it, at once, and is drawn as its page draws it once that was read.
 */
import { isArticle } from '../../search/kind.ts'
import type { Hit } from '../../search/types.ts'
import { element } from '../element.ts'
import { foreignTag, type Choice } from './choice.ts'
import type { Said } from './messages.ts'
import { drawPieces } from './pieces.ts'
import type { Scene } from './scene.ts'
import { sectionOfPage } from './section-of-page.ts'

export interface Best {
  /** Whether what is shown answers. */
  readonly isSure: boolean
  /** Shows what leads the list; hides the place for undefined. `sure` where it answers. */
  lead(hit: Hit | undefined, sure: boolean): void
  /** Whether what a hit says at length is here. */
  has(hit: Hit): boolean
  /** What a hit says is on its way: what is shown of another one goes, its room beside the list stays. */
  wait(hit: Hit): void
  /** Shows the section that a marked option leads to; what has none leaves what is shown. */
  follow(hit: Hit, choice: Choice): void
}

/** Reading pages beside a list that moves with every key would be wasted. */
const PATIENCE = 200

/** A request type may stand before the article that tells about it. */
const TOP = 3

/** The hit that is shown before any is marked: the first, or what explains the request type that is first. */
export function leadingOf(hits: readonly Hit[]): Hit | undefined {
  const [first] = hits
  return first?.kind === 'request' ? hits.slice(1, TOP).find(isShown) : [first].find((hit) => hit && isShown(hit))
}

function isShown({ kind }: Hit): boolean {
  return isArticle(kind) || kind === 'term'
}

export function bestIn(place: HTMLElement, scene: Scene, saidOf: (hit: Hit) => Said | undefined): Best {
  let shown = ''
  /** Whether what is shown had its text. */
  let isWhole = false
  let timer = 0

  const has = (hit: Hit, anchor: string) =>
    (hit.kind === 'term' ? hit.description : (saidOf(hit)?.texts[anchor] ?? '')) !== ''
  const show = (hit: Hit, anchor: string) => {
    const page = pageOf(hit)
    const path = pathOf(hit, anchor)
    if (path === shown && (isWhole || !has(hit, anchor))) return
    shown = path
    isWhole = has(hit, anchor)
    clearTimeout(timer)
    const text = element('div', { class: 'text', lang: foreignTag(hit, scene.say.language) }, ...plainText(hit, anchor))
    draw(place, hit, anchor, path, text, scene)
    // A definition is whole.
    if (hit.kind === 'term') return
    timer = window.setTimeout(() => {
      // A place that the width leaves no room for is not worth a request.
      if (place.offsetParent === null) return
      sectionOfPage(page, anchor).then(
        (nodes) => path === shown && nodes.length > 0 && text.replaceChildren(...nodes),
        () => undefined,
      )
    }, PATIENCE)
  }

  /** What the index has of it; where full text alone found the page, what that shows of it. */
  const plainText = (hit: Hit, anchor: string): Node[] => {
    if (hit.kind === 'term') return paragraphs(hit.description)
    const text = saidOf(hit)?.texts[anchor] ?? ''
    return text === '' ? [element('p', {}, ...drawPieces(hit.excerpt))] : paragraphs(text)
  }

  return {
    get isSure() {
      return place.hasAttribute('data-sure')
    },
    has: (hit) => has(hit, hit.section?.anchor ?? ''),
    wait(hit) {
      if (pathOf(hit, hit.section?.anchor ?? '') === shown) return
      shown = ''
      clearTimeout(timer)
      for (const told of ['data-sure', 'data-whole']) place.removeAttribute(told)
      place.replaceChildren()
    },
    lead(hit, sure) {
      place.hidden = !hit
      place.toggleAttribute('data-sure', sure)
      place.toggleAttribute('data-whole', hit?.kind === 'faq' || hit?.kind === 'term')
      if (hit) show(hit, hit.section?.anchor ?? '')
    },
    follow(hit, { section }) {
      // Above the list nothing moves while one walks it.
      const isAbove = place.offsetTop < (place.parentElement?.querySelector<HTMLElement>('.hits')?.offsetTop ?? 0)
      if (!place.hidden && !isAbove && isShown(hit)) show(hit, section ?? hit.section?.anchor ?? '')
    },
  }
}

function pageOf({ path }: Hit): string {
  return path.split('#')[0] ?? path
}

function pathOf(hit: Hit, anchor: string): string {
  if (hit.kind === 'term') return hit.path
  return anchor ? `${pageOf(hit)}#${anchor}` : pageOf(hit)
}

function paragraphs(text: string): HTMLElement[] {
  return text.split(/\n+/).map((line) => element('p', {}, line))
}

function draw(place: HTMLElement, hit: Hit, anchor: string, path: string, text: HTMLElement, { say }: Scene): void {
  const lang = foreignTag(hit, say.language)
  const section = [...hit.sections, ...(hit.section ? [hit.section] : [])].find((each) => each.anchor === anchor)
  const title = section?.title || hit.title
  const above =
    hit.kind === 'term'
      ? [element('p', { class: 'meta' }, say('search.term'))]
      : title === hit.title
        ? []
        : [element('p', { class: 'meta', lang }, element('a', { href: path.split('#')[0] }, hit.title))]
  // With the frame's own layout, not by one more in between.
  requestAnimationFrame(() => (place.scrollTop = 0))
  place.replaceChildren(
    ...above,
    element('h2', { lang }, title),
    text,
    element(
      'p',
      { class: 'row' },
      element(
        'a',
        { class: 'button', href: path },
        say(hit.kind === 'term' ? 'search.open_glossary' : 'search.open_page'),
      ),
      keysLine(say),
    ),
  )
}

function keysLine(say: Scene['say']): HTMLElement {
  const key = (name: string) => element('kbd', {}, name)
  return element(
    'span',
    { class: 'meta' },
    ...[key('↑'), ' ', key('↓'), ` ${say('search.choose')} `, key('Enter'), ` ${say('search.enter')} `],
    ...[key('Ctrl'), ' ', key('Enter'), ` ${say('search.tab')}`],
  )
}
