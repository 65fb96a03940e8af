/** One configuration serves every collection: what differs is chosen from the content itself, never told to the engine. */
import { expect, test } from 'vitest'
import { buildIndex, openIndex, type SearchDoc } from '../../../../site/search/index.ts'
import { article } from './sites.ts'

const asked = (number: number, title: string, questions: readonly string[]): SearchDoc => ({
  ...article(number, title),
  questions,
})
const ofQuestions = [
  asked(0, 'Card lost', ['I lost my card', 'my card was stolen', 'somebody took my card', 'where is my card']),
  asked(1, 'Card fees', ['what does a card cost', 'why was I charged for my card', 'is there a fee for cards']),
  asked(2, 'Close the account', ['I want to leave', 'how do I close my account', 'delete me please']),
]
const ofPages = [
  article(
    0,
    'Travel',
    'Trains are booked by the office. Keep the receipt of every taxi and hand it in with the claim.',
  ),
  article(1, 'Receipts', 'Receipts are kept for ten years. The office scans them.'),
  article(2, 'Chinese visitors', 'Visitors sign in at the front desk. A guide shows them the house.'),
]
const chinese = [
  { ...article(0, '差旅费怎么报销', '酒店和打车都要发票。'), id: 'guide/a0/zh-hans', language: 'zh-hans' as const },
  { ...article(1, '发票抬头', '抬头写公司全名。'), id: 'guide/a1/zh-hans', language: 'zh-hans' as const },
]

test.each([
  ['questions', ofQuestions, 'somebody stole my card', 'a0'],
  ['questions', ofQuestions, 'please delete my account', 'a2'],
  ['pages', ofPages, 'taxi claim', 'a0'],
  ['pages', ofPages, 'receipts', 'a1'],
  ['Chinese pages', chinese, '打车发票', 'a0'],
  ['Chinese pages', chinese, '發票抬頭', 'a1'],
])('a collection of %s needs no word about what it is', (_, docs, query, first) => {
  const answer = openIndex(buildIndex(docs)).search(query, { language: 'en' })
  expect(answer.hits[0]?.article).toBe(first)
})

test('there is nothing to tell: an index is made of documents alone and opened as it is', () => {
  expect([buildIndex.length, openIndex.length]).toEqual([1, 1])
})

test('the same documents in any order find the same', () => {
  const hits = (docs: readonly SearchDoc[]) =>
    openIndex(buildIndex(docs))
      .search('office receipts', { language: 'en' })
      .hits.map((hit) => hit.article)
  expect(hits(ofPages.toReversed())).toEqual(hits(ofPages))
})
