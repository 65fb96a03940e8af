/**
 * The drawing of a process: a lane a team, in the order in which teams first act, and the steps from left to right.
 *
 * Promises (tests/site/components/process): boxes of a lane never overlap, every way leads from its step to its target,
 * nothing lies outside the drawing. Where things stand is in places.ts, how they are joined in ways.ts.
 */
import { BOLD, LANE, placesOf, type Place } from './places.ts'
import { textWidth } from './text.ts'
import { waysOf, type Way, type Word } from './ways.ts'

/** A step as the drawing takes it. `goes` makes it a decision; `to` counts steps from 1. */
export interface DrawnStep {
  readonly label: string
  readonly lane: string
  readonly goes?: readonly { readonly when: string; readonly to: number }[]
}

/** Lines of text one below the other; `y` is the baseline of the first. */
export interface Label {
  readonly x: number
  readonly y: number
  readonly lines: readonly string[]
}

/** In units of the drawing, which are pixels at its natural size. */
export interface Drawing {
  readonly width: number
  readonly height: number
  /** `rule` is the line below the lane. */
  readonly lanes: readonly { readonly name: string; readonly y: number; readonly rule: number }[]
  readonly places: readonly Place[]
  readonly ways: readonly Way[]
  readonly words: readonly Word[]
}

export function layOut(steps: readonly DrawnStep[]): Drawing {
  const close = arranged(steps, 0)
  const room = (FULL - close.width) / (steps.length - 1)
  return room > 0 ? arranged(steps, Math.min(room, LOOSE)) : close
}

/** The width of the column a drawing stands in: one that is narrower stands less tightly. */
const FULL = 940
const LOOSE = 44

function arranged(steps: readonly DrawnStep[], apart: number): Drawing {
  const names = [...new Set(steps.map(({ lane }) => lane))]
  const places = placesOf(steps, names, apart)
  const { ways, words } = waysOf(steps, places)
  const ends = [
    ...places.map(({ right }) => right),
    ...places.map(({ label }) => label.x + Math.max(...label.lines.map((line) => textWidth(line, LANE.font)))),
    ...words.map(({ x, text, end }) => (end ? x : x + textWidth(text, LANE.font) * BOLD)),
    ...names.map((name) => textWidth(name, LANE.font) * BOLD),
  ]
  return {
    width: Math.ceil(Math.max(...ends)) + 2,
    height: names.length * LANE.height + 1,
    lanes: names.map((name, index) => ({
      name,
      y: index * LANE.height + LANE.name,
      rule: (index + 1) * LANE.height - 0.5,
    })),
    places,
    ways,
    words,
  }
}
