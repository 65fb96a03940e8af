/** Texts are kept read, and not for ever: a site of any size is searched in the same memory. */
import { expect, test } from 'vitest'
import { openReader } from '../../../site/search/reading.ts'

test('a text is read once as long as it is asked for, and again after very many others', () => {
  const read = openReader(1_000)
  const first = read('Laptop: 报销')
  expect(read('Laptop: 报销')).toBe(first)
  for (let number = 0; number < 40; number += 1) read(`${number} ${'-'.repeat(100)}`)
  const again = read('Laptop: 报销')
  expect(again).not.toBe(first)
  expect(again).toEqual(first)
})
