/** When a sync of facts is made in place: where the disk has shown that it is quick, and for as long as it is. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isTrusted, owedAfter, owedAtFirst } from '../../../server/db/sync-trust.ts'

const after = (times: readonly number[], owed = owedAtFirst) => times.reduce(owedAfter, owed)
const quick = (many: number) => Array.from({ length: many }, () => 0.1)

/** Milliseconds of a sync: most are quick, some are not, few are stalls; so many that a disk is trusted again and again. */
const times = fc.array(
  fc.oneof(
    { weight: 300, arbitrary: fc.double({ min: 0, max: 0.5, noNaN: true }) },
    { weight: 3, arbitrary: fc.double({ min: 0, max: 2, noNaN: true }) },
    { weight: 1, arbitrary: fc.double({ min: 2, max: 20, noNaN: true }) },
  ),
  { minLength: 1_000, maxLength: 3_000 },
)

test('a disk is trusted after 32 quick syncs and not before, whatever others came between', () => {
  expect(isTrusted(after(quick(31)))).toBe(false)
  expect(isTrusted(after(quick(32)))).toBe(true)
  expect(isTrusted(after([...quick(31), 1.1, 200]))).toBe(false)
  expect(isTrusted(after([...quick(31), 1.1, 200, 0.1]))).toBe(true)
})

test('in place half a millisecond is allowed; the longer one took, the more quick ones it takes until the next', () => {
  const trusted = after(quick(32))
  expect(isTrusted(after([0.5], trusted))).toBe(true)
  expect(after([0.6], trusted)).toBe(32)
  expect(after([5], trusted)).toBe(160)
  expect(after([1_000], trusted)).toBe(32_000)
  fc.assert(
    fc.property(fc.double({ min: 0.51, max: 1e6, noNaN: true }), (ms) => {
      expect(after([ms], trusted)).toBeGreaterThanOrEqual(ms * 32)
    }),
  )
})

test('whatever a disk does, each millisecond that one stood still for it is paid for by 32 quick syncs beside', () => {
  let stalls = 0
  fc.assert(
    fc.property(times, (all) => {
      let [owed, stood, quickOnes] = [owedAtFirst, 1, 0]
      for (const ms of all) {
        const isStill = isTrusted(owed) && ms > 0.5
        if (isStill) stalls++
        if (isStill) expect(quickOnes).toBeGreaterThanOrEqual(Math.max(1, stood) * 32)
        ;[stood, quickOnes] = isStill ? [ms, 0] : [stood, quickOnes + (ms <= 1 ? 1 : 0)]
        owed = owedAfter(owed, ms)
        expect(owed).toSatisfy((count: number) => Number.isInteger(count) && count >= 0)
      }
    }),
    { numRuns: 50 },
  )
  // Otherwise nothing was looked at.
  expect(stalls).toBeGreaterThan(50)
})
