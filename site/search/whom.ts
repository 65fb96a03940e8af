/**
 * “Who do I ask about …”: a query that wants somebody, not a page. What it is about is asked of people and teams alone, and
 * those who take all of it stand first. A question that a person appears in, like “who signs this?”, is none.
 */
import { foldText } from './fold.ts'
import type { Ranked } from './rank.ts'
import type { HitKind } from './types.ts'

/** Who can be asked. */
export const askable: ReadonlySet<HitKind> = new Set(['person', 'team'])

/** What of the subject somebody must hold to be named before the pages. */
const ENOUGH = 0.8

/** People and teams that are put first at most; the others stand where they stood. */
const MOST = { person: 3, team: 1 } as const

const PERSON = '(?:who|whom|which (?:person|colleague|team))'
const ENGLISH = [
  `(?:(?:please )?(?:can|could) (?:you|somebody|someone) tell me )?${PERSON} (?:do|should|can|could|must|would|shall|may) (?:i|we|one) (?:ask|contact|call|ring|email|mail|write to|talk to|speak to|speak with|turn to|go to|see) (?:about|for|regarding|concerning|on) (.+)`,
  `${PERSON} (?:knows(?: (?:a lot|most|something|anything))? about|knows|can help(?: me| us)? with|helps(?: me| us)? with|is responsible for|is in charge of|is the (?:expert|contact|right person) (?:on|for)|looks after|deals with|handles|takes care of) (.+)`,
  `(?:ask|asking|questions?) ${PERSON} about (.+)`,
  `(?:contact|contact person|person responsible|expert) (?:for|on) (.+)`,
]
const WHO = '(?:谁|哪位|哪个人|哪个同事|哪位同事|哪个部门|哪个团队|什么人)'
const CHINESE = [
  `(?:请问)?${WHO}(?:来)?(?:负责|管|懂|熟悉|了解|清楚|能处理|处理|能帮忙?(?:处理|看|办)?)(.+?)(?:的事情?|的问题|方面的事)?`,
  `(.+?)(?:的事情?|的问题)?(?:要|应该|应|该|得|可以|能)?(?:去)?(?:找|问|联系|咨询)${WHO}`,
  `(.+?)(?:的事情?)?(?:是)?(?:归|由)?${WHO}(?:负责|管|懂|熟悉|办|处理)(?:的)?`,
  `(.+?)(?:的)?(?:负责人|联系人|对接人)(?:是谁)?`,
  `(?:找|问|联系)${WHO}(?:问|办|处理|咨询|要)(.+)`,
]
const forms = [...ENGLISH, ...CHINESE].map((form) => new RegExp(`^${form}$`, 'u'))

/** What a query that wants somebody is about, folded; undefined for every other query. */
export function subjectOf(query: string): string | undefined {
  const asked = foldText(query)
    .replace(/[?？。!！.\s]+$/u, '')
    .replace(/\s+/gu, ' ')
    .trim()
  for (const form of forms) {
    const subject = form.exec(asked)?.[1]?.trim()
    if (subject !== undefined && subject !== '') return subject
  }
  return undefined
}

/**
 * Whoever takes the subject, best first, then what was found for the query as it stands. Somebody who stands first for that
 * stays there: 人事负责人 is what somebody is, before it asks for somebody.
 */
export function whomFirst(found: readonly Ranked[], asked: readonly Ranked[]): readonly Ranked[] {
  const able = asked.filter(({ covered }) => covered >= ENOUGH)
  const [top] = found
  const named = top && top.doc.kind === 'person' && top.covered >= ENOUGH ? [top] : []
  const taking = (['person', 'team'] as const).flatMap((kind) =>
    able.filter(({ doc }) => doc.kind === kind).slice(0, MOST[kind]),
  )
  const first = [...named, ...taking.filter((one) => !named.some((other) => isSame(one, other)))]
  if (taking.length === 0) return found
  return [
    ...first.map((one) => ({ ...one, asked: true as const })),
    ...found.filter((one) => !first.some((other) => isSame(one, other))),
  ]
}

const isSame = (one: Ranked, other: Ranked) => one.doc.kind === other.doc.kind && one.doc.article === other.doc.article
