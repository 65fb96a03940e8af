/** Beside the list, where there is room: the section that the marked option, or the first one, leads to. */
import { tagOf } from '../../../content/words.ts'
import { isArticle } from '../../search/kind.ts'
import type { Hit } from '../../search/types.ts'
import { element } from '../element.ts'
import { drawPieces } from './pieces.ts'
import type { Scene } from './scene.ts'
import { sectionOfPage } from './section-of-page.ts'

export interface Best {
  /** Shows a hit and the section its option names; hides the place for none, and for one that is no article. */
  show(hit: Hit | undefined, anchor: string | undefined): void
}

/** Reading pages beside a list that moves with every key would be wasted. */
const PATIENCE = 200

export function bestIn(place: HTMLElement, scene: Scene): Best {
  let shown = ''
  let timer = 0
  const show: Best['show'] = (hit, anchor = hit?.section?.anchor ?? '') => {
    const article = hit && isArticle(hit.kind) ? hit : undefined
    place.hidden = !article
    const page = article?.path.split('#')[0] ?? ''
    const path = anchor ? `${page}#${anchor}` : page
    if (!article || path === shown) return
    shown = path
    clearTimeout(timer)
    const text = element('div', { class: 'text' }, element('p', {}, ...drawPieces(article.excerpt)))
    draw(place, article, anchor, path, text, scene)
    // A place that the width leaves no room for is not worth a request.
    if (place.offsetParent === null) return
    timer = window.setTimeout(() => {
      sectionOfPage(page, anchor).then(
        (nodes) => path === shown && nodes.length > 0 && text.replaceChildren(...nodes),
        () => undefined,
      )
    }, PATIENCE)
  }
  return { show }
}

function draw(place: HTMLElement, hit: Hit, anchor: string, path: string, text: HTMLElement, { say }: Scene): void {
  const lang = hit.language === say.language ? undefined : tagOf[hit.language]
  const section = [...hit.sections, ...(hit.section ? [hit.section] : [])].find((each) => each.anchor === anchor)
  const title = section?.title || hit.title
  if (lang) text.lang = lang
  place.scrollTop = 0
  place.replaceChildren(
    ...(title === hit.title
      ? []
      : [element('p', { class: 'meta', lang }, element('a', { href: path.split('#')[0] }, hit.title))]),
    element('h2', { lang }, title),
    text,
    element(
      'p',
      { class: 'row' },
      element('a', { class: 'button', href: path }, say('search.open_page')),
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
