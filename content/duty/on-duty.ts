/**
 * Who is on duty: a rota of shifts, week about, with overrides, turned into instants. Pure; the instant is always handed in.
 *
 * Promises (tests/content/duty): within what its shifts cover there is exactly one answer, everywhere else none; an override
 * has its days; a shift begins and ends when the clock on its wall says so, on days that are longer or shorter too.
 */
import { Temporal } from 'temporal-polyfill'
import { instantOf } from '../hours/spans.ts'
import { weekdays } from '../schema.ts'

/** What of a rota decides who is on duty; names are only shown. */
export interface Planned {
  readonly from: string
  readonly through: string
  readonly shifts: readonly {
    readonly zone: string
    readonly span: string
    readonly days?: readonly (typeof weekdays)[number][] | undefined
    readonly people: readonly string[]
  }[]
  readonly overrides: readonly {
    readonly from: string
    readonly through: string
    readonly shift?: number | undefined
    readonly person: string
  }[]
}

/** Epoch milliseconds, half-open; within it one person has one shift, counted from 0. */
export interface Duty {
  readonly start: number
  readonly end: number
  readonly person: string
  readonly shift: number
}

/** Who is on duty at an instant, and until when at the least; undefined without a rota, and where it covers nothing. */
export function onDuty({ rota }: { readonly rota?: Planned | undefined }, at: number): Duty | undefined {
  if (!rota) return undefined
  return dutiesOf(rota, at, at + 1).find(({ start, end }) => start <= at && at < end)
}

/** All that fall into a stretch of time, in order and without an overlap; the first and the last may reach further. */
export function dutiesOf(rota: Planned, from: number, to: number): Duty[] {
  const begun = rota.shifts.flatMap((_, shift) => occurrencesOf(rota, shift, from, to))
  const edges = [...new Set(begun.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b)
  const duties: Duty[] = []
  for (const [index, start] of edges.entries()) {
    const end = edges[index + 1]
    // Shifts come in their order: the first that covers the stretch has it.
    const covering = begun.find((one) => one.start <= start && start < one.end)
    if (end === undefined || !covering) continue
    const last = duties.at(-1)
    const goesOn = last?.end === start && last.person === covering.person && last.shift === covering.shift
    if (goesOn) duties[duties.length - 1] = { ...last, end }
    else duties.push({ start, end, person: covering.person, shift: covering.shift })
  }
  return duties.filter(({ start, end }) => start < to && end > from)
}

/** Each time a shift begins on a day that is planned, from two days before the stretch on: one may reach into it. */
function occurrencesOf(rota: Planned, shift: number, from: number, to: number): Duty[] {
  const { zone, span, days } = rota.shifts[shift]!
  const [begins = '', ends = ''] = span.split('-')
  const dateAt = (instant: number) =>
    Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainDate()
  const first = later(dateAt(from).subtract({ days: 2 }), Temporal.PlainDate.from(rota.from))
  const last = earlier(dateAt(to).add({ days: 1 }), Temporal.PlainDate.from(rota.through))
  const found: Duty[] = []
  for (let date = first; Temporal.PlainDate.compare(date, last) <= 0; date = date.add({ days: 1 })) {
    if (days && !days.includes(weekdays[date.dayOfWeek - 1]!)) continue
    const start = instantOf(date, begins, zone, 'earlier')
    const end = instantOf(ends > begins ? date : date.add({ days: 1 }), ends, zone, 'later')
    if (start < end) found.push({ start, end, person: personOn(rota, shift, date), shift })
  }
  return found
}

/** Whose shift begins on a date: the last override that fits, else whoever's week it is. */
export function personOn(rota: Planned, shift: number, date: Temporal.PlainDate): string {
  const day = date.toString()
  const override = rota.overrides.findLast(
    (one) => one.from <= day && day <= one.through && (one.shift === undefined || one.shift === shift + 1),
  )
  if (override) return override.person
  const { people } = rota.shifts[shift]!
  return people[weeksBetween(Temporal.PlainDate.from(rota.from), date) % people.length]!
}

/** Weeks from the Monday of one date to that of another. */
function weeksBetween(one: Temporal.PlainDate, other: Temporal.PlainDate): number {
  return mondayOf(one).until(mondayOf(other), { largestUnit: 'days' }).days / 7
}

export function mondayOf(date: Temporal.PlainDate): Temporal.PlainDate {
  return date.subtract({ days: date.dayOfWeek - 1 })
}

const later = (a: Temporal.PlainDate, b: Temporal.PlainDate) => (Temporal.PlainDate.compare(a, b) < 0 ? b : a)
const earlier = (a: Temporal.PlainDate, b: Temporal.PlainDate) => (Temporal.PlainDate.compare(a, b) < 0 ? a : b)
