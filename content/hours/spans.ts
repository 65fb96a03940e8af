/**
 * Open spans: wall-clock service hours of a place turned into instants.
 *
 * A span lasts from the first time the clock on the wall shows its start to the last time it shows its end. So one that
 * starts or ends inside the hour that a spring change skips starts or ends at the change itself, and one that meets the
 * hour that an autumn change repeats covers it twice.
 */
import { Temporal } from 'temporal-polyfill'
import { weekdays, type ServiceHours } from '../schema.ts'
import { LONGEST_SPAN, type OpenTimes, type Span } from './open-times.ts'

/** How far to look for open time before saying there is none. */
const HORIZON_DAYS = 3_660

/** The times of service hours as people write them. Spans that touch or overlap are one. */
export function openTimesOf(hours: Hours): OpenTimes {
  const days = exceptionsOf(hours)
  return function* (from) {
    // A day earlier: a span of yesterday may reach past midnight through the join below.
    let date = Temporal.Instant.fromEpochMilliseconds(from)
      .toZonedDateTimeISO(hours.zone)
      .toPlainDate()
      .subtract({ days: 1 })
    let open: Span | undefined
    for (let day = 0; day < HORIZON_DAYS; day++, date = date.add({ days: 1 })) {
      const written = days.get(date.toString()) ?? hours.week[weekdays[date.dayOfWeek - 1]!] ?? []
      for (const text of [...written].sort()) {
        const span = spanOn(date, text, hours.zone)
        if (span.start >= span.end) continue
        if (open && span.start <= open.end) {
          open = { start: open.start, end: Math.max(open.end, span.end) }
          continue
        }
        if (open && open.end > from) yield open
        open = span
      }
      // Hours round the clock never come apart by themselves, and nobody should wait for the horizon.
      if (open && open.end > from && open.end - open.start > LONGEST_SPAN) {
        yield open
        open = { start: open.end, end: open.end }
      }
    }
    if (open && open.end > Math.max(from, open.start)) yield open
  }
}

/** What of `ServiceHours` makes open times; names of days off do not matter to a clock. */
export interface Hours {
  readonly zone: string
  readonly week: Readonly<Partial<Record<(typeof weekdays)[number], readonly string[]>>>
  readonly holidays: readonly { readonly date: string }[]
  readonly make_up_days: readonly { readonly date: string; readonly hours: readonly string[] }[]
  readonly valid_through: ServiceHours['valid_through']
}

/** Spans for each date that differs from its weekday. A make-up day outranks a holiday. */
function exceptionsOf(hours: Hours): ReadonlyMap<string, readonly string[]> {
  const days = new Map<string, readonly string[]>()
  for (const { date } of hours.holidays) days.set(date, [])
  for (const { date, hours: spans } of hours.make_up_days) days.set(date, spans)
  return days
}

function spanOn(date: Temporal.PlainDate, text: string, zone: string): Span {
  const [start = '', end = ''] = text.split('-')
  return { start: instantOf(date, start, zone, 'earlier'), end: instantOf(date, end, zone, 'later') }
}

export function instantOf(date: Temporal.PlainDate, time: string, zone: string, repeated: 'earlier' | 'later'): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  const wall = date.toPlainDateTime('00:00').add({ days: hour === 24 ? 1 : 0, hours: hour % 24, minutes: minute })
  const chosen = wall.toZonedDateTime(zone, { disambiguation: repeated })
  if (chosen.toPlainDateTime().equals(wall)) return chosen.epochMilliseconds
  // The clock never shows this time: it stands for the moment at which the clock jumps over it.
  const before = wall.toZonedDateTime(zone, { disambiguation: 'earlier' })
  return before.getTimeZoneTransition('next')?.epochMilliseconds ?? chosen.epochMilliseconds
}

/** The instant after the last day for which the days off are written down: nothing is promised beyond it. */
export function endOfKnowledge({ zone, valid_through }: Hours): number {
  return instantOf(Temporal.PlainDate.from(valid_through), '24:00', zone, 'earlier')
}
