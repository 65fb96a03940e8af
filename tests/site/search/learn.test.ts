/** What is learned from the log: pairs that the others speak for, and none that a stray click made. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { learn, type Confirmed } from '../../../site/search/learn.ts'
import type { SearchDoc } from '../../../site/search/index.ts'

const doc = (article: string, title: string): SearchDoc => ({
  ...{ id: `guide/${article}/en`, kind: 'guide', article, language: 'en', path: `/guides/${article}/` },
  ...{ title, description: '', aliases: [], questions: [], learned: [], sections: [] },
})
const docs = [doc('drive', 'Network drive'), doc('travel', 'Travel costs'), doc('leave', 'Annual leave')]

const click = (query: string, article: string, more: Partial<Confirmed> = {}): Confirmed => ({
  ...{ query, language: 'en', article },
  ...more,
})
const log = [
  ...['folders missing at home', 'where are my folders', 'cannot open my folders'].map((it) => click(it, 'drive')),
  ...['who pays my train', 'train ticket money', 'train to Leeds'].map((it) => click(it, 'travel')),
  ...['days off', 'how many days off', 'day off tomorrow'].map((it) => click(it, 'leave')),
]
const queriesOf = (article: string, pairs: ReturnType<typeof learn>) =>
  pairs.filter((pair) => pair.article === article).map(({ query }) => query)

describe('a log of clicks', () => {
  test('is kept where queries alike led to the same article', () => {
    expect(queriesOf('drive', learn(docs, log)).sort()).toEqual(
      log.flatMap(({ query, article }) => (article === 'drive' ? query : [])).sort(),
    )
  })

  test('loses a click beside the answer', () => {
    const wrong = click('my folders are missing', 'leave')
    expect(learn(docs, [...log, wrong])).toEqual(learn(docs, log))
  })

  test('loses clicks on articles that are gone', () => {
    expect(learn(docs, [...log, click('travel costs', 'old')])).toEqual(learn(docs, log))
  })

  test('says nothing where there is none', () => {
    expect(learn(docs, [])).toEqual([])
    expect(learn([], log)).toEqual([])
  })

  test('teaches the same in any order of pairs that were made at the same time', () => {
    const dated = log.map((pair) => ({ ...pair, on: '2026-11-20' }))
    const sorted = (pairs: ReturnType<typeof learn>) => pairs.map((pair) => JSON.stringify(pair)).sort()
    fc.assert(
      fc.property(fc.shuffledSubarray(dated, { minLength: dated.length }), (shuffled) => {
        expect(sorted(learn(docs, shuffled))).toEqual(sorted(learn(docs, dated)))
      }),
      { seed: 7, numRuns: 30 },
    )
  })
})

describe('who served whom', () => {
  const odd = 'colourless green ideas'

  test('a query like no other is learned when somebody said yes, or two people were served', () => {
    expect(queriesOf('drive', learn(docs, [...log, click(odd, 'drive', { people: 1, yes: 1 })]))).toContain(odd)
    expect(queriesOf('drive', learn(docs, [...log, click(odd, 'drive', { people: 2 })]))).toContain(odd)
  })

  test('and not where nobody knows, or one person clicked and said nothing', () => {
    expect(queriesOf('drive', learn(docs, [...log, click(odd, 'drive')]))).not.toContain(odd)
    expect(queriesOf('drive', learn(docs, [...log, click(odd, 'drive', { people: 1 })]))).not.toContain(odd)
  })

  test('one person is not enough even for a query that others speak for', () => {
    const alike = 'home folders missing'
    expect(queriesOf('drive', learn(docs, [...log, click(alike, 'drive', { people: 1 })]))).not.toContain(alike)
    expect(queriesOf('drive', learn(docs, [...log, click(alike, 'drive', { people: 1, yes: 1 })]))).toContain(alike)
  })

  test('confirmations of one query are added up, whatever its case and width', () => {
    const twice = [click('Ｗｈｅｒｅ are my folders', 'drive', { on: '2026-11-21' }), ...log]
    expect(learn(docs, twice)).toContainEqual({
      ...{ query: 'Ｗｈｅｒｅ are my folders', language: 'en', article: 'drive', confirmed: 2, on: '2026-11-21' },
    })
  })
})

describe('a long log', () => {
  const many = Array.from({ length: 400 }, (_, i) => click(`folders shelf${i} room${i % 7} house${i % 11}`, 'drive'))

  test('is cut to the newest eighty of an article', () => {
    const kept = queriesOf('drive', learn(docs, many))
    expect(kept).toHaveLength(80)
    expect(kept).toContain(many.at(-1)?.query)
    expect(kept).not.toContain(many[0]?.query)
  })

  test('gives no room to what teaches the same', () => {
    const same = Array.from({ length: 50 }, (_, i) => click(`where are my folders${'!'.repeat(i)}`, 'drive'))
    expect(queriesOf('drive', learn(docs, [...log, ...same]))).toHaveLength(3)
  })
})
