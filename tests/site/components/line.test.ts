/** A journey drawn as one line. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lineOf, type Station } from '../../../site/components/journey/line.ts'

const words = fc.constantFrom(
  'Signed',
  'Give access, and take it away again',
  '退回仪器的维修',
  '第一天上午',
  'Finance',
)
const stations: fc.Arbitrary<Station[]> = fc.array(
  fc.record({
    name: words,
    when: words,
    processes: fc.array(words, { maxLength: 4 }),
    teams: fc.array(words, { maxLength: 4 }),
  }),
  { minLength: 2, maxLength: 12 },
)

test('stations stand on one line, from left to right, each with all it has', () => {
  fc.assert(
    fc.property(stations, (given) => {
      const { stations: drawn } = lineOf(given)
      expect(drawn).toHaveLength(given.length)
      for (const [index, { x, blocks }] of drawn.entries()) {
        if (index > 0) expect(x).toBeGreaterThan(drawn[index - 1]!.x)
        const { name, when, processes, teams } = given[index]!
        const texts = blocks.map(({ lines }) => lines.join('').replaceAll(' ', ''))
        expect(texts).toEqual([when, name, ...processes, ...teams].map((text) => text.replaceAll(' ', '')))
      }
    }),
  )
})

test('no two texts of a station overlap, and none lies outside or on the line', () => {
  fc.assert(
    fc.property(stations, (given) => {
      const { y, width, height, stations: drawn } = lineOf(given)
      for (const { left, blocks } of drawn) {
        expect(left >= 0 && left < width).toBe(true)
        const spans = blocks.map(({ y: first, lines }) => [first - 13, first + (lines.length - 1) * 17 + 4] as const)
        for (const [index, [top, bottom]] of spans.entries()) {
          expect(top >= -1 && bottom <= height).toBe(true)
          expect(bottom < y - 7 || top > y + 7).toBe(true)
          if (index > 0) expect(top).toBeGreaterThan(spans[index - 1]![1] - 3)
        }
      }
    }),
  )
})

test('the same journey gives the same drawing', () => {
  fc.assert(
    fc.property(stations, (given) => {
      expect(lineOf(structuredClone(given))).toEqual(lineOf(given))
    }),
  )
})
