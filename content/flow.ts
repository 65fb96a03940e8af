/**
 * The steps of a process as a graph: where each leads, which are reached, which can get out, how long the longest way is.
 * Pure; takes what people wrote, right or wrong, so that rules can judge it and the site can draw it.
 */
import { END } from './process-shape.ts'

/** A step as far as its ways go. */
export interface FlowStep {
  readonly id: string
  readonly next?: string | undefined
  readonly branches?: readonly { readonly when: string; readonly to: string }[] | undefined
}

/** Where a step leads: the index of a step, or the number of steps for the end. Unknown names lead nowhere. */
export interface Way {
  readonly to: number
  /** The answer that leads there; empty where there is no question. */
  readonly when: string
}

/** The ways out of every step, in the order in which they are written. The last step leads to the end by itself. */
export function waysOf(steps: readonly FlowStep[]): Way[][] {
  const index = new Map(steps.map(({ id }, at) => [id, at]))
  const placeOf = (name: string) => (name === END ? steps.length : index.get(name))
  return steps.map(({ next, branches }, at) => {
    const written = branches ?? (next === undefined ? undefined : [{ to: next, when: '' }])
    if (!written) return [{ to: at + 1, when: '' }]
    return written.flatMap(({ to, when }) => {
      const place = placeOf(to)
      return place === undefined ? [] : [{ to: place, when }]
    })
  })
}

/** The indexes of steps that one gets to from the first. */
export function reached(ways: readonly (readonly Way[])[]): Set<number> {
  return spread(ways.length === 0 ? [] : [0], (at) => (ways[at] ?? []).map(({ to }) => to))
}

/** The indexes of steps from which one gets to the end. */
export function leadingOut(ways: readonly (readonly Way[])[]): Set<number> {
  const before = new Map<number, number[]>()
  for (const [at, out] of ways.entries()) {
    for (const { to } of out) before.set(to, [...(before.get(to) ?? []), at])
  }
  return spread([ways.length], (at) => before.get(at) ?? [])
}

function spread(from: readonly number[], onward: (at: number) => readonly number[]): Set<number> {
  const found = new Set(from)
  for (const at of found) for (const to of onward(at)) found.add(to)
  return found
}

/** Where loops are so tangled that there are more situations than that, ways are no longer compared but one is followed. */
const MOST_SITUATIONS = 5000

/**
 * The largest sum of `lengths` on a way from the first step on that leads to no step twice. How one came to a step matters
 * only by what can still come, so each such situation is looked at once. Where there are too many, the sum is that of some
 * way, if not of the longest: nobody is blamed wrongly.
 *
 * @param most situations at most
 */
export function longest(ways: readonly (readonly Way[])[], lengths: readonly number[], most = MOST_SITUATIONS): number {
  const sums = new Map<string, number>()
  const passed = new Set<number>()
  const onwardFrom = (at: number) => (ways[at] ?? []).map(({ to }) => to).filter((to) => !passed.has(to))
  const sumFrom = (at: number): number => {
    passed.add(at)
    const onward = onwardFrom(at)
    const situation = [at, ...[...spread(onward, onwardFrom)].sort((a, b) => a - b)].join()
    const known = sums.get(situation)
    const followed = sums.size < most ? onward : onward.slice(0, 1)
    const sum = known ?? (lengths[at] ?? 0) + Math.max(0, ...followed.map(sumFrom))
    sums.set(situation, sum)
    passed.delete(at)
    return sum
  }
  return sumFrom(0)
}
