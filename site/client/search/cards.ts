/**
 * What is no article, as a card in the list: whom one can write or call, and what one can fill in. Ways to reach somebody
 * are options too, since nothing else in a list of options can be reached by keys.
 */
import { icons } from '../../components/frame/icons.ts'
import type { Contact, Hit } from '../../search/types.ts'
import { formLink } from '../ask-links.ts'
import { element, icon } from '../element.ts'
import { stateInWords } from '../hours/told.ts'
import { drawOption, type Choice } from './choice.ts'
import type { Scene } from './scene.ts'

/** Two heads for a team, where a person has initials. */
const HEADS =
  'M7.4 5.4a2.2 2.2 0 1 1-4.4 0 2.2 2.2 0 0 1 4.4 0ZM1.2 13a4 4 0 0 1 8 0M10 3.4a2.2 2.2 0 0 1 0 4.2m1.4 1.9A4 4 0 0 1 14.8 13'

/** Beside the name: who it is, told by shape before it is read. */
export function drawFace(hit: Hit, contact: Contact | undefined): HTMLElement | undefined {
  if (hit.kind === 'team') return element('span', { class: 'face team', 'aria-hidden': 'true' }, icon(HEADS))
  if (hit.kind !== 'person') return undefined
  const initials = contact?.initials ?? Array.from(hit.title)[0] ?? ''
  const lang = /\p{Script=Han}/u.test(initials) ? 'zh-Hans' : undefined
  return element('span', { class: 'face', 'aria-hidden': 'true', lang }, initials)
}

/** Whether somebody is there now, and how to reach them. */
export function drawReach(hit: Hit, contact: Contact | undefined, choice: Choice, scene: Scene): HTMLElement[] {
  if (hit.kind !== 'person' && hit.kind !== 'team') return []
  const { say, hours, here } = scene
  const team = hours?.teams[hit.kind === 'team' ? hit.article : (hit.team ?? '')]
  const told = team && stateInWords(team, here, say)
  const state = told && element('span', { class: told.open ? 'state' : 'state shut' }, told.text)
  const { mail, phone } = contact ?? {}
  const ways = [
    ...(mail === undefined ? [] : [wayTo(`mailto:${mail}`, say('ask.mail', { mail }), icons.mail, choice)]),
    ...(phone === undefined
      ? []
      : [wayTo(`tel:${phone.replaceAll(/\s/g, '')}`, say('search.extension', { phone }), icons.phone, choice)]),
  ]
  if (!state && ways.length === 0) return []
  return [element('span', { class: 'reach' }, state, ...ways)]
}

function wayTo(path: string, text: string, drawing: string, choice: Choice): HTMLElement {
  const way = drawOption([{ text, marked: false }], { path, choice })
  way.classList.add('way')
  way.prepend(icon(drawing))
  return way
}

/** A request type's option leads to its form, with what was searched; its button says so. */
export function asForm(option: HTMLAnchorElement, query: string, { say }: Scene): void {
  option.href = formLink(option.getAttribute('href') ?? '', { query, read: [] })
  option.dataset['askWay'] = ''
  option.append(' ', element('span', { class: 'button' }, say('search.fill_in')))
}
