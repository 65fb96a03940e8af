import fc from 'fast-check'
import { expect, test } from 'vitest'
import { due, elapsed, stateAt } from '../../../content/hours/clock.ts'
import { openTimesOf } from '../../../content/hours/spans.ts'
import { openTimesFrom, tableOf } from '../../../content/hours/table.ts'
import { hours } from './zones.ts'

const HOUR = 3_600_000
const from = Date.UTC(2026, 2, 1)
const to = from + 120 * 24 * HOUR

test('a browser with the table answers as the server does with the zone', () => {
  fc.assert(
    fc.property(
      hours,
      fc.integer({ min: from, max: to - 60 * 24 * HOUR }),
      fc.integer({ min: 0, max: 8 }),
      (hours, now, wait) => {
        const written = openTimesOf(hours)
        const table = openTimesFrom(tableOf(written, from, to))
        const length = wait * HOUR
        if (due(written, now, length) < to) expect(due(table, now, length)).toBe(due(written, now, length))
        expect(elapsed(table, now, now + 48 * HOUR)).toBe(elapsed(written, now, now + 48 * HOUR))
        const state = stateAt(written, now)
        if (state.changes !== undefined && state.changes < to) expect(stateAt(table, now)).toEqual(state)
      },
    ),
  )
})
