/**
 * The drawing of a process: a lane a team, in the order in which teams first act, and the steps from left to right.
 *
 * Promises (tests/site/components/layout.test.ts): boxes of a lane never overlap, every way leads from its step to its
 * target, no step, way or word lies outside the drawing, and the same steps give the same drawing. Where steps stand is in
 * places.ts, how they are joined in ways.ts, and how high a lane is that ways run through in lanes.ts.
 */
import type { Way as Leads } from '../../../content/flow.ts'
import { laneOf, type Lane } from './lanes.ts'
import { BOLD, FIRST, FONT, placesOf, type Place } from './places.ts'
import { textWidth } from './text.ts'
import { drawnWays, plannedWays, type DrawnWay, type Word } from './ways.ts'

/** A step as the drawing takes it. */
export interface DrawnStep {
  readonly label: string
  readonly lane: string
  /** Whether it is a question, drawn as a diamond. */
  readonly decides: boolean
  /** Where it leads, by index; the number of steps is the end. */
  readonly ways: readonly Leads[]
}

/** In units of the drawing, which are pixels at its natural size. */
export interface Drawing {
  readonly width: number
  readonly height: number
  /** `y` is the baseline of the name, `rule` the line below the lane. */
  readonly lanes: readonly { readonly name: string; readonly y: number; readonly rule: number }[]
  readonly places: readonly Place[]
  readonly ways: readonly DrawnWay[]
  readonly words: readonly Word[]
}

/** The width of the column a drawing stands in: one that is narrower stands less tightly. */
const FULL = 940
const LOOSE = 44

export function layOut(steps: readonly DrawnStep[]): Drawing {
  const close = arranged(steps, 0)
  const room = (FULL - close.width) / (steps.length - 1)
  return room > 0 ? arranged(steps, Math.min(room, LOOSE)) : close
}

/** `start` is where the first step stands: further to the right where an answer to its left would stick out. */
function arranged(steps: readonly DrawnStep[], apart: number, start = FIRST): Drawing {
  const names = [...new Set(steps.map(({ lane }) => lane))]
  const flat = placesOf(steps, names, { apart, start })
  const planned = plannedWays(steps, flat)
  const left = Math.min(...planned.map(({ run }) => run?.left ?? 0))
  if (left < 0) return arranged(steps, apart, start + Math.ceil(-left))
  const lanes: Lane[] = []
  for (const index of names.keys()) lanes.push(laneOf(index, flat, planned, lanes.at(-1)?.bottom ?? 0))
  const places = flat.map((place) => lowered(place, lanes[place.lane]?.middle ?? 0))
  const { ways, words } = drawnWays(planned, places, lanes)
  const ends = [
    ...places.map(({ right }) => right),
    ...places.map(({ label }) => label.x + Math.max(0, ...label.lines.map((line) => textWidth(line, FONT)))),
    ...words.map(({ x, text, end }) => (end ? x : x + textWidth(text, FONT) * BOLD)),
    ...names.map((name) => textWidth(name, FONT) * BOLD),
  ]
  return {
    width: Math.ceil(Math.max(...ends)) + 2,
    height: (lanes.at(-1)?.bottom ?? 0) + 1,
    lanes: names.map((name, index) => {
      const { top = 0, bottom = 0 } = lanes[index] ?? {}
      return { name, y: top + 22, rule: bottom - 0.5 }
    }),
    places,
    ways,
    words,
  }
}

function lowered(place: Place, by: number): Place {
  const { top, bottom, y, label } = place
  return { ...place, top: top + by, bottom: bottom + by, y: y + by, label: { ...label, y: label.y + by } }
}
