import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { layOut, type Drawing, type DrawnStep } from '../../../site/components/process/layout.ts'

const words = fc.constantFrom(
  'Register',
  'Inspect and measure',
  'Quote',
  '登记收货',
  '检验并测量各项读数',
  'Ship, invoice and call',
)

/** Any process: two to ten steps in up to four lanes, some of them decisions that lead anywhere. */
const processes: fc.Arbitrary<DrawnStep[]> = fc
  .array(fc.record({ label: words, lane: fc.constantFrom('A', 'Calibration lab', '车间', 'D') }), {
    minLength: 2,
    maxLength: 10,
  })
  .chain((steps) =>
    fc.tuple(
      ...steps.map((step) =>
        fc
          .option(fc.array(fc.integer({ min: 1, max: steps.length }), { minLength: 2, maxLength: 3 }), {
            nil: undefined,
            freq: 3,
          })
          .map((to) => ({
            ...step,
            ...(to && {
              goes: to.map((number, index) => ({ when: ['Yes', 'No, repair again', '不合格'][index]!, to: number })),
            }),
          })),
      ),
    ),
  )

const points = (d: string): [number, number][] => {
  const walked: [number, number][] = []
  let [x, y] = [0, 0]
  for (const [, command, values = ''] of d.matchAll(/([MHV])([^MHV]+)/g)) {
    const [first = 0, second = 0] = values.trim().split(' ').map(Number)
    if (command === 'M') [x, y] = [first, second]
    else if (command === 'H') x = first
    else y = first
    walked.push([x, y])
  }
  return walked
}

const everyWay = (
  check: (from: Drawing['places'][number], to: Drawing['places'][number], way: [number, number][]) => void,
) =>
  fc.assert(
    fc.property(processes, (steps) => {
      const { places, ways } = layOut(steps)
      for (const { d, from, to } of ways) check(places[from - 1]!, places[to - 1]!, points(d))
    }),
  )

describe('the drawing of a process', () => {
  test('lanes stand in the order in which teams first act', () => {
    const steps = ['Service', 'Lab', 'Service', 'Workshop'].map((lane) => ({ label: 'x', lane }))
    expect(layOut(steps).lanes.map(({ name }) => name)).toEqual(['Service', 'Lab', 'Workshop'])
  })

  test('steps of a lane never overlap, and go from left to right', () => {
    fc.assert(
      fc.property(processes, (steps) => {
        const { places } = layOut(steps)
        for (const [index, place] of places.entries()) {
          for (const later of places.slice(index + 1)) {
            expect(later.x).toBeGreaterThan(place.x)
            if (later.lane === place.lane) expect(later.left).toBeGreaterThan(place.right)
          }
        }
      }),
    )
  })

  test('every step but the last leads to the next, or where its answers say', () => {
    fc.assert(
      fc.property(processes, (steps) => {
        const drawn = layOut(steps)
          .ways.map(({ from, to }) => `${from}-${to}`)
          .sort()
        const meant = steps.flatMap(({ goes }, index) => {
          const follows = index + 1 < steps.length ? [index + 2] : []
          return (goes?.map(({ to }) => to) ?? follows).map((to) => `${index + 1}-${to}`)
        })
        expect(drawn).toEqual(meant.sort())
      }),
    )
  })

  test('a way begins at its step and ends at its target', () => {
    everyWay((from, to, way) => {
      const [start, end] = [way[0]!, way.at(-1)!]
      expect(start[0]).toBeGreaterThanOrEqual(from.left)
      expect(start[0]).toBeLessThanOrEqual(from.right)
      expect(start[1]).toBeGreaterThanOrEqual(from.top)
      expect(start[1]).toBeLessThanOrEqual(from.bottom)
      expect(end[0]).toBeGreaterThanOrEqual(to.left)
      expect(end[0]).toBeLessThanOrEqual(to.right)
      expect(end[1]).toBeGreaterThanOrEqual(to.top)
      expect(end[1]).toBeLessThanOrEqual(to.bottom + 1)
    })
  })

  test('no way on crosses a box', () => {
    fc.assert(
      fc.property(processes, (steps) => {
        const { places, ways } = layOut(steps)
        for (const { d, from, to, again } of ways) {
          if (again) continue
          const way = points(d)
          for (const place of places) {
            if (place.number === from || place.number === to || place.choice) continue
            for (let index = 1; index < way.length; index++)
              expect(crosses(way[index - 1]!, way[index]!, place)).toBe(false)
          }
        }
      }),
    )
  })

  test('nothing lies outside', () => {
    fc.assert(
      fc.property(processes, (steps) => {
        const { width, height, places, ways, words: answers } = layOut(steps)
        for (const { left, right, top, bottom } of places) {
          expect(left).toBeGreaterThanOrEqual(0)
          expect(right).toBeLessThanOrEqual(width)
          expect(top).toBeGreaterThanOrEqual(0)
          expect(bottom).toBeLessThanOrEqual(height)
        }
        for (const [x, y] of ways.flatMap(({ d }) => points(d))) {
          expect(x >= 0 && x <= width && y >= 0 && y <= height).toBe(true)
        }
        for (const { x, y } of answers) expect(x >= 0 && x <= width && y >= 0 && y <= height).toBe(true)
      }),
    )
  })

  test('a way back is told apart from a way on', () => {
    const steps = [
      { label: 'Repair', lane: 'A' },
      {
        label: 'Good?',
        lane: 'B',
        goes: [
          { when: 'Yes', to: 3 },
          { when: 'No', to: 1 },
        ],
      },
      { label: 'Ship', lane: 'A' },
    ]
    expect(layOut(steps).ways.map(({ from, to, again }) => [from, to, again])).toEqual([
      [1, 2, false],
      [2, 3, false],
      [2, 1, true],
    ])
    expect(layOut(steps).words.map(({ text }) => text)).toEqual(['Yes', 'No'])
  })
})

function crosses(
  [x1, y1]: [number, number],
  [x2, y2]: [number, number],
  box: { left: number; right: number; top: number; bottom: number },
): boolean {
  const [left, right] = [Math.min(x1, x2), Math.max(x1, x2)]
  const [top, bottom] = [Math.min(y1, y2), Math.max(y1, y2)]
  return right > box.left && left < box.right && bottom > box.top && top < box.bottom
}
