import { expect, test } from 'vitest'
import { linesOf } from '../../../../site/client/writing/place.ts'
import { hit } from '../search/hit.ts'

const hits = Array.from({ length: 9 }, (_, at) =>
  hit({ article: `page-${at + 1}`, title: `Page ${at + 1}`, score: 9 - at }),
)

test('the first five are told, and the page itself wherever it stands', () => {
  expect(linesOf('page-8', hits).map(({ rank, own }) => [rank, own])).toEqual([
    ...[1, 2, 3, 4, 5].map((rank) => [rank, false]),
    [8, true],
  ])
  expect(linesOf('page-2', hits).map(({ own }) => own)).toEqual([false, true, false, false, false])
})

test('a page that is not found is not among them', () => {
  expect(linesOf('elsewhere', hits).some(({ own }) => own)).toBe(false)
  expect(linesOf('elsewhere', [])).toEqual([])
})

test('a term of the same name is not the page', () => {
  expect(linesOf('leave', [hit({ kind: 'term', article: 'leave' })])[0]?.own).toBe(false)
})

test('a line says the section, the score and by which words it was found', () => {
  const why = [
    { kind: 'exact', query: 'vpn', found: 'VPN' },
    { kind: 'typo', query: 'leav', found: 'leave' },
  ] as const
  const [line] = linesOf('annual-leave', [hit({ section: { anchor: 'book', title: 'Book it' }, why, score: 1.239 })])
  expect(line).toMatchObject({ title: 'Annual leave § Book it', score: '1.24', why: 'vpn, leav → leave' })
})
