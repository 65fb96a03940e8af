/** taken-anchor: a thing named as another part of its page is, so that a link to one of the two leads to the other. */
import { at, uses, type Use } from '../entries.ts'
import { said, type Finding } from '../faults.ts'
import type { Material } from '../material.ts'
import { AUDITS, DEPENDENCIES, SHEET } from './addresses.ts'
import type { Rule } from './rule.ts'

/** Where every page has its text; what a drawing has its arrows by. */
const PAGE = ['text']
const DRAWING = ['tip', 'tip-again']

/** What nothing of a kind can be called, since its page has a part of that name. */
export const takenNames = {
  person: [...PAGE, 'rota', 'house'],
  team: [...PAGE, ...DRAWING, ...DEPENDENCIES],
  checklist: [...PAGE, ...AUDITS],
} as const

export const takenAnchor: Rule = {
  id: 'taken-anchor',
  *check(material) {
    const { portal, teams, people, terms, checklists } = material
    yield* named(uses(people, 'id'), takenNames.person)
    yield* named(uses(teams, 'id'), takenNames.team)
    yield* named(uses(terms, 'id'), PAGE)
    yield* named(uses(portal, 'topics.*.id'), PAGE)
    for (const { id, entry } of checklists)
      if (takenNames.checklist.includes(id)) yield { file: entry.yaml.file, line: 1, column: 1, message: calledSo(id) }
    yield* headings(material)
  },
}

function* named(found: Iterable<Use>, taken: readonly string[]): Generator<Finding> {
  for (const use of found)
    if (typeof use.value === 'string' && taken.includes(use.value)) yield at(use, calledSo(use.value))
}

function* headings({ articles }: Material): Generator<Finding> {
  for (const { file, kind, page, placeOf } of articles) {
    const taken = kind === 'process' ? [...PAGE, ...DRAWING, ...SHEET] : PAGE
    for (const { anchor, text, offset } of page?.headings ?? [])
      if (taken.includes(anchor)) yield { file, ...placeOf(offset), message: headed(text, anchor) }
  }
}

const calledSo = (name: string) =>
  said(
    'Nothing can be called “{name}” here: on its page “#{name}” leads to another part. Choose another name.',
    '这里不能叫“{name}”：它所在的页面上，“#{name}”指的是另一处。请换一个名称。',
    { name },
  )

const headed = (text: string, anchor: string) =>
  said(
    'No heading of this page can be “{text}”: “#{anchor}” leads to another part of it. Say in the heading what is below it.',
    '这个页面上的标题不能写成“{text}”：“#{anchor}”指的是页面上的另一处。请在标题里写明下面讲的是什么。',
    { text, anchor },
  )
