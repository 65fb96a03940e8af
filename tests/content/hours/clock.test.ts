import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { due, elapsed, serviceTime, stateAt } from '../../../content/hours/clock.ts'
import { openTimesOf } from '../../../content/hours/spans.ts'
import { date, hours, instant, officeHours, roundTheClock, zones } from './zones.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const at = (iso: string) => Date.parse(iso)
const length = fc.integer({ min: 0, max: 40 * HOUR })

describe('service time, in every zone named', () => {
  test('elapsed is additive over any split point', () => {
    fc.assert(
      fc.property(hours, instant, length, length, (hours, start, first, second) => {
        const times = openTimesOf(hours)
        const [middle, end] = [start + first, start + first + second]
        expect(elapsed(times, start, end)).toBe(elapsed(times, start, middle) + elapsed(times, middle, end))
      }),
    )
  })

  test('elapsed lies between nothing and calendar time', () => {
    fc.assert(
      fc.property(hours, instant, length, (hours, start, length) => {
        const passed = elapsed(openTimesOf(hours), start, start + length)
        expect(passed).toBeGreaterThanOrEqual(0)
        expect(passed).toBeLessThanOrEqual(length)
      }),
    )
  })

  test('what is due after a length has let exactly that length elapse', () => {
    fc.assert(
      fc.property(hours, instant, length, (hours, start, length) => {
        const times = openTimesOf(hours)
        expect(elapsed(times, start, due(times, start, length))).toBe(length)
      }),
    )
  })

  test('due never falls when the length grows', () => {
    fc.assert(
      fc.property(hours, instant, length, length, (hours, start, length, more) => {
        const times = openTimesOf(hours)
        expect(due(times, start, length + more)).toBeGreaterThanOrEqual(due(times, start, length))
      }),
    )
  })

  test('a further holiday never makes anything due earlier', () => {
    fc.assert(
      fc.property(hours, date, instant, length, (hours, day, start, length) => {
        const fewer = { ...hours, holidays: [...hours.holidays, { date: day }] }
        expect(due(openTimesOf(fewer), start, length)).toBeGreaterThanOrEqual(due(openTimesOf(hours), start, length))
      }),
    )
  })

  test('a make-up day counts even where a holiday is written for the same date', () => {
    const sunday = '2026-09-20'
    const times = openTimesOf({
      ...officeHours('Asia/Shanghai'),
      holidays: [{ date: sunday }],
      make_up_days: [{ date: sunday, hours: ['09:00-12:00'] }],
    })
    expect(elapsed(times, at('2026-09-20T00:00+08:00'), at('2026-09-21T00:00+08:00'))).toBe(3 * HOUR)
  })

  test.each(zones)('hours round the clock in %s are calendar time', (zone) => {
    const times = openTimesOf(roundTheClock(zone))
    fc.assert(
      fc.property(instant, length, (start, length) => {
        expect(elapsed(times, start, start + length)).toBe(length)
        expect(due(times, start, length)).toBe(start + length)
      }),
    )
  })

  test('years of round-the-clock hours do not come apart', () => {
    const times = openTimesOf(roundTheClock('Europe/Berlin'))
    const start = at('2026-01-01T00:00Z')
    expect(elapsed(times, start, start + 1_500 * DAY)).toBe(1_500 * DAY)
  })

  test('hours that never open say so instead of looking for ever', () => {
    const never = { ...officeHours('Europe/Berlin'), week: {} }
    expect(() => due(openTimesOf(never), at('2026-01-01T00:00Z'), HOUR)).toThrow(/service hours end/)
    expect(stateAt(openTimesOf(never), at('2026-01-01T00:00Z'))).toEqual({ open: false })
  })

  test('hours round the clock are open without an end, and close for a holiday that is near', () => {
    const now = at('2026-03-17T10:00+08:00')
    expect(stateAt(openTimesOf(roundTheClock('Asia/Shanghai')), now)).toEqual({ open: true })
    const holiday = { ...roundTheClock('Asia/Shanghai'), holidays: [{ date: '2026-04-01' }] }
    expect(stateAt(openTimesOf(holiday), now)).toEqual({ open: true, changes: at('2026-04-01T00:00+08:00') })
  })
})

