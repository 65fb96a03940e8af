/** What is written in few bits. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codeChoice, codeNumber, openContexts } from '../../../site/search/coded-numbers.ts'
import { readCoded, writeCoded, type Coding } from '../../../site/search/coding.ts'

/** A bit of a context, or a number of a width. */
const told = fc.oneof(
  fc.record({ context: fc.nat({ max: 9 }), value: fc.nat({ max: 1 }) }),
  fc
    .integer({ min: 1, max: 12 })
    .chain((width) => fc.record({ width: fc.constant(width), value: fc.nat({ max: 2 ** width - 1 }) })),
)
type Told = { readonly value: number } & ({ readonly context: number } | { readonly width: number })

const code = (coding: Coding, each: Told, value: number) =>
  'width' in each ? coding.even(each.width, value) : coding.bit(each.context, value)

function written(all: readonly Told[]): Uint8Array {
  const coding = writeCoded(10)
  for (const each of all) code(coding, each, each.value)
  return coding.done()
}

describe('bits and numbers', () => {
  test('are read as they were written', () => {
    fc.assert(
      fc.property(fc.array(told, { maxLength: 2_000, size: 'max' }), (all) => {
        const coding = readCoded(written(all), 10)
        expect(all.map((each) => code(coding, each, 0))).toEqual(all.map(({ value }) => value))
      }),
    )
  })

  test.each([0, 1])('a long row of %i takes next to nothing, and one other in it is read', (value) => {
    const all = Array.from({ length: 20_000 }, (_, at) => ({ context: 0, value: at === 12_345 ? 1 - value : value }))
    const bytes = written(all)
    expect(bytes.length).toBeLessThan(25)
    const coding = readCoded(bytes, 10)
    expect(all.map((each) => code(coding, each, 0))).toEqual(all.map((each) => each.value))
  })

  test('of which one in ten is a 1 take half a bit each, as little as they tell', () => {
    const all = Array.from({ length: 20_000 }, (_, at) => ({ context: 0, value: (at * 7_919) % 10 === 0 ? 1 : 0 }))
    expect((8 * written(all).length) / all.length).toBeLessThan(0.49)
  })
})

test.each([
  ['a hundred thousand ones', 100_000, 1, (coding: Coding) => coding.bit(0, 1)],
  ['numbers that are all 0', 100, 0, (coding: Coding) => coding.even(12, 0)],
] as const)('%s, which end in nothing but zeros, are read to the end', (_, times, value, step) => {
  const writing = writeCoded(1)
  for (let i = 0; i < times; i += 1) step(writing)
  const coding = readCoded(writing.done(), 1)
  for (let i = 0; i < times; i += 1) expect(step(coding)).toBe(value)
  coding.end()
})

test('what was read whole is at its end, and not a step before', () => {
  fc.assert(
    fc.property(fc.array(told, { minLength: 20, maxLength: 100, size: 'max' }), (all) => {
      const coding = readCoded(written(all), 10)
      for (const each of all) code(coding, each, 0)
      coding.end()
      // Of too few bytes nothing would be left, which reads as a row of ones.
      fc.pre(written(all).length > 10)
      // In four there may be no more than a reader looks ahead.
      const cut = readCoded(written(all).slice(0, -5), 10)
      expect(() => {
        for (const each of all) code(cut, each, 0)
        cut.end()
      }).toThrow('something else')
    }),
  )
})

test('numbers up to the largest are read as they were written, and a longer one is refused', () => {
  const contexts = openContexts()
  const [number, choice] = [contexts.number(), contexts.choice(6)]
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.nat({ max: 2 ** 30 - 2 }), fc.nat({ max: 40 }))), (numbers) => {
      const writing = writeCoded(contexts.count())
      for (const each of numbers) {
        codeNumber(writing, number, each)
        codeChoice(writing, choice, 6, each % 64)
      }
      const coding = readCoded(writing.done(), contexts.count())
      expect(numbers.map(() => [codeNumber(coding, number), codeChoice(coding, choice, 6)])).toEqual(
        numbers.map((each) => [each, each % 64]),
      )
      coding.end()
    }),
    { examples: [[[2 ** 30 - 2, 0, 1, 2 ** 30 - 2]]] },
  )
  const ones = writeCoded(contexts.count())
  for (let i = 0; i < 40; i += 1) ones.bit(number + i, 1)
  expect(() => codeNumber(readCoded(ones.done(), contexts.count()), number)).toThrow('too long')
})
