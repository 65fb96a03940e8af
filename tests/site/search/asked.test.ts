/**
 * People who know only that there must be a page about it: questions written by somebody who had seen the titles and nothing
 * else. Nearly all must find theirs among the first three; and what no page is about must lead to somebody who can help.
 */
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { Language } from '../../../content/schema.ts'
import { searchDocs } from '../../../site/build/search-docs.ts'
import { ANSWERED, buildIndex, openIndex } from '../../../site/search/index.ts'
import { content } from '../../content/demonstration/content.ts'

/** The share that must find theirs among the first three: what people accept before they ask a colleague instead. */
const FOUND = 0.92

/** The share of what nothing answers that must lead with the request. */
const LEADING = 0.75

/** The share of what is found first that may lead with the request as well: an answer that hides behind a form. */
const HIDDEN = 0.2

const Ways = z.array(z.string().min(1)).length(3)
const Paraphrases = z.record(z.string(), z.strictObject({ en: Ways, 'zh-hans': Ways }))

const Query = z.strictObject({ query: z.string().min(1), language: Language })
const Asked = z.strictObject({
  found: z.array(Query.extend({ article: z.string() })).length(60),
  absent: z.array(Query).length(60),
})

const fixture = async (name: string): Promise<unknown> =>
  parse(await readFile(fileURLToPath(new URL(`../../fixtures/${name}.yaml`, import.meta.url)), 'utf8'))
const paraphrases = Paraphrases.parse(await fixture('paraphrases'))
const { found, absent } = Asked.parse(await fixture('asked'))
const engine = openIndex(buildIndex(searchDocs(content)))

const asked = [
  ...(['en', 'zh-hans'] as const).flatMap((language) =>
    Object.entries(paraphrases).flatMap(([article, ways]) =>
      ways[language].map((query) => ({ language, article, query })),
    ),
  ),
  ...found,
].map((own) => {
  const { hits, answered } = engine.search(own.query, own)
  return { ...own, place: hits.findIndex(({ article }) => article === own.article), leads: answered < ANSWERED }
})
const told = (some: readonly { readonly language: string; readonly query: string; readonly article?: string }[]) =>
  some.map(({ language, article = '', query }) => `${language} ${article}: ${query}`).join('\n')

test('there are three for every article', () => {
  expect(Object.keys(paraphrases).sort()).toEqual([...new Set(content.articles.map(({ id }) => id))].sort())
})

test('nearly all find their article among the first three', () => {
  const lost = asked.filter(({ place }) => place < 0 || place > 2)
  expect(1 - lost.length / asked.length, told(lost)).toBeGreaterThanOrEqual(FOUND)
})

test('what the organisation has no page about leads with the request', () => {
  const hidden = absent.filter(({ query, language }) => engine.search(query, { language }).answered >= ANSWERED)
  expect(1 - hidden.length / absent.length, told(hidden)).toBeGreaterThanOrEqual(LEADING)
})

test('an article that is found first is seldom hidden behind the request', () => {
  const right = asked.filter(({ place }) => place === 0)
  const hidden = right.filter(({ leads }) => leads)
  expect(hidden.length / right.length, told(hidden)).toBeLessThanOrEqual(HIDDEN)
})
