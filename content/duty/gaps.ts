/** The times at which a rota has nobody on duty though it should: between its shifts, or within the hours it is there for. Pure. */
import { Temporal } from 'temporal-polyfill'
import type { Span } from '../hours/open-times.ts'
import { instantOf, openTimesOf, type Hours } from '../hours/spans.ts'
import { dutiesOf, type Planned } from './on-duty.ts'

const DAY = 86_400_000
/** Days that are looked at together. */
const STRETCH = 28

/** How far ahead is judged: by then every clock was changed twice each way, and whoever takes turns is planned anew. */
const AHEAD_DAYS = 731

/**
 * In order. Without `hours` every moment from the first shift to the last is wanted; with them, what of them lies after
 * the first shift has begun: a day and a night from 09:00 cannot be there at eight on its first day.
 *
 * @param today `YYYY-MM-DD`. About two years from it, or from the rota's first day where that is yet to come, are judged:
 * what is past cannot be mended, and a rota may be planned to the end of the century. Absent: from the first day.
 */
export function gapsIn(rota: Planned, hours?: Hours, today: string = rota.from): Span[] {
  const from = today > rota.from ? today : rota.from
  const ahead = Temporal.PlainDate.from(from).add({ days: AHEAD_DAYS }).toString()
  const judged = { from, through: ahead < rota.through ? ahead : rota.through }
  if (judged.from > judged.through) return []
  const first = dutiesBetween(rota, boundsOf(rota)).next().value
  if (!first) return hours ? [...wanted(hours, rota, judged)].slice(0, 1) : []
  const duties = [...dutiesBetween(rota, boundsOf(judged))]
  const begins = instantOf(Temporal.PlainDate.from(from), '00:00', hours?.zone ?? rota.shifts[0]!.zone, 'earlier')
  const start = from === rota.from ? first.start : Math.max(first.start, begins)
  const end = duties.at(-1)?.end ?? start
  return without(hours ? wanted(hours, rota, judged, start) : [{ start, end }], duties)
}

/** Every moment at which somebody could be on duty by some clock of the earth. */
function boundsOf({ from, through }: Days): Span {
  return { start: Date.parse(from) - DAY, end: Date.parse(through) + 4 * DAY }
}

type Days = Pick<Planned, 'from' | 'through'>

function* dutiesBetween(rota: Planned, { start, end }: Span): Generator<Span, undefined> {
  let done = start
  for (let at = start; at < end; at += STRETCH * DAY)
    for (const duty of dutiesOf(rota, at, at + STRETCH * DAY)) {
      if (duty.end <= done) continue
      yield { start: Math.max(duty.start, done), end: duty.end }
      done = duty.end
    }
  return undefined
}

/** Open times of the days that are judged. After the last day is over by the clock of a shift, none begins there any more. */
function* wanted(hours: Hours, { shifts }: Planned, { from, through }: Days, after = -Infinity): Generator<Span> {
  const start = Math.max(instantOf(Temporal.PlainDate.from(from), '00:00', hours.zone, 'earlier'), after)
  const zones = [hours.zone, ...shifts.map(({ zone }) => zone)]
  const end = Math.min(...zones.map((zone) => instantOf(Temporal.PlainDate.from(through), '24:00', zone, 'later')))
  for (const span of openTimesOf(hours)(start)) {
    if (span.start >= end) break
    const wish = { start: Math.max(span.start, start), end: Math.min(span.end, end) }
    if (wish.start < wish.end) yield wish
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
