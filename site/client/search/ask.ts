/**
 * "Ask the team" at the end of every list and in place of an empty one. What was searched and read goes along, to the
 * request form or, with the server away, into a mail.
 */
import type { SearchAnswer } from '../../search/types.ts'
import { formLink, mailLink, type Along } from '../ask-links.ts'
import type { Team } from '../built.ts'
import { element } from '../element.ts'
import { answerInWords, stateInWords, type Told } from '../hours/told.ts'
import { mailLines } from '../mail-lines.ts'
import type { Asking } from './asking.ts'
import type { Scene } from './scene.ts'

export interface AskView {
  readonly scene: Scene
  readonly asking: Asking
  readonly answer: SearchAnswer
  /** What goes along; the search's id is missing until it is settled. */
  readonly along: Along
  /** The server is away. */
  readonly away: boolean
  /** Nothing could be searched: whether it is written down is not known. */
  readonly broken: boolean
}

/** The end of a list. */
export function drawAsk(view: AskView): HTMLElement {
  const { say } = view.scene
  const team = teamOf(view)
  const text = element(
    'p',
    { class: 'soft sentences' },
    ...[
      say('ask.team', { team: team?.name ?? '' }),
      ...clock(view, team),
      say(view.away ? 'ask.along_mail' : 'ask.along'),
    ].map((sentence) => (typeof sentence === 'string' ? element('span', {}, sentence) : sentence)),
  )
  const head = element(
    'div',
    {},
    element('h2', { id: 'ask-title' }, say(view.answer.hits.length > 0 ? 'ask.none' : 'search.missed')),
    text,
  )
  return element(
    'section',
    { class: 'ask', 'aria-labelledby': 'ask-title' },
    head,
    element('p', { class: 'row' }, ...ways(view, team)),
  )
}

/** In place of an answer: the question first, who gets it, and by when. */
export function drawUnanswered(view: AskView): HTMLElement {
  const { scene, answer, along } = view
  const { say } = scene
  const team = teamOf(view)
  const field = element('input', { id: 'ask-question', name: 'q', value: answer.query, maxlength: 200 })
  const form = element(
    'form',
    { class: 'stack', method: 'get', action: formAddress(view), 'data-ask-form': '' },
    element(
      'header',
      {},
      element('h2', { id: 'ask-title' }, say(view.broken ? 'ask.broken' : 'ask.unanswered')),
      element('p', { class: 'lead' }, say('ask.lead', { team: team?.name ?? '' })),
    ),
    element('div', { class: 'field' }, element('label', { for: 'ask-question' }, say('ask.question')), field),
    ...hiddenFields(view),
    element(
      'p',
      { class: 'row' },
      ...ways(view, team, element('button', { class: 'button first' }, say('ask.button', { team: team?.name ?? '' }))),
      element(
        'a',
        { href: formLink(formAddress(view), { ...along, query: answer.query }), 'data-ask-way': '' },
        say('ask.other'),
      ),
    ),
    element('p', { class: 'meta' }, view.away ? say('ask.along_mail') : goesAlong(along, scene)),
  )
  const told = team && stateInWords(team, scene.here, say)
  const promise = team && answerInWords('expected', team, scene.here, say)
  const aside = element(
    'aside',
    { class: 'stack' },
    told &&
      element(
        'section',
        { class: told.open ? 'duty' : 'duty shut' },
        stateOf(told),
        promise && element('p', { class: 'promise' }, promise),
      ),
    !view.broken && element('p', { class: 'meta' }, say('ask.becomes')),
  )
  return element('section', { class: 'unanswered', 'aria-labelledby': 'ask-title' }, form, aside)
}

function teamOf({ scene, asking }: AskView): Team | undefined {
  return scene.hours?.teams[asking.team]
}

/** The request type that was found, then the team; with the server away, a mail. `send` stands for the team's link. */
function ways(view: AskView, team: Team | undefined, send?: HTMLElement): HTMLElement[] {
  const { scene, asking, along, answer } = view
  const { say } = scene
  if (view.away && team) {
    const link = mailLink(team.mail, answer.query, mailLines(along, say))
    return [element('a', { class: 'button first', href: link }, say('ask.mail', { mail: team.mail }))]
  }
  const { request } = asking
  const form = formLink(formAddress(view), { ...along, query: answer.query }, asking.team)
  const rank = request ? 'button' : 'button first'
  const ask =
    send ?? element('a', { class: rank, href: form, 'data-ask-way': '' }, say('ask.button', { team: team?.name ?? '' }))
  if (!request) return [ask]
  if (send) send.className = rank
  const address = formLink(request.path.split('#')[0] ?? request.path, { ...along, query: answer.query })
  const name = element(
    'a',
    { class: 'button first', href: address, 'data-ask-way': '' },
    say('ask.request', { name: request.title }),
  )
  return [name, ask]
}

function formAddress({ scene }: AskView): string {
  return scene.address(`/requests/${scene.entry.ask.request}/`)
}

function hiddenFields({ along, asking }: AskView): HTMLElement[] {
  const values = { search: along.searchId, read: along.read.join(','), team: asking.team }
  return Object.entries(values).flatMap(([name, value]) =>
    value ? [element('input', { type: 'hidden', name, value })] : [],
  )
}

function clock({ scene }: AskView, team: Team | undefined): (HTMLElement | string)[] {
  if (!team) return []
  const told = stateInWords(team, scene.here, scene.say)
  const expected = answerInWords('expected', team, scene.here, scene.say)
  return [
    ...(told ? [element('span', {}, stateOf(told), scene.say('ask.stop'))] : []),
    ...(expected === undefined ? [] : [expected]),
  ]
}

function stateOf({ open, text }: Told): HTMLElement {
  return element('span', { class: open ? 'state' : 'state shut' }, text)
}

function goesAlong({ read }: Along, { say }: Scene): string {
  return read.length === 0 ? say('ask.goes') : say.count('ask.goes', read.length)
}
