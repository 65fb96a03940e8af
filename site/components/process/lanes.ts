/**
 * A lane of a drawing: the name, tracks above the steps, the steps, tracks below them. It is as high as the ways that run
 * along it need, so that no two ways run on top of each other.
 */
import { reachOf, type Place } from './places.ts'
import type { PlannedWay } from './ways.ts'

export interface Lane {
  readonly top: number
  readonly middle: number
  readonly bottom: number
  /** The height of each run that a way has in this lane. */
  readonly runs: ReadonlyMap<PlannedWay, number>
}

/** Room for the name, between tracks, and for the words above the first track. */
const NAME = 30
const TRACK = 18

export function laneOf(index: number, places: readonly Place[], planned: readonly PlannedWay[], top: number): Lane {
  const reaches = places.filter(({ lane }) => lane === index).map(reachOf)
  const up = Math.max(...reaches.map((reach) => reach.up))
  const down = Math.max(...reaches.map((reach) => reach.down))
  const [above, below] = [tracksOf(index, 'top', planned), tracksOf(index, 'bottom', planned)]
  const middle = top + (above.length === 0 ? Math.max(74, NAME + up + 6) : NAME + above.length * TRACK + 8 + up)
  const runs = new Map<PlannedWay, number>()
  for (const [track, ways] of above.entries()) for (const way of ways) runs.set(way, middle - up - 10 - track * TRACK)
  for (const [track, ways] of below.entries()) for (const way of ways) runs.set(way, middle + down + 20 + track * TRACK)
  const room = below.length === 0 ? Math.max(62, down + 16) : down + 20 + (below.length - 1) * TRACK + 14
  return { top, middle, bottom: middle + room, runs }
}

/** Tracks from the inside out, each with ways that do not meet: the short ones lie within the long ones. */
function tracksOf(lane: number, side: 'top' | 'bottom', planned: readonly PlannedWay[]): PlannedWay[][] {
  const ways = planned.filter(({ run }) => run?.lane === lane && run.side === side)
  const tracks: PlannedWay[][] = []
  for (const way of ways.sort((a, b) => lengthOf(a) - lengthOf(b))) {
    const free = tracks.find((track) => !track.some((other) => meet(way, other)))
    if (free) free.push(way)
    else tracks.push([way])
  }
  return tracks
}

const lengthOf = ({ run }: PlannedWay) => (run ? run.right - run.left : 0)

function meet(one: PlannedWay, other: PlannedWay): boolean {
  if (!one.run || !other.run) return false
  return one.run.left < other.run.right + 12 && other.run.left < one.run.right + 12
}
