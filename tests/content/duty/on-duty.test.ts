/** Who is on duty at an instant: rotas made at random, held against a slow answer that walks day by day. */
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { gapsIn } from '../../../content/duty/gaps.ts'
import { dutiesOf, onDuty, personOn, type Planned } from '../../../content/duty/on-duty.ts'
import { weekdays } from '../../../content/schema.ts'
import { HOUR, instants, rotas } from './rotas.ts'

/** The shifts that cover an instant, in their order, each with the dates on which it began: looked at day by day. */
function covering(rota: Planned, at: number) {
  return rota.shifts.flatMap(({ zone, span, days }, index) => {
    const [start = '', end = ''] = span.split('-')
    const today = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate()
    return [-2, -1, 0].flatMap((back) => {
      const begun = today.add({ days: back })
      const planned = begun.toString() >= rota.from && begun.toString() <= rota.through
      if (!planned || (days && !days.includes(weekdays[begun.dayOfWeek - 1]!))) return []
      const over = end > start ? begun : begun.add({ days: 1 })
      return wallClock(begun, start, zone, 'first') <= at && at < wallClock(over, end, zone, 'last')
        ? [{ index, begun }]
        : []
    })
  })
}

/** The first or last moment at which the wall shows a time; where the clock jumps over it, the moment of the jump. Minute by minute. */
function wallClock(day: Temporal.PlainDate, text: string, zone: string, which: 'first' | 'last'): number {
  const [hour = 0, minute = 0] = text.split(':').map(Number)
  const wanted = day.add({ days: hour === 24 ? 1 : 0 }).toPlainDateTime({ hour: hour % 24, minute })
  const noon = wanted.toZonedDateTime('UTC').epochMilliseconds
  const shows = (at: number) => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDateTime()
  const found: number[] = []
  // No zone is further than 14 hours from UTC, and none changes its clock but at a quarter of an hour.
  for (let at = noon - 14 * HOUR; at <= noon + 14 * HOUR; at += HOUR / 4) if (shows(at).equals(wanted)) found.push(at)
  if (found.length > 0) return which === 'first' ? found[0]! : found.at(-1)!
  for (let at = noon - 14 * HOUR; ; at += HOUR / 4) if (Temporal.PlainDateTime.compare(shows(at), wanted) > 0) return at
}

describe('at any instant', () => {
  test('the first shift that covers it has it, and nobody does where none covers it', () => {
    fc.assert(
      fc.property(rotas, instants, (rota, at) => {
        const [first] = covering(rota, at)
        const duty = onDuty({ rota }, at)
        expect(duty?.shift).toBe(first?.index)
        if (first) expect(duty?.person).toBe(personOn(rota, first.index, first.begun))
      }),
      { numRuns: 200 },
    )
  })

  test('there is one answer at most: duties follow each other without an overlap, and say the same as the instant alone', () => {
    fc.assert(
      fc.property(rotas, instants, fc.integer({ min: 1, max: 10 * 24 }), (rota, from, hours) => {
        const duties = dutiesOf(rota, from, from + hours * HOUR)
        for (const [index, { start, end, person, shift: own }] of duties.entries()) {
          expect(start).toBeLessThan(end)
          expect(start).toBeGreaterThanOrEqual(duties[index - 1]?.end ?? start)
          for (const at of [start, end - 1]) expect(onDuty({ rota }, at)).toMatchObject({ person, shift: own })
        }
      }),
      { numRuns: 60 },
    )
  })

  test('an override has its days, whoever’s week it is', () => {
    fc.assert(
      fc.property(rotas, instants, (rota, at) => {
        const [first] = covering(rota, at)
        if (!first) return
        const day = first.begun.toString()
        const holiday = { from: day, through: day, shift: first.index + 1, person: 'holiday' }
        expect(onDuty({ rota: { ...rota, overrides: [...rota.overrides, holiday] } }, at)?.person).toBe('holiday')
      }),
    )
  })

  test('without a rota there is nobody', () => {
    fc.assert(fc.property(instants, (at) => onDuty({}, at) === undefined))
  })
})

describe('a rota round the clock in one zone', () => {
  const whole: Planned = {
    ...{ from: '2026-09-28', through: '2027-05-02', overrides: [] },
    shifts: [{ zone: 'Europe/London', span: '09:00-09:00', people: ['ada', 'bo', 'cy'] }],
  }

  test('has no gap, on days of 23 and 25 hours neither, and hands over on Mondays at nine by the wall', () => {
    expect(gapsIn(whole)).toEqual([])
    for (const duty of dutiesOf(whole, Date.parse('2026-10-05'), Date.parse('2027-04-26')).slice(1, -1)) {
      const wall = Temporal.Instant.fromEpochMilliseconds(duty.start).toZonedDateTimeISO('Europe/London')
      expect([wall.dayOfWeek, wall.hour, wall.minute]).toEqual([1, 9, 0])
    }
  })

  test('goes round: everybody has every third week', () => {
    const turns = dutiesOf(whole, Date.parse('2026-10-05T12:00Z'), Date.parse('2026-11-20')).map(({ person }) => person)
    expect(turns).toEqual(['bo', 'cy', 'ada', 'bo', 'cy', 'ada', 'bo'])
  })
})

describe('follow the sun', () => {
  const sun: Planned = {
    ...{ from: '2026-10-05', through: '2027-04-25', overrides: [] },
    shifts: [
      { zone: 'Europe/London', span: '08:00-20:00', people: ['leith'] },
      { zone: 'Asia/Shanghai', span: '04:00-16:00', people: ['suzhou'] },
    ],
  }

  test('a change of one clock opens a gap that the other does not close', () => {
    const gaps = gapsIn(sun)
    // In winter London is eight hours behind Shanghai, and both meet; in summer seven, and an hour is missing each day.
    const missing = gaps.map(({ start, end }) => (end - start) / HOUR)
    expect(new Set(missing)).toEqual(new Set([1]))
    expect(new Date(gaps[0]!.start).toISOString()).toBe('2026-10-05T19:00:00.000Z')
    expect(gaps.some(({ start }) => start > Date.parse('2026-10-26') && start < Date.parse('2027-03-27'))).toBe(false)
  })

  test('where both are there the first has it', () => {
    expect(onDuty({ rota: sun }, Date.parse('2026-10-05T07:30Z'))?.person).toBe('leith')
  })
})
