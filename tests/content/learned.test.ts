/** Queries that readers confirmed: read for the search, judged like everything that people write. */
import { expect, test } from 'vitest'
import { readTexts, spoiled, told } from './folder.ts'

const pair = (query: string, more: string) =>
  `- query: ${query}\n  language: en\n  confirmed: 2\n  on: 2026-11-20\n${more}`
const withPairs = (...pairs: readonly string[]) =>
  readTexts(spoiled([{ file: 'search/learned.yaml', to: pairs.join('') }]))

test('a learned query is there with its article', async () => {
  const reading = await withPairs(pair('who pays my train', '  article: travel\n'))
  expect(told(reading)).toEqual([])
  expect(reading.content?.learned).toEqual([
    { query: 'who pays my train', language: 'en', confirmed: 2, on: '2026-11-20', article: 'travel' },
  ])
})

test('an empty file, and none, are nothing learned', async () => {
  expect((await withPairs('# nothing yet\n')).content?.learned).toEqual([])
  expect((await readTexts(spoiled([]))).content?.learned).toEqual([])
})

test('an article that is not there, a pair written twice and a misspelt key are told', async () => {
  const reading = await withPairs(
    pair('who pays my train', '  article: travle\n'),
    pair('Where is my money', '  article: travel\n'),
    pair('where is my money', '  article: travel\n'),
    pair('taxi', '  article: travel\n  confirmd: 1\n'),
  )
  expect(told(reading).map((fault) => fault.replace(/ .*/s, ''))).toEqual([
    'search/learned.yaml:5:12',
    'search/learned.yaml:11:10',
    'search/learned.yaml:21:3',
  ])
})

test('the same query may belong to two articles', async () => {
  const both = ['travel', 'pay'].map((article) => pair('money', `  article: ${article}\n`))
  expect(told(await withPairs(...both))).toEqual([])
})

test('a file beside it is not read, and its writer is told', async () => {
  const reading = await readTexts(spoiled([{ file: 'search/lerned.yaml', to: '' }]))
  expect(told(reading).join()).toContain('file-name')
})
