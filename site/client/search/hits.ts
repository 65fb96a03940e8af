/**
 * Draws the hits: one entry each, whose title and matching sections are the options of the list. What stands around an
 * option describes it. Request types, teams, people and terms are small cards in the same list.
 */
import { tagOf } from '../../../content/words.ts'
import { isArticle } from '../../search/kind.ts'
import type { Hit, HitSection, Piece } from '../../search/types.ts'
import { element } from '../element.ts'
import { stateInWords } from '../hours/told.ts'
import type { Scene } from './scene.ts'
import { drawPieces, markWords } from './pieces.ts'
import { whyInWords } from './why.ts'

/** What an option leads to, for whoever tells that it was chosen. */
export interface Choice {
  readonly article: string
  readonly section?: string
  /** From 1. */
  readonly rank: number
}

/** The hit as an entry of the list; `id` is unique in the page. */
export function drawHit(hit: Hit, rank: number, id: string, scene: Scene): HTMLElement {
  const question = hit.kind === 'faq' ? hit.section : undefined
  const shown = sectionsOf(hit).filter((section) => section.anchor !== question?.anchor)
  // A question leads to its own answer; a page with sections of its own below leads to its top.
  const whole = shown.length > 0 && !question ? (hit.path.split('#')[0] ?? hit.path) : hit.path
  const title = question ? markWords(question.title, wordsOf(hit)) : hit.titleMarks
  const entry = element('div', {
    role: 'group',
    'aria-labelledby': `${id}-title`,
    class: hit.kind === 'person' ? 'hit person' : 'hit',
  })
  const head = optionOf(title, { hit, id: `${id}-title`, path: whole, described: `${id}-about`, scene })
  head.classList.add('title')
  choose(head, { article: hit.article, rank, ...(question && { section: question.anchor }) })
  const about = [
    element('span', { class: 'meta', id: `${id}-about` }, kindInWords(hit, scene, question && hit.title)),
    ...whyLine(hit, scene),
    ...(shown.some(({ anchor }) => anchor === hit.section?.anchor) ? [] : textOf(hit)),
    ...stateLine(hit, scene),
    ...(shown.length > 0 ? [sectionList(shown, hit, rank, scene)] : []),
  ]
  if (hit.kind === 'person') entry.append(face(hit.title), element('div', {}, head, ...about))
  else entry.append(head, ...about)
  return entry
}

/** The choice an option stands for, by its element. */
export function choiceOf(option: HTMLElement): Choice | undefined {
  return choices.get(option)
}

const choices = new WeakMap<HTMLElement, Choice>()
const choose = (option: HTMLElement, choice: Choice) => choices.set(option, choice)

/** Sections are told of articles alone, and not where the page itself is all that matches. */
function sectionsOf(hit: Hit): readonly HitSection[] {
  return isArticle(hit.kind) ? hit.sections.filter((section) => section.anchor !== '') : []
}

function sectionList(sections: readonly HitSection[], hit: Hit, rank: number, scene: Scene): HTMLElement {
  const lines = sections.map((section) => {
    const best = section.anchor === hit.section?.anchor
    const option = optionOf(markWords(section.title, wordsOf(hit)), { hit, path: section.path, scene })
    choose(option, { article: hit.article, section: section.anchor, rank })
    const text = best ? [element('span', { class: 'excerpt' }, ...drawPieces(hit.excerpt))] : []
    return element('div', { class: best ? 'best-of-page' : undefined }, option, ...text)
  })
  return element('div', { class: 'sections' }, ...lines)
}

function optionOf(
  title: readonly Piece[],
  { hit, path, id, described, scene }: { hit: Hit; path: string; id?: string; described?: string; scene: Scene },
): HTMLAnchorElement {
  const lang = hit.language === scene.say.language ? undefined : tagOf[hit.language]
  const option = element('a', { role: 'option', tabindex: -1, href: path, lang, 'aria-describedby': described })
  option.append(element('span', { id }, ...drawPieces(title)))
  return option
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

function textOf(hit: Hit): HTMLElement[] {
  const whole = hit.kind === 'term' || hit.kind === 'person' || hit.kind === 'request' || hit.kind === 'team'
  const pieces = whole && hit.description !== '' ? markWords(hit.description, wordsOf(hit)) : hit.excerpt
  if (pieces.length === 0) return []
  const lang = tagOf[hit.language]
  return [
    element(
      'span',
      { class: hit.kind === 'faq' || hit.kind === 'term' ? 'answer' : 'excerpt', lang },
      ...drawPieces(pieces),
    ),
  ]
}

/** People and teams say whether they can be reached now. */
function stateLine(hit: Hit, { hours, here, say }: Scene): HTMLElement[] {
  const team = hours?.teams[hit.kind === 'team' ? hit.article : (hit.team ?? '')]
  if (!team || (hit.kind !== 'person' && hit.kind !== 'team')) return []
  const told = stateInWords(team, here, say)
  const phone = hit.kind === 'team' && team.phone && say('search.extension', { phone: team.phone })
  return [
    element(
      'span',
      { class: 'reach' },
      told && element('span', { class: told.open ? 'state' : 'state shut' }, told.text),
      phone && element('span', {}, phone),
    ),
  ]
}

function face(name: string): HTMLElement {
  const latin = /^[\p{Script=Latin}\s.'-]+$/u.test(name)
  const letters = latin
    ? name
        .split(/\s+/)
        .map((part) => part.charAt(0))
        .join('')
        .slice(0, 2)
    : name.slice(0, 1)
  return element('span', { class: 'face', 'aria-hidden': 'true' }, letters)
}

function wordsOf(hit: Hit): string[] {
  return hit.why.map(({ found }) => found)
}
