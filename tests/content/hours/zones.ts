/** Zones whose clocks do odd things, and open times over them, for property tests. */
import fc from 'fast-check'
import type { Hours } from '../../../content/hours/spans.ts'
import { weekdays } from '../../../content/schema.ts'

/** Whole-hour changes, a half-hour change, a half-hour offset, a skipped day, and none at all. */
export const zones = [
  'Asia/Shanghai',
  'Europe/Berlin',
  'Australia/Lord_Howe',
  'America/St_Johns',
  'Pacific/Apia',
  'Asia/Kolkata',
] as const

const two = (n: number) => String(n).padStart(2, '0')

/** `HH:MM-HH:MM` on quarter hours, up to `24:00`. */
export const daySpan = fc
  .tuple(fc.integer({ min: 0, max: 95 }), fc.integer({ min: 1, max: 96 }))
  .filter(([start, end]) => start < end)
  .map(([start, end]) => `${two(start >> 2)}:${two((start & 3) * 15)}-${two(end >> 2)}:${two((end & 3) * 15)}`)

/** Dates around which the zones change their clocks, and 2011-12-30, which Apia never had. */
export const date = fc
  .oneof(
    fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2027, 11, 31) }),
    fc.integer({ min: Date.UTC(2011, 11, 20), max: Date.UTC(2012, 0, 10) }),
  )
  .map((ms) => new Date(ms).toISOString().slice(0, 10))

/** Instants in the same years. */
export const instant = fc.oneof(
  fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2027, 11, 31) }),
  fc.integer({ min: Date.UTC(2026, 2, 20), max: Date.UTC(2026, 3, 10) }),
  fc.integer({ min: Date.UTC(2026, 9, 1), max: Date.UTC(2026, 10, 5) }),
  fc.integer({ min: Date.UTC(2011, 11, 20), max: Date.UTC(2012, 0, 10) }),
)

const always = Object.fromEntries(weekdays.map((day) => [day, ['00:00-24:00']]))

/** Service hours with at least one open weekday, some days off and some make-up days; now and then round the clock. */
export const hours: fc.Arbitrary<Hours> = fc.record({
  zone: fc.constantFrom(...zones),
  week: fc.oneof(
    { arbitrary: fc.constant(always), weight: 1 },
    {
      weight: 4,
      arbitrary: fc
        .tuple(...weekdays.map(() => fc.array(daySpan, { maxLength: 3 })))
        .map((days) => Object.fromEntries(weekdays.map((day, index) => [day, days[index]!])))
        .filter((week) => Object.values(week).some((spans) => spans.length > 0)),
    },
  ),
  holidays: fc.array(fc.record({ date }), { maxLength: 4 }),
  make_up_days: fc.array(fc.record({ date, hours: fc.array(daySpan, { minLength: 1, maxLength: 2 }) }), {
    maxLength: 3,
  }),
  valid_through: fc.constant('2027-12-31'),
})

/** Open at every minute of every day. */
export function roundTheClock(zone: string): Hours {
  return { zone, week: always, holidays: [], make_up_days: [], valid_through: '2027-12-31' }
}

/** Monday to Friday, 09:00 to 17:00. */
export function officeHours(zone: string): Hours {
  const week = Object.fromEntries(weekdays.slice(0, 5).map((day) => [day, ['09:00-17:00']]))
  return { zone, week, holidays: [], make_up_days: [], valid_through: '2027-12-31' }
}
