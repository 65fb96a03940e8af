/**
 * duplicate-entry: the same language, choice, tier, date or query twice in one list, so that one of the two says nothing or is
 * not heard.
 */
import { at, isGroup, textAt, uses, type Entry, type Use } from '../entries.ts'
import { said, type Finding } from '../faults.ts'
import type { Rule } from './rule.ts'

export const duplicateEntry: Rule = {
  id: 'duplicate-entry',
  *check({ portal, teams, requests, learned, pins, golden }) {
    const [hours] = uses(portal, 'service_hours')
    const names = isGroup(hours?.value) ? Object.keys(hours.value) : []
    const lists = [
      uses(portal, 'languages.*'),
      ...['holidays', 'make_up_days'].flatMap((list) =>
        names.map((name) => uses(portal, `service_hours.${name}.${list}.*.date`)),
      ),
      ...requests.flatMap(({ entry }) =>
        [...uses(entry, 'fields.*')].map((_, field) => uses(entry, `fields.${field}.choices.*.value`)),
      ),
    ]
    for (const team of teams) yield* repeated(tiersOf(team))
    yield* repeated(learned.flatMap(pairOf))
    yield* repeated(pins.flatMap((pin) => askedIn(pin, 'queries.*')))
    yield* repeated(golden.flatMap((query) => askedIn(query, 'query')))
    // A list that several service hours share is judged with each, and told once.
    const told = new Set<string>()
    for (const finding of lists.flatMap((list) => [...repeated(list)])) {
      const place = `${finding.file}:${finding.line}:${finding.column}`
      if (!told.has(place)) yield finding
      told.add(place)
    }
  },
}

/** Of what is no number the shape tells. */
function tiersOf(team: Entry): Use[] {
  const tiers = [...uses(team, 'tiers.*.tier')].filter(({ value }) => typeof value === 'number')
  return tiers.map((use) => ({ ...use, value: String(use.value) }))
}

/** A query may stand with two articles, and in two languages; with the same twice it says nothing new. */
function pairOf(entry: Entry): Use[] {
  const [language, article, query] = ['language', 'article', 'query'].map((key) => textAt(entry, key))
  const isWhole = language !== undefined && article !== undefined && query !== undefined
  const value = `${foldCase(query ?? '')} → ${article}, ${language}`
  return isWhole ? [...uses(entry, 'query')].map((use) => ({ ...use, value })) : []
}

/** A golden query is asked once a language, and for one query one pin can be first. */
function askedIn(entry: Entry, queries: string): Use[] {
  const language = textAt(entry, 'language')
  return [...uses(entry, queries)].flatMap((use) =>
    typeof use.value === 'string' && language !== undefined
      ? [{ ...use, value: `${foldCase(use.value)}, ${language}` }]
      : [],
  )
}

const foldCase = (query: string) => query.normalize('NFKC').toLowerCase().trim()

function* repeated(list: Iterable<Use>): Generator<Finding> {
  const first = new Map<string, Use>()
  for (const use of list) {
    if (typeof use.value !== 'string') continue
    const earlier = first.get(use.value)
    if (earlier) yield at(use, message(use.value, earlier.line))
    else first.set(use.value, use)
  }
}

const message = (value: string, line: number) =>
  said(
    '“{value}” stands in this list already, in line {line}. Remove or change one of the two.',
    '“{value}”在这份清单里已经写过了（第 {line} 行）。请删掉或修改其中一个。',
    { value, line },
  )
