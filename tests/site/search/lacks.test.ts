import fc from 'fast-check'
import { expect, test } from 'vitest'
import { languages, type Language } from '../../../content/schema.ts'
import { buildIndex, openIndex } from '../../../site/search/index.ts'
import { docs } from './docs.ts'

const engine = openIndex(buildIndex(docs))
const lacks = (query: string, article: string, language: Language = 'en') =>
  engine.search(query, { language }).hits.find((hit) => hit.article === article)?.lacks

test('a hit tells which words of the query it does not write, as they were typed', () => {
  expect(lacks('granite travel EXPENSES Suzhou', 'travel')).toEqual(['granite', 'Suzhou'])
  expect(lacks('travel expenses', 'travel')).toEqual([])
})

test('words that only carry the question are not missed', () => {
  expect(lacks('how do I claim the travel expenses of dogs', 'travel')).toEqual(['dogs'])
})

test('a word put right or said in another word is not missed', () => {
  expect(lacks('travl granite', 'travel')).toEqual(['granite'])
  expect(lacks('tunnel granite', 'drive')).toEqual(['granite'])
  expect(lacks('baoxiao granite', 'travel', 'zh-hans')).toEqual(['granite'])
})

test('Chinese is told in words, not in pairs, and no half of one', () => {
  expect(lacks('宠物医院报销', 'travel', 'zh-hans')).toEqual(['宠物医院'])
  expect(lacks('差旅費報銷 寵物', 'travel', 'zh-hant')).toEqual(['寵物'])
  expect(lacks('报销了', 'travel', 'zh-hans')).toEqual([])
})

test('what a hyphen joins is one word', () => {
  expect(lacks('travel re-levelling', 'travel')).toEqual(['re-levelling'])
  expect(lacks('travel re-claim', 'travel')).toEqual([])
})

test('whatever is asked: what a hit lacks are pieces of the query, none of which tells why it was found', () => {
  const words = fc.constantFrom(
    'travel',
    'expenses',
    'granite',
    'vpn',
    '报销',
    '差旅费',
    '花岗石',
    'sign-in',
    'the',
    '怎么',
  )
  fc.assert(
    fc.property(fc.array(words, { maxLength: 6 }), fc.constantFrom(...languages), (asked, language) => {
      const query = asked.join(' ')
      for (const hit of engine.search(query, { language }).hits) {
        for (const word of hit.lacks) expect(query).toContain(word)
        expect(hit.why.filter(({ kind, query: found }) => kind === 'exact' && hit.lacks.includes(found))).toEqual([])
      }
    }),
  )
})
