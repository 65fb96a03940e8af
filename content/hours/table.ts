/**
 * Service hours as a table of instants, so that a browser can run the same `due` without a time-zone library.
 * Written at build as minutes, each the distance from the one before; read back as open times.
 */
import type { OpenTimes, Span } from './open-times.ts'

export interface HoursTable {
  /** Minutes since the epoch of the first opening. */
  readonly first: number
  /** Minutes from each change (opening, closing, opening …) to the next. */
  readonly steps: readonly number[]
}

/** The open spans of `times` that start before `to`, as a table. */
export function tableOf(times: OpenTimes, from: number, to: number): HoursTable {
  const changes: number[] = []
  for (const span of times(from)) {
    if (span.start >= to) break
    changes.push(Math.round(span.start / 60_000), Math.round(Math.min(span.end, to) / 60_000))
  }
  return { first: changes[0] ?? 0, steps: changes.slice(1).map((minute, index) => minute - changes[index]!) }
}

/** The times a table was made of. It knows nothing after the table's end. */
export function openTimesFrom(table: HoursTable): OpenTimes {
  const spans: Span[] = []
  let minute = table.first
  for (const [index, step] of table.steps.entries()) {
    if (index % 2 === 0) spans.push({ start: minute * 60_000, end: (minute + step) * 60_000 })
    minute += step
  }
  return (from) => spans.filter((span) => span.end > from)
}
