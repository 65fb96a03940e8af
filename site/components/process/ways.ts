/**
 * The ways between the steps of a drawing.
 *
 * A way on leaves at the right. A way that skips steps runs above its lane's boxes, a way back below those of its target,
 * so that neither crosses a box. Ways enter a box from above or below and a decision from the left.
 */
import type { DrawnStep } from './layout.ts'
import { HALF, LANE, TURN, type Place } from './places.ts'

export interface Way {
  /** An SVG path. */
  readonly d: string
  /** From 1. */
  readonly from: number
  readonly to: number
  /** True where it leads back to a step done before. */
  readonly again: boolean
}

/** What is answered where a way leaves a decision. `x` is the end of the text where `end`, else its start. */
export interface Word {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly end: boolean
}

export function waysOf(steps: readonly DrawnStep[], places: readonly Place[]): { ways: Way[]; words: Word[] } {
  const ways: Way[] = []
  const words: Word[] = []
  for (const [index, { goes }] of steps.entries()) {
    const from = places[index]!
    const follows = index + 1 < steps.length ? [{ when: '', to: index + 2 }] : []
    let backs = 0
    for (const { when, to } of goes ?? follows) {
      const target = places[to - 1]
      if (!target) continue
      const [d, word] =
        to <= index + 1 ? back(from, target, backs++) : to === index + 2 ? on(from, target) : over(from, target)
      ways.push({ d, from: index + 1, to, again: to <= index + 1 })
      if (when !== '') words.push({ text: when, ...word })
    }
  }
  return { ways, words }
}

type Drawn = [d: string, word: Omit<Word, 'text'>]

function on(from: Place, to: Place): Drawn {
  const start = `M${from.right} ${from.y}`
  // The answer stands on the side that the question leaves free.
  const below = from.label.y < from.y
  return [start + into(to, from.y), { x: from.right + 5, y: from.y + (below ? 16 : -7), end: false }]
}

function over(from: Place, to: Place): Drawn {
  const channel = from.lane * LANE.height + LANE.over
  return [`M${from.x} ${from.top}V${channel}${into(to, channel)}`, { x: from.x + 8, y: channel - 5, end: false }]
}

function back(from: Place, to: Place, nth: number): Drawn {
  const down = to.lane >= from.lane
  const aside = Math.min(nth, 3) * 9
  const x = from.x - aside
  const slope = HALF.height * (1 - aside / HALF.width)
  const start = from.choice ? from.y + (down ? slope : -slope) : down ? from.bottom : from.top
  const channel = to.lane * LANE.height + LANE.under - Math.min(nth, 3) * 4
  return [`M${x} ${start}V${channel}H${to.x + aside}V${to.bottom + 1}`, { x: x - 8, y: channel - 6, end: true }]
}

/** From a height to the target: to its left vertex, its left side, or straight into its top or bottom. */
function into(to: Place, height: number): string {
  if (to.choice) return height === to.y ? `H${to.left}` : `H${to.left - TURN}V${to.y}H${to.left}`
  if (height === to.y) return `H${to.left}`
  return `H${to.x}V${height < to.y ? to.top : to.bottom}`
}
