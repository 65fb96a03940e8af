/**
 * Where the steps of a drawing stand. A step follows the one before it closely enough to be read as its successor, and far
 * enough to leave its lane's neighbour, its own way in and the words of a decision alone.
 */
import type { DrawnStep, Label } from './layout.ts'
import { textWidth, wrap } from './text.ts'

/** Measures of a lane from its top, and of what stands in it. */
export const LANE = { height: 136, name: 22, over: 30, middle: 74, under: 122, font: 13.5, line: 16 } as const

/** Half the diamond of a decision. */
export const HALF = { width: 44, height: 34 } as const

const BOX = { narrow: 118, wide: 176, text: 30, end: 8 } as const
/** Bold text is that much wider. */
export const BOLD = 1.08
/** How far before a decision its way in turns. */
export const TURN = 18
const FIRST = 48

/** A step's box, or its diamond. */
export interface Place {
  readonly number: number
  readonly choice: boolean
  /** Index of its lane. */
  readonly lane: number
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  /** Where ways meet it. */
  readonly x: number
  readonly y: number
  /** Beside a decision, within a box. */
  readonly label: Label
}

/** `apart` is added between a step and the next. */
export function placesOf(steps: readonly DrawnStep[], lanes: readonly string[], apart: number): Place[] {
  const width = boxWidth(steps)
  const places: Place[] = []
  for (const [index, step] of steps.entries()) {
    const lane = lanes.indexOf(step.lane)
    const left = leftOf(step, lane, width, steps[index - 1], places) + (index > 0 ? apart : 0)
    places.push(step.goes ? diamond(steps, index, lane, left, lanes) : box(step, index, lane, left, width))
  }
  return places
}

/** As narrow as three lines a label allow. */
function boxWidth(steps: readonly DrawnStep[]): number {
  for (let width: number = BOX.narrow; width < BOX.wide; width += 4) {
    const inner = width - BOX.text - BOX.end
    const fits = steps.every(({ label, goes }) => {
      const lines = wrap(label, inner, LANE.font)
      return goes || (lines.length <= 3 && lines.every((line) => textWidth(line, LANE.font) <= inner))
    })
    if (fits) return width
  }
  return BOX.wide
}

function leftOf(
  step: DrawnStep,
  lane: number,
  width: number,
  before: DrawnStep | undefined,
  places: readonly Place[],
): number {
  const last = places.at(-1)
  if (!last) return FIRST
  // The answer that leads here stands above the way.
  const answers = before?.goes?.filter(({ to }) => to === last.number + 1) ?? []
  const word = Math.max(0, ...answers.map(({ when }) => textWidth(when, LANE.font) * BOLD + 10))
  const neighbours = places.filter((place) => place.lane === lane).map((place) => labelEnd(place) + 24)
  const joined = last.right + word + 28
  const apart = last.right + word + (step.goes ? TURN + 14 : 14 - width / 2)
  const clear = last.choice ? last.x + 20 : 0
  return Math.max(...neighbours, last.lane === lane ? joined : Math.max(apart, clear))
}

function labelEnd({ right, label }: Place): number {
  return Math.max(right, ...label.lines.map((line) => label.x + textWidth(line, LANE.font)))
}

function box({ label }: DrawnStep, index: number, lane: number, left: number, width: number): Place {
  const lines = wrap(label, width - BOX.text - BOX.end, LANE.font)
  const half = Math.max(52, lines.length * LANE.line + 20) / 2
  const y = lane * LANE.height + LANE.middle
  const first = y + 5 - ((lines.length - 1) * LANE.line) / 2
  const text = { x: left + BOX.text, y: first, lines }
  return {
    number: index + 1,
    choice: false,
    lane,
    left,
    right: left + width,
    top: y - half,
    bottom: y + half,
    x: left + width / 2,
    y,
    label: text,
  }
}

/** Its question stands at the upper right, or at the lower right where a way leaves upwards. */
function diamond(
  steps: readonly DrawnStep[],
  index: number,
  lane: number,
  left: number,
  lanes: readonly string[],
): Place {
  const { label, goes = [] } = steps[index]!
  const x = left + HALF.width
  const y = lane * LANE.height + LANE.middle
  const lines = wrap(label, 96, LANE.font)
  const upwards = goes.some(
    ({ to }) => to - 1 > index + 1 || (to - 1 === index + 1 && lanes.indexOf(steps[to - 1]?.lane ?? '') < lane),
  )
  const first = upwards ? y + 30 : y - 20 - (lines.length - 1) * LANE.line
  const text = { x: x + 24, y: first, lines }
  const sides = { left, right: left + 2 * HALF.width, top: y - HALF.height, bottom: y + HALF.height }
  return { number: index + 1, choice: true, lane, ...sides, x, y, label: text }
}
