/** Golden queries as their authors write them: what is wrong with a line is told where it stands. */
import { expect, test } from 'vitest'
import { placeIn, readTexts, spoiled, told } from './folder.ts'

const withGolden = (...lines: readonly string[]) =>
  readTexts(spoiled([{ file: 'golden.yaml', to: lines.map((line) => `- { ${line} }\n`).join('') }]))
const faultsOf = async (...lines: readonly string[]) => told(await withGolden(...lines))

test('a golden query is there with the place of its words', async () => {
  const reading = await withGolden('query: lost receipt, language: en, article: travel, section: receipts')
  expect(told(reading)).toEqual([])
  expect(reading.content?.golden).toEqual([
    {
      ...{ query: 'lost receipt', language: 'en', article: 'travel', section: 'receipts' },
      ...{ file: 'golden.yaml', line: 1, column: 12 },
    },
  ])
})

test('one may expect a request type, a team or a person instead', async () => {
  const lines = ['query: ask, language: en, request: question', 'query: 财务, language: zh-hans, team: finance']
  expect(await faultsOf(...lines, 'query: 林梅, language: zh-hant, person: mei-lin, rank: 2')).toEqual([])
})

test.each([
  ['an article that is not there', 'query: who pays, language: en, article: travle', 'travle', 'unknown-article'],
  ['a draft', 'query: who pays, language: en, article: secret', 'secret', 'unknown-article'],
  ['a request type that is not there', 'query: who pays, language: en, request: qestion', 'qestion', 'unknown-request'],
  ['a team that is not there', 'query: who pays, language: en, team: finanse', 'finanse', 'unknown-team'],
  ['a person who is not there', 'query: who pays, language: en, person: mei', 'mei', 'unknown-person'],
  [
    'a section that is not there',
    'query: a, language: en, article: travel, section: reseipts',
    'reseipts',
    'unknown-section',
  ],
  ['a language that is none', 'query: who pays, language: fr, article: travel', 'fr', 'unknown-language'],
  ['a misspelt key', 'query: who pays, language: en, article: travel, rnak: 1', 'rnak', 'schema'],
  ['a rank below the first', 'query: who pays, language: en, article: travel, rank: 0', '0', 'schema'],
  ['nothing that is expected', 'query: who pays, language: en', 'who', 'golden-answer'],
  ['two things at once', 'query: who pays, language: en, article: travel, team: finance', 'who', 'golden-answer'],
  [
    'a section of a team',
    'query: who pays, language: en, team: finance, section: receipts',
    'receipts',
    'golden-answer',
  ],
])('%s is told', async (_, line, mark, rule) => {
  expect(await faultsOf(line)).toEqual([`golden.yaml:${placeIn(`- { ${line} }`, mark)} ${rule}`])
})

test('a section may be that of another language, or the steps of a process', async () => {
  const lines = [
    'query: 收据, language: en, article: rooms, section: 蓝色会议室',
    'query: b, language: en, article: hire',
  ]
  expect(await faultsOf(...lines.map((line, i) => (i === 1 ? `${line}, section: steps` : line)))).toEqual([])
})

test('a language in which the portal is not published is told', async () => {
  const reading = await readTexts(
    spoiled([
      { file: 'portal.yaml', from: 'languages: [en, zh-hans, zh-hant]', to: 'languages: [en, zh-hans]' },
      { file: 'guides/rooms.zh-hant.md' },
      { file: 'golden.yaml', to: '- { query: 錢, language: zh-hant, article: travel }\n' },
    ]),
  )
  expect(told(reading)).toEqual(['golden.yaml:1:25 unknown-language'])
})

test('a query that stands twice in a language is told, whatever its case; in two languages it is two', async () => {
  const line = (query: string, language: string) => `query: ${query}, language: ${language}, article: travel`
  expect(await faultsOf(line('Who pays', 'en'), line('who pays', 'zh-hans'), line('who PAYS', 'en'))).toEqual([
    'golden.yaml:3:12 duplicate-entry',
  ])
})
