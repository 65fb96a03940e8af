import fc from 'fast-check'
import { expect, test } from 'vitest'
import { idMaker } from '../../../site/client/id.ts'

const zeros = () => undefined

test('an id is a UUIDv7 that begins with the time', () => {
  const make = idMaker(
    () => 0x0192_3456_789a,
    (bytes) => bytes.fill(0xff),
  )
  expect(make()).toBe('01923456-789a-77ff-bfff-ffffffffffff')
})

test('ids keep their order within a millisecond and when the clock goes back', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 2, maxLength: 60 }), (ticks) => {
      let at = 0
      const make = idMaker(() => 1_700_000_000_000 + ticks[at++]!, zeros)
      const ids = ticks.map(make)
      expect(ids).toEqual([...ids].sort())
      expect(new Set(ids).size).toBe(ids.length)
    }),
  )
})

test('more ids in a millisecond than the counter holds borrow from the next', () => {
  const make = idMaker(() => 1_700_000_000_000, zeros)
  const ids = Array.from({ length: 5_000 }, make)
  expect(ids).toEqual([...ids].sort())
  expect(ids.every((id) => /^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/.test(id))).toBe(true)
  expect(new Set(ids).size).toBe(5_000)
})
