/**
 * golden-query: asks every query of content/golden.yaml and tells which does not find what must answer it any more, with
 * what stands before it and why.
 *
 * Asked without pins: those end, and what the content answers by itself is what has to stay.
 */
import { inOrder, listed, said, type Said } from '../../content/faults.ts'
import type { Content, Fault, Golden, Reading } from '../../content/model.ts'
import type { GoldenQuery } from '../../content/schema.ts'
import { buildIndex, openIndex, type Hit, type HitKind } from '../search/index.ts'
import { isArticle } from '../search/kind.ts'
import { reasonsOf } from '../search/reasons.ts'
import { searchDocs } from './search-docs.ts'

/** How far down a hit is looked for, to tell where it stands now. */
const DEPTH = 20

/** What stands before it is told so far. */
const TOLD = 3

/**
 * The faults of a folder, those of its golden queries among them. They are asked once nothing else is an error: where an
 * article cannot be read, they would fail for that alone.
 */
export function faultsWithGolden({ content, faults }: Reading): readonly Fault[] {
  if (!content || faults.some(({ severity }) => severity === 'error')) return faults
  return inOrder([...faults, ...askGolden(content)])
}

function askGolden(content: Content): Fault[] {
  if (content.golden.length === 0) return []
  const engine = openIndex(buildIndex(searchDocs(content)))
  return content.golden.flatMap((golden) => {
    const { hits } = engine.search(golden.query, { language: golden.language, limit: DEPTH })
    const message = failure(golden, expectedOf(golden), hits)
    const { file, line, column } = golden
    return message ? { rule: 'golden-query', severity: 'error' as const, file, line, column, message } : []
  })
}

interface Expected {
  readonly id: string
  readonly rank: number
  readonly isKind: (kind: HitKind) => boolean
}

/** What is told apart by name alone is first or it is lost; of articles several may answer. */
export function expectedOf({ article, request, team, person, rank }: GoldenQuery): Expected {
  const others = { request, team, person }
  for (const [kind, id] of Object.entries(others))
    if (id !== undefined) return { id, rank: rank ?? 1, isKind: (found) => found === kind }
  return { id: article ?? '', rank: rank ?? 3, isKind: isArticle }
}

/** Undefined for a query that finds what it should. */
function failure({ query, section }: Golden, { id, rank, isKind }: Expected, hits: readonly Hit[]): Said | undefined {
  const place = hits.findIndex((hit) => hit.article === id && isKind(hit.kind))
  const found = hits[place]
  if (!found || place >= rank) {
    const before = listed(hits.slice(0, found ? place : TOLD).map(told), TOLD)
    const values = { query, id, rank, place: found ? place + 1 : DEPTH, before }
    const [en, zh] = hits.length === 0 ? nothing : found ? late : lost
    return said(`${en} ${advice.en}`, `${zh}${advice.zh}`, values)
  }
  const anchor = found.section?.anchor ?? ''
  if (section === undefined || section === anchor) return undefined
  const leads = anchor === '' ? said('its beginning', '开头') : said(`“#{anchor}”`, `“#{anchor}”`, { anchor })
  return said(elsewhere.en, elsewhere.zh, { query, id, section, leads })
}

/** “Working hours” (overtime, stay → stays): the words of the query by which it was found. */
function told({ title, why }: Hit): string {
  const reasons = reasonsOf(why)
  return `“${title}”${reasons === '' ? '' : ` (${reasons})`}`
}

const nothing = [
  '“{query}” should find {id}, and finds nothing at all.',
  '“{query}”应当找到 {id}，现在什么也找不到。',
] as const
const late = [
  '“{query}” should find {id} at rank {rank} or better, and finds it at {place}, after {before}.',
  '“{query}”应当在前 {rank} 条里找到 {id}，现在排在第 {place}，前面是{before}。',
] as const
const lost = [
  '“{query}” should find {id} at rank {rank} or better, and does not find it among the first {place}. Found are {before}.',
  '“{query}”应当在前 {rank} 条里找到 {id}，现在前 {place} 条里都没有，找到的是{before}。',
] as const
const advice = {
  en: 'Give it the words people use: asked_as at its top, an alias in terms.yaml, or the sentence that is missing.',
  zh: '请把大家的说法写进去：文件开头的 asked_as、terms.yaml 里的别名，或者补上正文里缺的那句话。',
}
const elsewhere = {
  en: '“{query}” finds {id}, but leads to {leads} instead of “#{section}”. Say it in that section’s heading or text as people ask it, or correct the section here.',
  zh: '“{query}”找到了 {id}，但指向{leads}，而不是“#{section}”。请在那一节的标题或正文里用上大家的说法，或者改正这里的小节。',
}
