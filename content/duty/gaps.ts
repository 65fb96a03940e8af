/** The times at which a rota has nobody on duty though it should: between its shifts, or within the hours it is there for. Pure. */
import { Temporal } from 'temporal-polyfill'
import type { Span } from '../hours/open-times.ts'
import { instantOf, openTimesOf, type Hours } from '../hours/spans.ts'
import { dutiesOf, type Planned } from './on-duty.ts'

const DAY = 86_400_000
/** Days that are looked at together. */
const STRETCH = 28

/** In order. Without `hours` every moment from the first shift to the last is wanted. */
export function gapsIn(rota: Planned, hours?: Hours): Span[] {
  const bounds = boundsOf(rota)
  const duties = [...dutiesBetween(rota, bounds)]
  const [first, last] = [duties[0], duties.at(-1)]
  if (!first || !last) return hours ? [...wanted(hours, rota)].slice(0, 1) : []
  return without(hours ? wanted(hours, rota) : [{ start: first.start, end: last.end }], duties)
}

/** Every moment at which somebody could be on duty by some clock of the earth. */
function boundsOf({ from, through }: Planned): Span {
  return { start: Date.parse(from) - DAY, end: Date.parse(through) + 4 * DAY }
}

function* dutiesBetween(rota: Planned, { start, end }: Span): Generator<Span> {
  let done = start
  for (let at = start; at < end; at += STRETCH * DAY)
    for (const duty of dutiesOf(rota, at, at + STRETCH * DAY)) {
      if (duty.end <= done) continue
      yield { start: Math.max(duty.start, done), end: duty.end }
      done = duty.end
    }
}

function* wanted(hours: Hours, { from, through }: Planned): Generator<Span> {
  const start = instantOf(Temporal.PlainDate.from(from), '00:00', hours.zone, 'earlier')
  const end = instantOf(Temporal.PlainDate.from(through), '24:00', hours.zone, 'later')
  for (const span of openTimesOf(hours)(start)) {
    if (span.start >= end) break
    yield { start: Math.max(span.start, start), end: Math.min(span.end, end) }
  }
}

/** What of `spans` no duty covers; both are in order. */
function without(spans: Iterable<Span>, duties: readonly Span[]): Span[] {
  const gaps: Span[] = []
  let next = 0
  for (const { start, end } of spans) {
    let at = start
    while (next < duties.length && duties[next]!.end <= start) next += 1
    for (let i = next; i < duties.length && duties[i]!.start < end; i += 1) {
      if (duties[i]!.start > at) gaps.push({ start: at, end: duties[i]!.start })
      at = Math.max(at, duties[i]!.end)
    }
    if (at < end) gaps.push({ start: at, end })
  }
  return gaps
}
