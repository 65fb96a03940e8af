import { expect, test } from 'vitest'
import { withRecent } from '../../../../site/client/search/recent.ts'

test('the newest search stands first, each once, six at most', () => {
  expect(withRecent(['b', 'a'], ' a ')).toEqual(['a', 'b'])
  expect(['1', '2', '3', '4', '5', '6', '7'].reduce<string[]>(withRecent, [])).toEqual(['7', '6', '5', '4', '3', '2'])
})

test('an empty search is not remembered', () => {
  expect(withRecent(['a'], '  ')).toEqual(['a'])
})
