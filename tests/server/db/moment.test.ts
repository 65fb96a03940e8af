import { expect, test } from 'vitest'
import { momentText } from '../../../server/db/moment.ts'

test('each moment has its own text, also after another and when the clock goes back', () => {
  const moments = [
    '2026-11-30T10:00:00.001Z',
    '2026-11-30T10:00:00.001Z',
    '2026-11-30T10:00:00.002Z',
    '1969-12-31T23:59:59.999Z',
  ]
  expect(moments.map((moment) => momentText(new Date(moment)))).toEqual(moments)
  expect(() => momentText(new Date(Number.NaN))).toThrow(RangeError)
})
