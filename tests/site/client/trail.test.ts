import { expect, test } from 'vitest'
import { trailFrom, withArticle, withSearch, type Trail } from '../../../site/client/trail.ts'

const fresh: Trail = { visitId: 'v', read: [] }

test('an article stands once on the trail, at its last reading', () => {
  const read = ['a', 'b', 'a'].reduce(withArticle, fresh).read
  expect(read).toEqual(['b', 'a'])
})

test('the trail keeps the last ten articles', () => {
  const ids = Array.from({ length: 12 }, (_, at) => `article-${at}`)
  expect(ids.reduce(withArticle, fresh).read).toEqual(ids.slice(2))
})

test('the last search takes the place of the one before', () => {
  expect(withSearch(withSearch(fresh, '1', 'leave'), '2', 'vpn')).toEqual({
    visitId: 'v',
    searchId: '2',
    query: 'vpn',
    read: [],
  })
})

test('a trail comes back as it was kept', () => {
  const kept = withSearch(withArticle(fresh, 'annual-leave'), '1', '年假')
  expect(trailFrom(JSON.parse(JSON.stringify(kept)))).toEqual(kept)
})

test.each([undefined, null, 'x', 7, [], {}, { visitId: 1, read: [] }, { visitId: 'v', read: 'a' }])(
  '%j is no trail',
  (value) => {
    expect(trailFrom(value)).toBeUndefined()
  },
)

test('what is no article id in a kept trail is left out', () => {
  expect(trailFrom({ visitId: 'v', searchId: 3, read: ['a', 7, null] })).toEqual({ visitId: 'v', read: ['a'] })
})
