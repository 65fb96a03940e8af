/** The demonstration content must find itself: by title, by heading, by what people ask, in either Chinese script. */
import { describe, expect, test } from 'vitest'
import type { Article } from '../../../content/model.ts'
import { languages, type Language } from '../../../content/schema.ts'
import { searchDocs } from '../../../site/build/search-docs.ts'
import { foldText } from '../../../site/search/fold.ts'
import { ANSWERED, buildIndex, openIndex } from '../../../site/search/index.ts'
import { content } from '../../content/demonstration/content.ts'

const { articles } = content
const docs = searchDocs(content)
const engine = openIndex(buildIndex(docs))

const rankOf = (query: string, language: Language, { id, kind }: Article) =>
  1 + engine.search(query, { language }).hits.findIndex((hit) => hit.article === id && hit.kind === kind)

/** As written, and in the other script where there is one. */
const scripts = ({ language }: Article, text: string) =>
  language === 'en' ? [text] : [...new Set([text, foldText(text), ...(twins.get(foldText(text)) ?? [])])]

/** Traditional headings by what they fold to: those of converted pages are the other script of the Simplified ones. */
const twins = Map.groupBy(
  articles
    .filter(({ language }) => language === 'zh-hant')
    .flatMap(({ meta, sections }) => [meta.title, ...sections.map(({ title }) => title)]),
  foldText,
)

/** A heading that many articles share, like "What goes wrong most often", cannot lead to each of them. */
const shared = new Set(
  [
    ...Map.groupBy(
      articles.flatMap(({ language, sections }) => sections.map(({ title }) => `${language} ${title}`)),
      (title) => title,
    ),
  ]
    .filter(([, holders]) => holders.length > 2)
    .map(([title]) => title),
)

describe.each(articles.map((article): [string, Article] => [`${article.language} ${article.id}`, article]))(
  '%s',
  (_, article) => {
    const { language, meta, sections } = article

    test('is found first by its title and by what people ask, and these count as answered', () => {
      for (const text of [meta.title, ...meta.asked_as])
        for (const query of scripts(article, text)) {
          expect(rankOf(query, language, article), query).toBe(1)
          expect(engine.search(query, { language }).answered, query).toBeGreaterThanOrEqual(ANSWERED)
        }
    })

    test('is found among the first three by each of its headings', () => {
      for (const { title } of sections) {
        if (title === '' || shared.has(`${language} ${title}`)) continue
        for (const query of scripts(article, title)) {
          const rank = rankOf(query, language, article)
          expect(rank, query).toBeGreaterThan(0)
          expect(rank, query).toBeLessThanOrEqual(3)
        }
      }
    })
  },
)

describe('what people type', () => {
  test.each([
    ['报销', 'travel-expenses'],
    ['報銷', 'travel-expenses'],
    ['怎么报销差旅费', 'travel-expenses'],
    ['怎麼報銷差旅費', 'travel-expenses'],
    ['annual leave', 'annual-leave'],
    ['anual leave', 'annual-leave'],
    ['特休', 'annual-leave'],
    ['vpn连不上', 'network-drive-from-home'],
    ['VPN連不上', 'network-drive-from-home'],
    ['forgot password', 'sign-in-and-passwords'],
    ['出差住宿标准', 'travel-expenses'],
    ['work from home', 'working-hours'],
  ])('"%s" is answered by %s, from every home', (query, article) => {
    for (const language of languages) {
      const { hits, answered } = engine.search(query, { language })
      expect(hits[0]?.article, language).toBe(article)
      expect(answered, language).toBeGreaterThanOrEqual(ANSWERED)
    }
  })

  test.each([
    'granite table re-levelling',
    'parking permit for a caravan',
    '公积金提取',
    'maternity leave in Brazil',
    '股票期权',
  ])('nothing answers "%s"', (query) => {
    for (const language of languages) expect(engine.search(query, { language }).answered).toBeLessThan(ANSWERED)
  })
})

describe('the documents', () => {
  test('have each an id of their own, and name an address in their language', () => {
    expect(new Set(docs.map(({ id }) => id)).size).toBe(docs.length)
    for (const { language, path } of docs) expect(path.startsWith(language === 'en' ? '/' : `/${language}/`)).toBe(true)
  })

  test('hold every article in every language, once', () => {
    for (const { id, kind, path, language } of articles) {
      const own = docs.filter((doc) => doc.kind === kind && doc.article === id && doc.path === path)
      expect(own.map((doc) => doc.language)).toEqual([language])
    }
  })
})
