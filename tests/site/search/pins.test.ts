/** Pins: for these words this article first, until a day. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { languages, type Language } from '../../../content/schema.ts'
import { ANSWERED, buildIndex, openIndex, type Pin } from '../../../site/search/index.ts'
import { docs } from './docs.ts'

const pin = (given: Partial<Pin> = {}): Pin => ({
  ...{ queries: ['christmas closing'], language: 'en', article: 'pay', until: '2026-12-31' },
  ...given,
})
const today = '2026-12-01'

const found = (query: string, pins: readonly Pin[], language: Language = 'en', day = today) =>
  openIndex(buildIndex(docs, pins)).search(query, { language, today: day })
const first = (...asked: Parameters<typeof found>) => found(...asked).hits[0]?.article

describe('a pinned article', () => {
  test('comes first, says that the editors chose it, and counts as an answer', () => {
    const { hits, answered } = found('christmas closing', [pin()])
    expect(hits[0]).toMatchObject({ article: 'pay', why: [{ kind: 'pinned', query: 'christmas closing' }] })
    expect(answered).toBeGreaterThanOrEqual(ANSWERED)
  })

  test('that was found anyway moves up, stands once and keeps its other reasons', () => {
    const { hits } = found('network drive', [pin({ queries: ['network drive'], article: 'passwords' })])
    expect(hits.map(({ article }) => article).slice(0, 2)).toEqual(['passwords', 'drive'])
    const own = found('drive network', [pin({ queries: ['network drive'], article: 'drive' })]).hits
    expect(own.filter(({ article }) => article === 'drive')).toHaveLength(1)
    expect(own[0]?.why.map(({ kind }) => kind)).toEqual(['pinned', 'exact', 'exact'])
  })

  test('is found by what says the same: other case, other order, with what only carries the question', () => {
    for (const query of ['Christmas CLOSING', 'closing christmas', 'is there a Christmas closing?'])
      expect(first(query, [pin()])).toBe('pay')
  })

  test('is found in the other Chinese script and in words of Taiwan', () => {
    const pins = [pin({ queries: ['圣诞节放假', '出租车软件'], language: 'zh-hans', article: 'drive' })]
    for (const language of ['zh-hans', 'zh-hant'] as const)
      for (const query of ['圣诞节放假', '聖誕節放假', '圣诞节 放假', '計程車軟體'])
        expect(first(query, pins, language)).toBe('drive')
  })

  test('is shown in the language of the reader, and in another where there is none', () => {
    const drive = pin({ queries: ['放假'], language: 'zh-hans', article: 'drive' })
    expect(found('放假', [drive], 'zh-hant').hits[0]).toMatchObject({ article: 'drive', language: 'zh-hant' })
    const pay = { ...drive, article: 'pay' }
    expect(found('放假', [pay], 'zh-hans').hits[0]).toMatchObject({ article: 'pay', language: 'en' })
  })

  test('may stand in any of the open indexes, and is told once', () => {
    const [one, ...more] = languages.map((language) =>
      buildIndex(
        docs.filter((doc) => doc.language === language),
        [pin()],
      ),
    )
    if (!one) throw new Error('There is no index')
    const engine = more.reduce((open, index) => open.with(index), openIndex(one))
    const { hits } = engine.search('christmas closing', { language: 'en', today })
    expect(hits.filter(({ article }) => article === 'pay')).toHaveLength(1)
    expect(hits[0]?.why).toHaveLength(1)
  })
})

describe('a pin does nothing', () => {
  test('after its last day; on it it does', () => {
    expect(first('christmas closing', [pin()], 'en', '2026-12-31')).toBe('pay')
    expect(first('christmas closing', [pin()], 'en', '2027-01-01')).not.toBe('pay')
  })

  test.each([
    ['a query that only holds its words', 'christmas closing of the network drive'],
    ['a part of its words', 'christmas'],
    ['an empty query', '   '],
  ])('for %s', (_, query) => {
    expect(first(query, [pin()])).not.toBe('pay')
  })

  test('for readers of another language, and where nobody says which day it is', () => {
    expect(first('christmas closing', [pin()], 'zh-hans')).not.toBe('pay')
    const engine = openIndex(buildIndex(docs, [pin()]))
    expect(engine.search('christmas closing', { language: 'en' }).hits[0]?.article).not.toBe('pay')
  })

  test('with words that say nothing, or for an article that stands in no open index', () => {
    expect(found('', [pin({ queries: ['?!'] })]).hits).toEqual([])
    expect(first('network drive', [pin({ queries: ['network drive'], article: 'nowhere' })])).toBe('drive')
  })
})

test('whatever is pinned, the other hits stay as they are and in their order', () => {
  const words = fc.array(fc.constantFrom('network', 'drive', 'travel', 'receipt', 'password', '报销', '發票', 'VPN'), {
    ...{ minLength: 1, maxLength: 3 },
  })
  const articles = fc.constantFrom('drive', 'travel', 'pay', 'passwords', 'nowhere')
  fc.assert(
    fc.property(words, articles, fc.constantFrom(...languages), (asked, article, language) => {
      const query = asked.join(' ')
      const plain = found(query, [], language).hits
      const pinned = found(query, [pin({ queries: [query], language, article })], language).hits
      const rest = (hits: typeof plain) => hits.filter((hit) => hit.article !== article)
      expect(rest(pinned)).toEqual(rest(plain))
      if (article !== 'nowhere') expect(pinned[0]?.article).toBe(article)
    }),
  )
})
