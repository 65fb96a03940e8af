/**
 * Draws the hits: one entry each, whose title and matching sections are the options of the list. What stands around an
 * option describes it. Request types, teams, people and terms are cards in the same list.
 */
import { tagOf } from '../../../content/words.ts'
import { isArticle } from '../../search/kind.ts'
import type { Hit, HitSection } from '../../search/types.ts'
import { element } from '../element.ts'
import { asForm, drawFace, drawReach } from './cards.ts'
import { drawOption, foreignTag } from './choice.ts'
import type { Said } from './messages.ts'
import { drawPieces, markWords } from './pieces.ts'
import type { Scene } from './scene.ts'
import { whyInWords } from './why.ts'

export interface HitView {
  readonly scene: Scene
  readonly saidOf: (hit: Hit) => Said | undefined
  /** As typed: a form is opened with it. */
  readonly query: string
  /** From 1. */
  readonly rank: number
  /** Unique in the page. */
  readonly id: string
}

/** The hit as an entry of the list. */
export function drawHit(hit: Hit, view: HitView): HTMLElement {
  const { scene, rank, id } = view
  const question = hit.kind === 'faq' ? hit.section : undefined
  const shown = sectionsOf(hit).filter((section) => section.anchor !== question?.anchor)
  // A question leads to its own answer; a page with sections of its own below leads to its top.
  const whole = shown.length > 0 && !question ? (hit.path.split('#')[0] ?? hit.path) : hit.path
  const choice = { article: hit.article, rank, ...(question && { section: question.anchor }) }
  const head = drawOption(question ? markWords(question.title, wordsOf(hit)) : hit.titleMarks, {
    ...{ path: whole, choice, lang: foreignTag(hit, scene.say.language) },
    ...{ id: `${id}-title`, described: `${id}-about` },
  })
  head.classList.add('title')
  if (hit.kind === 'request') asForm(head, view.query, scene)
  const contact = view.saidOf(hit)?.contact
  const about = [
    element('span', { class: 'meta', id: `${id}-about` }, kindInWords(hit, scene, question && hit.title)),
    ...whyLine(hit, scene),
    ...lacksLine(hit, scene),
    ...(shown.some(({ anchor }) => anchor === hit.section?.anchor) ? [] : textOf(hit)),
    ...drawReach(hit, contact, choice, scene),
    ...(shown.length > 0 ? [sectionList(shown, hit, view)] : []),
  ]
  const face = drawFace(hit, contact)
  return element(
    'div',
    { role: 'group', 'aria-labelledby': `${id}-title`, class: isArticle(hit.kind) ? 'hit' : `hit card ${hit.kind}` },
    ...(face ? [face, element('div', {}, head, ...about)] : [head, ...about]),
  )
}

/** Sections are told of articles alone, and not where the page itself is all that matches. */
function sectionsOf(hit: Hit): readonly HitSection[] {
  return isArticle(hit.kind) ? hit.sections.filter((section) => section.anchor !== '') : []
}

function sectionList(sections: readonly HitSection[], hit: Hit, { rank, scene }: HitView): HTMLElement {
  const lines = sections.map(({ anchor, title, path }) => {
    const best = anchor === hit.section?.anchor && title === hit.section.title
    const choice = { article: hit.article, section: anchor, rank }
    const lang = foreignTag(hit, scene.say.language)
    const option = drawOption(markWords(title, wordsOf(hit)), { path, choice, lang })
    const text = best ? [element('span', { class: 'excerpt' }, ...drawPieces(hit.excerpt))] : []
    return element('div', { class: best ? 'best-of-page' : undefined }, option, ...text)
  })
  return element('div', { class: 'sections' }, ...lines)
}

/** "Guide in Simplified Chinese, Service desk"; of a question, the page it stands on. */
function kindInWords(hit: Hit, { say, hours, languageName }: Scene, page?: string): string {
  const kind = say(`search.${hit.kind}`)
  const told =
    hit.language === say.language ? kind : say('search.in_language', { kind, language: languageName(hit.language) })
  const team = hit.kind === 'team' ? undefined : (page ?? (hit.team && hours?.teams[hit.team]?.name))
  return team ? say('search.of_team', { kind: told, team }) : told
}

function whyLine(hit: Hit, { say }: Scene): HTMLElement[] {
  const why = whyInWords(hit.why, say)
  return why === undefined ? [] : [element('span', { class: 'why' }, why)]
}

/** Shown where nothing answers. */
function lacksLine({ lacks }: Hit, { say }: Scene): HTMLElement[] {
  if (lacks.length === 0) return []
  return [element('span', { class: 'lacks' }, say('search.lacks', { words: lacks.join(say('search.join')) }))]
}

function textOf(hit: Hit): HTMLElement[] {
  const whole = !isArticle(hit.kind) && hit.description !== ''
  const pieces = whole ? markWords(hit.description, wordsOf(hit)) : hit.excerpt
  // An article's text may be on its way: its place is kept (hits.css).
  if (pieces.length === 0 && !isArticle(hit.kind)) return []
  const answers = hit.kind === 'faq' || hit.kind === 'term'
  return [element('span', { class: answers ? 'answer' : 'excerpt', lang: tagOf[hit.language] }, ...drawPieces(pieces))]
}

function wordsOf(hit: Hit): string[] {
  return hit.why.map(({ found }) => found)
}
