/** Rotas made at random, and moments at which to ask for who is on duty. */
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import type { Planned } from '../../../content/duty/on-duty.ts'
import { weekdays } from '../../../content/schema.ts'

export const HOUR = 3_600_000
export const zones = ['Europe/London', 'Asia/Shanghai', 'America/New_York', 'Australia/Lord_Howe', 'UTC']
const names = ['ada', 'bo', 'cy', 'di', 'ed']
const DAY_ONE = Temporal.PlainDate.from('2026-09-28')

export const date = (day: number) => DAY_ONE.add({ days: day }).toString()
const time = fc
  .record({ hour: fc.nat(23), minute: fc.constantFrom(0, 15, 30) })
  .map(({ hour, minute }) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`)
const stretch = fc
  .tuple(fc.nat(240), fc.nat(30))
  .map(([day, length]) => ({ from: date(day), through: date(day + length) }))
const shift = fc.record(
  {
    zone: fc.constantFrom(...zones),
    span: fc.tuple(time, fc.oneof(time, fc.constant('24:00'))).map(([start, end]) => `${start}-${end}`),
    days: fc.subarray([...weekdays], { minLength: 1 }),
    people: fc.array(fc.constantFrom(...names), { minLength: 1, maxLength: 4 }),
  },
  { requiredKeys: ['zone', 'span', 'people'] },
)
export const rotas: fc.Arbitrary<Planned> = fc
  .record({
    length: fc.integer({ min: 1, max: 200 }),
    shifts: fc.array(shift, { minLength: 1, maxLength: 3 }),
    overrides: fc.array(
      fc.record({
        days: stretch,
        shift: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
        person: fc.constant('over'),
      }),
      { maxLength: 2 },
    ),
  })
  .map(({ length, shifts, overrides }) => ({
    ...{ from: date(3), through: date(3 + length), shifts },
    overrides: overrides.map(({ days, ...rest }) => ({ ...days, ...rest })),
  }))
/** From before the first day to after the last, both changes of the clock between. */
export const instants = fc.integer({ min: Date.parse('2026-09-25'), max: Date.parse('2027-05-10') })
