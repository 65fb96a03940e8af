/** Where a rota has nobody: held against what is wanted and who is on duty, moment by moment. */
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { gapsIn } from '../../../content/duty/gaps.ts'
import { dutiesOf, onDuty, type Planned } from '../../../content/duty/on-duty.ts'
import type { Span } from '../../../content/hours/open-times.ts'
import type { Hours } from '../../../content/hours/spans.ts'
import { weekdays } from '../../../content/schema.ts'
import { date, HOUR, instants, rotas, zones } from './rotas.ts'

/** Open times as they are written: round the clock, or some of the week, by the clock of a place. */
const hours = fc.record({
  zone: fc.constantFrom(...zones),
  week: fc.oneof(
    fc.constant(Object.fromEntries(weekdays.map((day) => [day, ['00:00-24:00']]))),
    fc
      .subarray([...weekdays], { minLength: 1 })
      .map((days) => Object.fromEntries(days.map((day) => [day, ['07:30-12:00', '13:00-18:00']]))),
  ),
  holidays: fc.constant([]),
  make_up_days: fc.constant([]),
  valid_through: fc.constant('2027-12-31'),
})

/** Whether it is a time of the hours: read from the wall. */
function isOpen({ zone, week }: Hours, at: number): boolean {
  const wall = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDateTime()
  const clock = wall.toPlainTime().toString().slice(0, 5)
  const spans = week[weekdays[wall.dayOfWeek - 1]!] ?? []
  return spans.some((span) => span.slice(0, 5) <= clock && clock < span.slice(6))
}

describe('gaps are all the wanted time that no duty covers, and nothing else', () => {
  const dutiesIn = (rota: Planned) =>
    dutiesOf(rota, Date.parse(rota.from) - 48 * HOUR, Date.parse(rota.through) + 96 * HOUR)
  const isIn = (gaps: readonly Span[], at: number) => gaps.some(({ start, end }) => start <= at && at < end)

  test('where every hour is wanted', () => {
    fc.assert(
      fc.property(rotas, instants, (rota, at) => {
        const duties = dutiesIn(rota)
        const [first, last] = [duties[0], duties.at(-1)]
        const isWanted = first !== undefined && last !== undefined && first.start <= at && at < last.end
        expect(isIn(gapsIn(rota), at)).toBe(isWanted && onDuty({ rota }, at) === undefined)
      }),
      { numRuns: 40 },
    )
  })

  test('where hours are wanted, of every day from the first shift on by whichever clock', () => {
    fc.assert(
      fc.property(rotas, hours, instants, fc.option(fc.nat(240), { nil: undefined }), (rota, open, at, days) => {
        const [first] = dutiesIn(rota)
        if (!first) return
        const today = days === undefined ? undefined : date(days)
        const dayIn = (zone: string) =>
          Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate().toString()
        const isPlanned = [open.zone, ...rota.shifts.map(({ zone }) => zone)].every(
          (zone) => dayIn(zone) <= rota.through,
        )
        const isJudged = dayIn(open.zone) >= rota.from && dayIn(open.zone) >= (today ?? rota.from)
        const isWanted = isPlanned && isJudged && first.start <= at && isOpen(open, at)
        expect(isIn(gapsIn(rota, open, today), at)).toBe(isWanted && onDuty({ rota }, at) === undefined)
      }),
      { numRuns: 80 },
    )
  })
})

describe('a rota', () => {
  const always = { zone: 'Europe/London', week: Object.fromEntries(weekdays.map((day) => [day, ['00:00-24:00']])) }
  const roundTheClock: Hours = { ...always, holidays: [], make_up_days: [], valid_through: '2027-12-31' }
  const nine: Planned = {
    ...{ from: '2026-09-28', through: '2026-12-20', overrides: [] },
    shifts: [{ zone: 'Europe/London', span: '09:00-09:00', people: ['ada'] }],
  }

  test('of days and nights that begin at nine has no gap before it begins', () => {
    expect(gapsIn(nine, roundTheClock)).toEqual([])
  })

  test('to the end of the century is judged for two years, from today or from its first day', () => {
    const shifts = [{ zone: 'UTC', span: '09:00-10:00', people: ['ada'] }]
    const long: Planned = { from: '2026-09-28', through: '2099-12-31', overrides: [], shifts }
    const [whole, late] = [gapsIn(long), gapsIn(long, undefined, '2030-01-01')]
    const days = ({ start }: Span) => new Date(start).toISOString()
    expect([days(whole[0]!), days(whole.at(-1)!).slice(0, 7)]).toEqual(['2026-09-28T10:00:00.000Z', '2028-10'])
    expect([days(late[0]!), days(late.at(-1)!).slice(0, 7)]).toEqual(['2030-01-01T00:00:00.000Z', '2032-01'])
  })

  test('that is over has no gap any more', () => expect(gapsIn(nine, roundTheClock, '2027-01-01')).toEqual([]))
})
