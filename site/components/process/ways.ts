/**
 * The ways between the steps of a drawing.
 *
 * A way on leaves at the right and goes straight to the next step, or turns once into its lane. Every other way runs along a
 * track of a lane: one that skips steps beside the lane it leaves, one that leads back below the lane it leads to. Between
 * lanes a way goes up or down at the middle of a step, where nothing else stands.
 */
import type { DrawnStep } from './layout.ts'
import type { Lane } from './lanes.ts'
import { BOLD, FONT, HALF, hasEnd, JOIN, type Place } from './places.ts'
import { textWidth } from './text.ts'

type Side = 'top' | 'bottom'
type Kind = 'on' | 'over' | 'back'

/** A way before the heights of lanes are known. */
export interface PlannedWay {
  readonly from: number
  readonly to: number
  readonly when: string
  readonly kind: Kind
  /** Where it leaves, where it arrives: horizontally, and on which side. */
  readonly leaves: { readonly x: number; readonly side: Side }
  readonly arrives: { readonly x: number; readonly side: Side }
  /** The stretch along a lane, with the words above it. */
  readonly run:
    { readonly lane: number; readonly side: Side; readonly left: number; readonly right: number } | undefined
}

export interface DrawnWay {
  /** An SVG path. */
  readonly d: string
  /** Numbers of steps, from 1. */
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

/** Several ways that meet a step on one side stand that far apart. */
const PORT = 16

export function plannedWays(steps: readonly DrawnStep[], places: readonly Place[]): PlannedWay[] {
  const sided = steps.flatMap((step, from) =>
    joined(step, hasEnd(steps) ? places.length : steps.length).map((way) => sidesOf(from, way, places)),
  )
  return sided.map((way) => {
    const leaves = { side: way.out, x: portOf(places, sided, way.from, way.out, way.kind) }
    const arrives = { side: way.in, x: portOf(places, sided, way.to, way.in, 'in') }
    const { from, to, when, kind } = way
    return { from, to, when, kind, leaves, arrives, run: runOf(way, leaves.x, arrives.x, places) }
  })
}

interface Sided {
  readonly from: number
  readonly to: number
  readonly when: string
  readonly kind: Kind
  readonly out: Side
  readonly in: Side
}

/** One way for all answers that lead to the same step; none to an end that is not drawn. */
function joined({ ways }: DrawnStep, places: number): { to: number; when: string }[] {
  const targets = Map.groupBy(
    ways.filter(({ to }) => to < places),
    ({ to }) => to,
  )
  return [...targets].map(([to, same]) => ({ to, when: same.map(({ when }) => when).join(JOIN) }))
}

function sidesOf(from: number, { to, when }: { to: number; when: string }, places: readonly Place[]): Sided {
  const [here, there] = [places[from]!.lane, places[to]!.lane]
  if (to <= from) return { from, to, when, kind: 'back', out: there >= here ? 'bottom' : 'top', in: 'bottom' }
  const side = there > here ? 'bottom' : 'top'
  const kind = to === from + 1 ? 'on' : 'over'
  return { from, to, when, kind, out: side, in: there < here ? 'bottom' : 'top' }
}

/** What leads back stands at the left, what arrives in the middle, what skips ahead at the right. */
function portOf(places: readonly Place[], ways: readonly Sided[], step: number, side: Side, kind: Kind | 'in'): number {
  const kinds = (['back', 'in', 'over'] as const).filter((each) =>
    each === 'in'
      ? ways.some((way) => way.to === step && way.in === side && !isStraight(way, places))
      : ways.some((way) => way.from === step && way.out === side && way.kind === each),
  )
  const place = kinds.findIndex((each) => each === kind)
  return places[step]!.x + (place === -1 ? 0 : (place - (kinds.length - 1) / 2) * PORT)
}

function isStraight({ from, to, kind }: Sided, places: readonly Place[]): boolean {
  return kind === 'on' && places[from]!.lane === places[to]!.lane
}

function runOf(way: Sided, leaves: number, arrives: number, places: readonly Place[]): PlannedWay['run'] {
  const { kind, when, out } = way
  if (kind === 'on') return undefined
  const word = when === '' ? 0 : textWidth(when, FONT) * BOLD + 12
  const lane = places[kind === 'back' ? way.to : way.from]!.lane
  const ends = kind === 'back' ? [leaves - word, leaves, arrives] : [leaves, leaves + word, arrives]
  return { lane, side: kind === 'back' ? 'bottom' : out, left: Math.min(...ends), right: Math.max(...ends) }
}

export function drawnWays(planned: readonly PlannedWay[], places: readonly Place[], lanes: readonly Lane[]) {
  const drawn = planned.map((way) => [way, ...draw(way, places, lanes)] as const)
  const ways = drawn.map(([{ from, to, kind }, d]) => ({ d, from: from + 1, to: to + 1, again: kind === 'back' }))
  const words = drawn.flatMap(([{ when }, , word]) => (when === '' ? [] : [{ text: when, ...word }]))
  return { ways, words }
}

type Drawn = [d: string, word: Omit<Word, 'text'>]

function draw(way: PlannedWay, places: readonly Place[], lanes: readonly Lane[]): Drawn {
  const [from, to] = [places[way.from]!, places[way.to]!]
  const { leaves, arrives, run, kind } = way
  if (!run) {
    // The answer stands on the side that the question leaves free.
    const word = { x: from.right + 5, y: from.y + (from.label.y < from.y ? 16 : -7), end: false }
    const start = `M${from.right} ${from.y}`
    if (from.lane === to.lane) return [`${start}H${to.left}`, word]
    return [`${start}H${arrives.x}V${edgeOf(to, arrives)}`, word]
  }
  const track = lanes[run.lane]!.runs.get(way)!
  const back = kind === 'back'
  const word = { x: leaves.x + (back ? -8 : 8), y: track - (back ? 6 : 5), end: back }
  return [`M${leaves.x} ${edgeOf(from, leaves)}V${track}H${arrives.x}V${edgeOf(to, arrives)}`, word]
}

/** The height at which a way meets a place; a diamond and a ring are lower beside their middle. */
function edgeOf(place: Place, { x, side }: { readonly x: number; readonly side: Side }): number {
  const aside = Math.abs(x - place.x)
  const half = (place.bottom - place.top) / 2
  const height =
    place.shape === 'choice'
      ? HALF.height * (1 - aside / HALF.width)
      : place.shape === 'end'
        ? Math.sqrt(Math.max(0, half * half - aside * aside))
        : half
  return rounded(place.y + (side === 'top' ? -height : height))
}

const rounded = (value: number) => Math.round(value * 10) / 10
