/** What is written in few bits. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
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

test('bytes of something else end with an error, and never go on', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 50 }), (bytes) => {
      const coding = readCoded(bytes, 10)
      expect(() => {
        for (let i = 0; i < 1_000_000; i += 1) coding.even(5, 0)
      }).toThrow('bytes of something else')
    }),
  )
})
