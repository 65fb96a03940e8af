/**
 * Where the steps of a drawing stand, each lane's middle at height 0. A step follows the one before it closely enough to be
 * read as its successor, and far enough that a way can run up or down at its middle without touching another step.
 */
import type { DrawnStep } from './layout.ts'
import { textWidth, wrap } from './text.ts'

/** The font's size, and the distance of lines. */
export const FONT = 13.5
export const LINE = 16
/** Bold text is that much wider. */
export const BOLD = 1.08

/** Half the diamond of a decision. */
export const HALF = { width: 44, height: 34 } as const

const BOX = { narrow: 118, wide: 176, text: 30, end: 8, height: 52 } as const
const END = 9
/** Where the first step stands, if nothing stands to its left. */
export const FIRST = 48
/** Between a step's edge and whatever runs up or down beside it. */
const CLEAR = 24

/** Lines of text one below the other; `y` is the baseline of the first. */
export interface Label {
  readonly x: number
  readonly y: number
  readonly lines: readonly string[]
}

/** A step's box or diamond, or the ring in which a process ends. */
export interface Place {
  /** From 1. */
  readonly number: number
  readonly shape: 'box' | 'choice' | 'end'
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

/**
 * The first step begins at `start`; `apart` is added between a step and the next. An end is drawn where something besides the
 * last step leads to it.
 */
export function placesOf(
  steps: readonly DrawnStep[],
  lanes: readonly string[],
  { apart, start }: { readonly apart: number; readonly start: number },
): Place[] {
  const width = boxWidth(steps)
  const places: Place[] = []
  for (const [index, step] of steps.entries()) {
    const lane = lanes.indexOf(step.lane)
    const half = step.decides ? HALF.width : width / 2
    const left = index === 0 ? start : leftOf(steps, index, lane, half, places) + apart
    places.push(step.decides ? diamond(steps, index, lane, left, lanes) : box(step, index, lane, left, width))
  }
  const last = places.at(-1)
  if (!last || !hasEnd(steps)) return places
  return [...places, ring(places.length, last.lane, leftOf(steps, places.length, last.lane, END, places) + apart)]
}

/** Whether the end is worth drawing: a process that simply stops after its last step needs none. */
export function hasEnd(steps: readonly DrawnStep[]): boolean {
  return steps.some(({ ways, decides }, index) =>
    ways.some(({ to }) => to === steps.length && (decides || index < steps.length - 1)),
  )
}

/** As narrow as three lines a label allow. */
function boxWidth(steps: readonly DrawnStep[]): number {
  for (let width: number = BOX.narrow; width < BOX.wide; width += 4) {
    const inner = width - BOX.text - BOX.end
    const fits = steps.every(({ label, decides }) => {
      const lines = wrap(label, inner, FONT)
      return decides || (lines.length <= 3 && lines.every((line) => textWidth(line, FONT) <= inner))
    })
    if (fits) return width
  }
  return BOX.wide
}

/** Of what comes after the first; `half` is half its width. */
function leftOf(
  steps: readonly DrawnStep[],
  index: number,
  lane: number,
  half: number,
  places: readonly Place[],
): number {
  const last = places.at(-1)!
  // The answer that leads here stands above the way.
  const answers = steps[index - 1]?.ways.filter(({ to }) => to === index) ?? []
  const word = textWidth(answers.map(({ when }) => when).join(JOIN), FONT) * BOLD
  const answer = word > 0 ? word + 10 : 0
  const neighbours = places.filter((place) => place.lane === lane).map((place) => labelEnd(place) + CLEAR)
  if (last.lane === lane) return Math.max(...neighbours, last.right + answer + 28)
  // Its middle stands clear of the step before, of the words beside that, and of the answer.
  const middle = Math.max(last.right + answer + CLEAR, last.shape === 'choice' ? labelEnd(last) + 10 : 0)
  return Math.max(...neighbours, middle - half)
}

/** Between answers that lead to the same step. */
export const JOIN = ' / '

function labelEnd({ right, label }: Place): number {
  return Math.max(right, ...label.lines.map((line) => label.x + textWidth(line, FONT)))
}

function box({ label }: DrawnStep, index: number, lane: number, left: number, width: number): Place {
  const lines = wrap(label, width - BOX.text - BOX.end, FONT)
  const half = Math.max(BOX.height, lines.length * LINE + 20) / 2
  const text = { x: left + BOX.text, y: 5 - ((lines.length - 1) * LINE) / 2, lines }
  const sides = { left, right: left + width, top: -half, bottom: half }
  return { number: index + 1, shape: 'box', lane, ...sides, x: left + width / 2, y: 0, label: text }
}

/** Its question stands at the upper right, or at the lower right where a way leaves upwards. */
function diamond(
  steps: readonly DrawnStep[],
  index: number,
  lane: number,
  left: number,
  lanes: readonly string[],
): Place {
  const { label, ways } = steps[index]!
  const x = left + HALF.width
  const lines = wrap(label, 96, FONT)
  const laneAt = (step: number) => lanes.indexOf(steps[Math.min(step, steps.length - 1)]?.lane ?? '')
  const upwards = ways.some(({ to }) => (to > index + 1 && laneAt(to) <= lane) || laneAt(to) < lane)
  const first = upwards ? 30 : -20 - (lines.length - 1) * LINE
  const sides = { left, right: left + 2 * HALF.width, top: -HALF.height, bottom: HALF.height }
  return { number: index + 1, shape: 'choice', lane, ...sides, x, y: 0, label: { x: x + 24, y: first, lines } }
}

function ring(index: number, lane: number, left: number): Place {
  const sides = { left, right: left + 2 * END, top: -END, bottom: END }
  return { number: index + 1, shape: 'end', lane, ...sides, x: left + END, y: 0, label: { x: left, y: 0, lines: [] } }
}

/** How far a place and its words reach above and below the middle of its lane. */
export function reachOf({ top, bottom, label: { y, lines } }: Place): { readonly up: number; readonly down: number } {
  if (lines.length === 0) return { up: -top, down: bottom }
  return { up: Math.max(-top, 11 - y), down: Math.max(bottom, y + (lines.length - 1) * LINE + 5) }
}