describe('golden cases', () => {
  const dayIn = (zone: string, from: string, to: string) => elapsed(openTimesOf(roundTheClock(zone)), at(from), at(to))

  test('29 March 2026 has 23 hours in Berlin, 25 October has 25', () => {
    expect(dayIn('Europe/Berlin', '2026-03-29T00:00+01:00', '2026-03-30T00:00+02:00')).toBe(23 * HOUR)
    expect(dayIn('Europe/Berlin', '2026-10-25T00:00+02:00', '2026-10-26T00:00+01:00')).toBe(25 * HOUR)
  })

  test('eight hours from Friday 16:30 before the spring change are due on Monday 16:30', () => {
    const times = openTimesOf(officeHours('Europe/Berlin'))
    expect(due(times, at('2026-03-27T16:30+01:00'), 8 * HOUR)).toBe(at('2026-03-30T16:30+02:00'))
  })

  test('30 December 2011 does not exist in Apia', () => {
    const friday = openTimesOf({ ...officeHours('Pacific/Apia'), week: { fri: ['00:00-24:00'] } })
    expect(elapsed(friday, at('2011-12-29T12:00-10:00'), at('2011-12-31T12:00+14:00'))).toBe(0)
  })

  test('a span that meets the repeated hour covers it twice, one that meets the skipped hour not at all', () => {
    const nights = openTimesOf({ ...officeHours('Europe/Berlin'), week: { sun: ['02:00-03:00'] } })
    expect(elapsed(nights, at('2026-10-25T00:00Z') - DAY, at('2026-10-25T00:00Z') + DAY)).toBe(2 * HOUR)
    expect(elapsed(nights, at('2026-03-29T00:00Z') - DAY, at('2026-03-29T00:00Z') + DAY)).toBe(0)
  })

  test('half an hour is skipped on Lord Howe', () => {
    const nights = openTimesOf({ ...officeHours('Australia/Lord_Howe'), week: { sun: ['01:00-03:00'] } })
    expect(elapsed(nights, at('2026-10-03T00:00Z'), at('2026-10-04T00:00Z'))).toBe(1.5 * HOUR)
  })

  test('no minute is lost where one day ends at 24:00 and the next starts at 00:00', () => {
    const times = openTimesOf({
      ...officeHours('Asia/Kolkata'),
      week: { mon: ['22:00-24:00'], tue: ['00:00-02:00'] },
    })
    expect(elapsed(times, at('2026-11-16T00:00+05:30'), at('2026-11-18T00:00+05:30'))).toBe(4 * HOUR)
    expect(stateAt(times, at('2026-11-16T23:00+05:30'))).toEqual({
      open: true,
      changes: at('2026-11-17T02:00+05:30'),
    })
  })

  test('the bridge weekend of China’s National Day is worked', () => {
    const times = openTimesOf({
      ...officeHours('Asia/Shanghai'),
      holidays: [1, 2, 3, 4, 5, 6, 7].map((day) => ({ date: `2026-10-0${day}` })),
      make_up_days: [{ date: '2026-10-10', hours: ['09:00-17:00'] }],
    })
    expect(due(times, at('2026-09-30T16:00+08:00'), 2 * HOUR)).toBe(at('2026-10-08T10:00+08:00'))
    expect(due(times, at('2026-10-09T16:00+08:00'), 2 * HOUR)).toBe(at('2026-10-10T10:00+08:00'))
  })

  test('lengths are minutes, hours, and days of eight service hours', () => {
    expect(['30m', '4h', '2d'].map(serviceTime)).toEqual([HOUR / 2, 4 * HOUR, 16 * HOUR])
  })

  test('open until the end of the span, shut until the next one starts', () => {
    const times = openTimesOf(officeHours('Europe/Berlin'))
    expect(stateAt(times, at('2026-11-20T16:59+01:00'))).toEqual({
      open: true,
      changes: at('2026-11-20T17:00+01:00'),
    })
    expect(stateAt(times, at('2026-11-20T17:00+01:00'))).toEqual({
      open: false,
      changes: at('2026-11-23T09:00+01:00'),
    })
  })
})
