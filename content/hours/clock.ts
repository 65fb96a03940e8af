/**
 * Service time: `due` and `elapsed` over open times. Pure; `now` is always handed in.
 *
 * Promises (tests/content/hours): elapsed is additive; 0 ≤ elapsed ≤ calendar time; elapsed(a, due(a, d)) = d; due never
 * falls when d grows; a further holiday never makes it earlier; round-the-clock hours are calendar time.
 */
import { LONGEST_SPAN, type OpenTimes } from './open-times.ts'

/** A service day, for lengths written as `2d`. */
const SERVICE_DAY_HOURS = 8

/** Milliseconds in a length of service time such as `30m`, `4h`, `2d`. */
export function serviceTime(length: string): number {
  const minutes = { m: 1, h: 60, d: 60 * SERVICE_DAY_HOURS }[length.at(-1) as 'm' | 'h' | 'd']
  return Number(length.slice(0, -1)) * minutes * 60_000
}

/**
 * The first instant at which `length` milliseconds of service time have passed since `start`; `start` itself for 0.
 * @throws RangeError when there is not that much open time ahead.
 */
export function due(times: OpenTimes, start: number, length: number): number {
  let left = length
  if (left <= 0) return start
  for (const span of times(start)) {
    const from = Math.max(span.start, start)
    if (span.end - from >= left) return from + left
    left -= span.end - from
  }
  throw new RangeError(`The service hours end before ${length} ms of service time have passed`)
}

/** Service time in milliseconds between two instants; 0 when `end` is not after `start`. */
export function elapsed(times: OpenTimes, start: number, end: number): number {
  let total = 0
  if (end <= start) return total
  for (const span of times(start)) {
    if (span.start >= end) break
    total += Math.min(span.end, end) - Math.max(span.start, start)
  }
  return total
}

/** `changes` is when it closes, or opens next; absent when that is weeks away or not known. */
export interface DeskState {
  readonly open: boolean
  readonly changes?: number
}

/** Whether it is open at an instant, and when that ends. Spans that touch are one. */
export function stateAt(times: OpenTimes, now: number): DeskState {
  let end: number | undefined
  for (const span of times(now)) {
    if (end === undefined && span.start > now) return { open: false, changes: span.start }
    if (end !== undefined && span.start > end) return { open: true, changes: end }
    end = span.end
    if (end - now > LONGEST_SPAN) break
  }
  // Open round the clock, or up to where nothing more is known: that is no closing.
  return { open: end !== undefined }
}
