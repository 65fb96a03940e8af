/** Texts are kept read, and not for ever: a site of any size is searched in the same memory. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { analyse } from '../../../site/search/analyse.ts'
import { openReader, stretches } from '../../../site/search/reading.ts'

test('a text is read once as long as it is asked for, and again after very many others', () => {
  const read = openReader(1_000)
  const first = read('Laptop: 报销')
  expect(read('Laptop: 报销')).toBe(first)
  for (let number = 0; number < 40; number += 1) read(`${number} ${'-'.repeat(100)}`)
  const again = read('Laptop: 报销')
  expect(again).not.toBe(first)
  expect(again).toEqual(first)
})

test('words stand one after the other where each begins behind the one before, a space or a sign away', () => {
  const words = fc.array(fc.constantFrom('a', 'b', 'ab', '报', '销', '报销', '-', '  ', '.. '), { maxLength: 30 })
  const tokens = fc.array(fc.constantFrom('a', 'b', 'ab', '报销', '销报'), { minLength: 1, maxLength: 3 })
  fc.assert(
    fc.property(words, fc.constantFrom('', ' '), tokens, (parts, between, wanted) => {
      const text = parts.join(between)
      const [first, ...others] = wanted
      const placed = analyse(text)
      const expected = placed
        .filter((token) => token.text === first)
        .flatMap(({ start, end }) => {
          let last = end
          for (const other of others) {
            const next = placed.find(
              (at) => at.text === other && at.start > start && at.end > last && at.start <= last + 2,
            )
            if (next === undefined) return []
            last = next.end
          }
          return [{ start, end: last }]
        })
      expect(stretches(openReader()(text), wanted)).toEqual(expected)
    }),
    { seed: 7, numRuns: 2_000 },
  )
})
