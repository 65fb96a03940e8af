import { expect, test } from 'vitest'
import type { HitKind } from '../../../../site/search/types.ts'
import { countInWords } from '../../../../site/client/search/counts.ts'
import { say } from '../words.ts'

const hits = (...kinds: HitKind[]) => kinds.map((kind) => ({ kind }))

test('hits are counted by what they are', () => {
  expect(countInWords(hits('guide', 'faq', 'process', 'guide', 'person'), 4.2, say('en'))).toBe(
    '4 pages, 1 person, in 4 ms',
  )
  expect(countInWords(hits('guide', 'person', 'term'), 0.3, say('zh-hans'))).toBe(
    '找到 1 篇文章、1 位同事、1 个术语，用时 1 毫秒',
  )
})

test('nothing is not counted', () => {
  expect(countInWords([], 4, say('en'))).toBe('')
})
