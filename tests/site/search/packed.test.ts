import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pack, unpack } from '../../../site/search/packed.ts'

test('packed numbers are unpacked as they were', () => {
  const numbers = fc.array(fc.integer({ min: 0, max: 0x10ffff }), { maxLength: 50 })
  fc.assert(
    fc.property(numbers, (list) => {
      expect(unpack(pack(list))).toEqual(list)
    }),
  )
})

test('near numbers are short', () => {
  expect(pack([20_003, 20_004, 20_002]).length).toBe(4 + 1 + 1)
})
