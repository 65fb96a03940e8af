/**
 * People who know only that there must be a page about it: three ways of asking for each article in both languages, written
 * by somebody who had seen the titles and nothing else. Most must find theirs among the first three.
 */
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { readContent } from '../../../content/read.ts'
import { searchDocs } from '../../../site/build/search-docs.ts'
import { buildIndex, openIndex } from '../../../site/search/index.ts'

/** The share that must find theirs among the first three: what people accept before they ask a colleague instead. */
const ENOUGH = 0.8

const Ways = z.array(z.string().min(1)).length(3)
const Paraphrases = z.record(z.string(), z.strictObject({ en: Ways, 'zh-hans': Ways }))

const path = fileURLToPath(new URL('../../fixtures/paraphrases.yaml', import.meta.url))
const paraphrases = Paraphrases.parse(parse(await readFile(path, 'utf8')))
const { content } = await readContent(fileURLToPath(new URL('../../../content', import.meta.url)))
if (content === undefined) throw new Error('content/ cannot be read')
const engine = openIndex(buildIndex(searchDocs(content)))

test('there are three for every article', () => {
  expect(Object.keys(paraphrases).sort()).toEqual([...new Set(content.articles.map(({ id }) => id))].sort())
})

test('most find their article among the first three', () => {
  const asked = (['en', 'zh-hans'] as const).flatMap((language) =>
    Object.entries(paraphrases).flatMap(([id, ways]) => ways[language].map((query) => ({ language, id, query }))),
  )
  const missed = asked.filter(
    ({ language, id, query }) =>
      !engine
        .search(query, { language })
        .hits.slice(0, 3)
        .some(({ article }) => article === id),
  )
  const lost = missed.map(({ language, id, query }) => `${language} ${id}: ${query}`).join('\n')
  expect(1 - missed.length / asked.length, lost).toBeGreaterThanOrEqual(ENOUGH)
})
