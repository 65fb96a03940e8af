/** Nothing that is typed breaks the search, and nothing makes it work without end. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { analyse } from '../../../../site/search/analyse.ts'
import { buildIndex, openIndex, type SearchDoc } from '../../../../site/search/index.ts'
import { openShortTexts } from '../../../../site/search/short.ts'
import { docs } from '../docs.ts'
import { seed } from './sites.ts'

const engine = openIndex(buildIndex(docs))

/** Query languages of other engines, patterns, paths and markup. */
const operators =
  '+ - * ~ ^ " \' ( ) [ ] { } | & ! ? : \\ / < > = % $ # @ .. -- /* AND OR NOT NEAR title: (?= .* \\u0000'.split(' ')

const unit = fc.oneof(
  fc.constantFrom(...operators),
  fc.constantFrom('vpn', 'laptop', 'shield', '报销', '報銷', 'fapiao', 'the', '的'),
  fc.string({ unit: 'binary', maxLength: 8 }),
  // Lone halves of characters, marks that combine, controls and directions.
  fc.constantFrom(
    '\ud800',
    '\udfff',
    '\u0301'.repeat(40),
    '\u20dd',
    '\0',
    '\u0007',
    '\u202e',
    '\u200d',
    '\ufeff',
    '\u{e0001}',
  ),
)
const hostile = fc.oneof(
  { weight: 8, arbitrary: fc.array(unit, { maxLength: 30 }).map((units) => units.join(' ')) },
  { weight: 8, arbitrary: fc.array(unit, { maxLength: 30 }).map((units) => units.join('')) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(unit, fc.integer({ min: 1, max: 5_000 }))
      .map(([own, times]) => own.repeat(times).slice(0, 10_000)),
  },
  {
    weight: 1,
    arbitrary: fc.integer({ min: 1, max: 4_000 }).map((n) => Array.from({ length: n }, (_, i) => `w${i}`).join(' ')),
  },
)

test('ten thousand hostile queries are answered, each from at most 200 characters', () => {
  fc.assert(
    fc.property(hostile, fc.boolean(), (text, typing) => {
      const answer = engine.search(text, { language: 'en', typing, limit: 3 })
      expect(text.startsWith(answer.query)).toBe(true)
      expect(answer.query.length).toBeLessThanOrEqual(200)
      expect(answer.answered).toBeGreaterThanOrEqual(0)
      expect(answer.answered).toBeLessThanOrEqual(1)
      for (const { score } of answer.hits) expect(Number.isFinite(score)).toBe(true)
    }),
    { seed, numRuns: 10_000 },
  )
}, 300_000)

/**
 * The clock belongs to the bench. Here what bounds it: the tokens of a query, which all its work is done for. Two hundred
 * characters that fold to themselves make at most a pair and a single each; some characters fold to eighteen.
 */
test('what is looked at grows with what is kept of a query, not with what was typed', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const { query } = engine.search(text, { language: 'en', limit: 1 })
      expect(analyse(query).length).toBeLessThanOrEqual(2 * query.normalize('NFKC').length + 2)
    }),
    { seed, numRuns: 1_000 },
  )
})

/** Pages that are written to make the search work. */
const pages = ['w1 '.repeat(4_000), 'a'.repeat(9_000), '报销发票'.repeat(2_000)].map((title, number): SearchDoc => {
  const sections = Array.from({ length: 1_000 }, (_, i) => ({ anchor: `s${i}`, title: `Part ${i}`, text: `w1 ${i}` }))
  return {
    ...{ id: `x${number}`, kind: 'guide', article: `x${number}`, language: 'en', path: `/x${number}/` },
    ...{ title, description: '', aliases: [], questions: [], learned: [], sections },
  }
})

test('of a title of thousands of characters two hundred are compared with a query letter by letter', () => {
  const compact = pages.flatMap((page) => openShortTexts({ ...page, norms: [] }).compact)
  expect(Math.max(...compact.map((text) => text.length))).toBe(200)
})

test('a title of thousands of characters is found, and a page of a thousand sections named by its best ones', () => {
  const open = openIndex(buildIndex([...docs, ...pages]))
  for (const [number, query] of ['w1 w1', 'a'.repeat(50), '报销发票'.repeat(20)].entries())
    expect(open.search(query, { language: 'en' }).hits.map(({ article }) => article)).toContain(`x${number}`)
  const [hit] = open.search('part 150', { language: 'en' }).hits
  expect(hit?.section?.title).toBe('Part 150')
})
