import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { reached } from '../../../content/flow.ts'
import { layOut, type Drawing, type DrawnStep } from '../../../site/components/process/layout.ts'
import { BOLD, FONT, LINE } from '../../../site/components/process/places.ts'
import { textWidth } from '../../../site/components/process/text.ts'
import { crosses, pointsOf, processes, straight, stretchesOf, together } from './drawn.ts'

const RUNS = { numRuns: 500 }
const everyDrawing = (check: (drawing: Drawing, steps: readonly DrawnStep[]) => void, of = processes) =>
  fc.assert(
    fc.property(of, (steps) => check(layOut(steps), steps)),
    RUNS,
  )

const inLane = (lane: string, ...to: number[]): DrawnStep => ({
  label: 'x',
  lane,
  decides: to.length > 1,
  ways: to.map((step) => ({ when: to.length > 1 ? ['Yes', 'No'][to.indexOf(step)]! : '', to: step })),
})

describe('the drawing of any process', () => {
  test('has a lane for every team, in the order in which they first act', () => {
    const steps = ['Service', 'Lab', 'Service', 'Workshop'].map((lane, index) => inLane(lane, index + 1))
    expect(layOut(steps).lanes.map(({ name }) => name)).toEqual(['Service', 'Lab', 'Workshop'])
  })

  test('has every step that is reached, in its lane, from left to right', () => {
    everyDrawing(({ places, lanes }, steps) => {
      for (const step of reached(steps.map(({ ways }) => ways))) {
        const place = places[step]
        if (step < steps.length) expect(lanes[place!.lane]?.name).toBe(steps[step]?.lane)
      }
      for (const [index, place] of places.entries())
        if (index > 0) expect(place.x).toBeGreaterThan(places[index - 1]!.x)
    })
  })

  test('has no two steps that overlap', () => {
    everyDrawing(({ places }) => {
      const overlapping = places.filter((one, index) =>
        places.slice(index + 1).some((other) => {
          const [apart, above] = [one.right < other.left, one.bottom < other.top || other.bottom < one.top]
          return !apart && !above
        }),
      )
      expect(overlapping).toEqual([])
    })
  })

  test('leads from every step where its ways lead, one way for all answers that lead to one place', () => {
    everyDrawing(({ places, ways }, steps) => {
      const meant = steps.flatMap(({ ways: out }, index) =>
        [...new Set(out.map(({ to }) => to))].filter((to) => to < places.length).map((to) => `${index + 1}-${to + 1}`),
      )
      expect(ways.map(({ from, to }) => `${from}-${to}`).sort()).toEqual(meant.sort())
    })
  })

  test('draws the end where anything but the last step leads to it', () => {
    everyDrawing(({ places }, steps) => {
      const early = steps.some(
        ({ ways, decides }, index) =>
          ways.some(({ to }) => to === steps.length) && (decides || index < steps.length - 1),
      )
      expect(places.length).toBe(steps.length + (early ? 1 : 0))
    })
  })

  test('begins every way at the edge of its step and ends it at the edge of its target', () => {
    everyDrawing(({ places, ways }) => {
      for (const { d, from, to } of ways) {
        const points = pointsOf(d)
        for (const [place, [x, y]] of [
          [places[from - 1]!, points[0]!],
          [places[to - 1]!, points.at(-1)!],
        ] as const) {
          const { left, right, top, bottom } = place
          expect(x >= left && x <= right && y >= top - 0.1 && y <= bottom + 0.1).toBe(true)
          // On the outline of a diamond the distances from its middle add up to one.
          const aside = Math.abs(x - place.x) / (right - place.x) + Math.abs(y - place.y) / (bottom - place.y)
          if (place.shape === 'choice') expect(aside).toBeCloseTo(1, 1)
          if (place.shape === 'box') expect([left, right].includes(x) || [top, bottom].includes(y)).toBe(true)
        }
      }
    })
  })

  test('leads no way through a step', () => {
    everyDrawing(({ places, ways }) => {
      const through = ways.filter(({ d, from, to }) =>
        stretchesOf(d).some((stretch) =>
          places.some((place) => {
            const { number, x, y } = place
            // Its own steps a way only touches: their middle is never passed.
            const own = number === from || number === to
            return crosses(stretch, own ? { left: x - 4, right: x + 4, top: y - 4, bottom: y + 4 } : place)
          }),
        ),
      )
      expect(through).toEqual([])
    })
  })

  test('lets no two ways run on top of each other, unless they leave or reach the same step', () => {
    everyDrawing(({ ways }) => {
      const walked = ways.map((way) => ({ ...way, stretches: stretchesOf(way.d) }))
      const meeting = walked.flatMap((one, index) =>
        walked.slice(index + 1).filter((other) => {
          if (one.from === other.from || one.to === other.to) return false
          return one.stretches.some((stretch) => other.stretches.some((beside) => together(stretch, beside)))
        }),
      )
      expect(meeting).toEqual([])
    })
  })

  test('has nothing outside', () => {
    everyDrawing(({ width, height, places, ways, words }) => {
      const points = [
        ...places.flatMap(({ left, right, top, bottom }) => [
          [left, top],
          [right, bottom],
        ]),
        ...ways.flatMap(({ d }) => pointsOf(d)),
        ...words.map(({ x, y }) => [x, y]),
      ]
      expect(points.filter(([x = -1, y = -1]) => x < 0 || y < 0 || x > width || y > height)).toEqual([])
    })
  })

  test('has every word inside: labels, answers and names of lanes', () => {
    everyDrawing(({ width, height, places, words, lanes }) => {
      const lines = [
        ...places.flatMap(({ label: { x, y, lines: texts } }) =>
          texts.map((text, index) => ({ text, x, y: y + index * LINE, end: false, bold: false })),
        ),
        ...words.map((word) => ({ ...word, bold: true })),
        ...lanes.map(({ name, y }) => ({ text: name, x: 0, y, end: false, bold: true })),
      ]
      const outside = lines.filter(({ text, x, y, end, bold }) => {
        const long = textWidth(text, FONT) * (bold ? BOLD : 1)
        const left = end ? x - long : x
        return left < 0 || left + long > width || y - 11 < 0 || y + 4 > height
      })
      expect(outside).toEqual([])
    })
  })

  test('is the same, letter by letter, for the same steps', () => {
    everyDrawing((drawing, steps) => {
      expect(JSON.stringify(layOut(structuredClone(steps) as DrawnStep[]))).toBe(JSON.stringify(drawing))
    })
  })
})

describe('a process that goes straight on', () => {
  test('has no bend within a lane, and one where it changes the lane', () => {
    everyDrawing(({ places, ways }, steps) => {
      expect(places.length).toBe(steps.length)
      for (const { d, from, to } of ways) {
        const bends = pointsOf(d).length - 2
        expect(bends).toBe(places[from - 1]!.lane === places[to - 1]!.lane ? 0 : 1)
      }
    }, straight)
  })
})

describe('a way back', () => {
  test('is told apart from a way on, and says its answer', () => {
    const { ways, words } = layOut([inLane('A', 1), inLane('B', 2, 0), inLane('A', 3)])
    expect(ways.map(({ from, to, again }) => [from, to, again])).toEqual([
      [1, 2, false],
      [2, 3, false],
      [2, 1, true],
    ])
    expect(words.map(({ text }) => text)).toEqual(['Yes', 'No'])
  })

  test('to the step itself is drawn', () => {
    const { ways } = layOut([inLane('A', 0, 1), inLane('A', 2)])
    expect(ways.map(({ from, to }) => [from, to])).toEqual([
      [1, 1],
      [1, 2],
    ])
  })
})
