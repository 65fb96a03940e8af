/** The demonstration content, as it is in content/: nothing wrong in it, every language, and enough of everything. */
import { expect, test } from 'vitest'
import { reportOf } from '../../content/report.ts'
import { content, reading } from './demonstration/content.ts'

const { articles, checklists, journeys, people, requests, teams, terms } = content
const idsIn = (language: string) =>
  articles.filter((article) => article.language === language && !article.converted).map(({ id }) => id)

test('has no fault', () => expect(reportOf(reading.faults)).toBe(''))

test('has every article in every language', () => {
  const slugs = Map.groupBy(articles, ({ kind, slug }) => `${kind} ${slug}`)
  for (const [slug, ofSlug] of slugs)
    expect(
      ofSlug.map(({ language }) => language),
      slug,
    ).toEqual(['en', 'zh-hans', 'zh-hant'])
})

test('has the same headings in Traditional as in the Simplified text it was made from', () => {
  for (const { kind, slug, sections } of articles.filter(({ converted }) => converted)) {
    const from = articles.find((each) => each.kind === kind && each.slug === slug && each.language === 'zh-hans')
    expect(sections.map(({ depth }) => depth)).toEqual(from?.sections.map(({ depth }) => depth))
  }
})

test('has at least 40 articles in English, the same in Simplified Chinese, and four in Traditional by hand', () => {
  expect(idsIn('en').length).toBeGreaterThanOrEqual(40)
  expect(idsIn('zh-hans').sort()).toEqual(idsIn('en').sort())
  expect(idsIn('zh-hant').length).toBeGreaterThanOrEqual(4)
})

test.each([
  ['teams', teams, 10],
  ['people', people, 40],
  ['request types', requests, 10],
  ['terms', terms, 40],
  ['processes', idsIn('en').filter((id) => articles.some((one) => one.id === id && one.kind === 'process')), 12],
  ['journeys', journeys, 3],
  ['checklists of audits', checklists, 1],
])('has enough %s', (_, found, least) => {
  expect(found.length).toBeGreaterThanOrEqual(least)
})

test('lists no extension and no mail address twice', () => {
  const each = [...teams, ...people]
  for (const key of ['phone', 'mail'] as const) {
    const twice = [...Map.groupBy(each, (one) => one[key])].filter(([value, holders]) => value && holders.length > 1)
    expect(twice.map(([value, holders]) => `${value}: ${holders.map(({ id }) => id).join(', ')}`)).toEqual([])
  }
})

test('every team has somebody in it', () => {
  const empty = teams.filter(({ id }) => !people.some(({ team }) => team === id))
  expect(empty.map(({ id }) => id)).toEqual([])
})
