/** Ids keep the order in which they were made, whatever the clock does (RFC 9562). */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { uuidv7 } from '../../../server/db/id.ts'

/** Far enough ahead for every run: the maker remembers the greatest time it saw. */
const start = Date.parse('2026-01-01T00:00:00Z')

describe('ids', () => {
  test('are UUIDs of version 7', () => {
    fc.assert(
      fc.property(fc.nat(10_000), (ms) => {
        expect(uuidv7(new Date(start + ms))).toMatch(
          /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
        )
      }),
    )
  })

  test('rise, also within a millisecond and when the clock goes back', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1_000, max: 1_000 }), { minLength: 2 }), (steps) => {
        let time = start + 100_000
        const ids = steps.map((step) => uuidv7(new Date((time += step))))
        expect(ids).toEqual([...ids].sort())
        expect(new Set(ids).size).toBe(ids.length)
      }),
    )
  })

  test('more in one millisecond than its counter holds borrow from the next', () => {
    const now = new Date(start + 1_000_000)
    const ids = Array.from({ length: 10_000 }, () => uuidv7(now))
    expect(ids).toEqual([...ids].sort())
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('tell when they were made', () => {
    const now = new Date(start + 5_000_000)
    expect(Number.parseInt(uuidv7(now).replaceAll('-', '').slice(0, 12), 16)).toBe(now.getTime())
  })
})
