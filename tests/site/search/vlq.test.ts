/** What was learned is written as text, number by number, and read again as it was. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { eachVlq, signed, unsigned, VlqWriter } from '../../../site/search/vlq.ts'

const written = (numbers: readonly number[]) => {
  const writer = new VlqWriter()
  for (const number of numbers) writer.write(number)
  return writer.text()
}
const read = (text: string) => {
  const numbers: number[] = []
  eachVlq(text, (number) => numbers.push(number))
  return numbers
}

test('numbers are read as they were written, one behind the other', () => {
  const number = fc.oneof(fc.nat(100), fc.nat(2 ** 31 - 1))
  fc.assert(
    fc.property(fc.array(number), (numbers) => {
      expect(read(written(numbers))).toEqual(numbers)
    }),
    { seed: 7, numRuns: 1_000 },
  )
  const many = Array.from({ length: 50_000 }, (_, i) => i)
  expect(read(written(many))).toEqual(many)
})

test('numbers of either sign too', () => {
  fc.assert(
    fc.property(fc.integer({ min: -127, max: 127 }), (number) => signed(unsigned(number)) === number),
    { seed: 7 },
  )
})

test('they are written as source maps write them', () => {
  expect(['A', 'C', 'D', 'gB', 'hB'].map((text) => read(text).map(signed)[0])).toEqual([0, 1, -1, 16, -16])
  expect(written([0, 1, -1, 16, -16].map(unsigned))).toBe('ACDgBhB')
})
