import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isLate, reviewDue } from '../../../site/views/review.ts'

test('a review lasts as long as its author says', () => {
  expect(reviewDue('2026-11-03', '6 months')).toBe('2027-05-03')
  expect(reviewDue('2026-11-03', '1 year')).toBe('2027-11-03')
  expect(reviewDue('2026-11-03', '2 weeks')).toBe('2026-11-17')
  expect(reviewDue('2026-08-31', '6 months')).toBe('2027-02-28')
})

test('it is late from the day after', () => {
  expect(isLate('2027-05-03', '2027-05-03')).toBe(false)
  expect(isLate('2027-05-03', '2027-05-04')).toBe(true)
})

test('a longer review is never due earlier', () => {
  const dates = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(dates, fc.integer({ min: 1, max: 60 }), (date, months) => {
      const day = date.toISOString().slice(0, 10)
      expect(reviewDue(day, `${months + 1} months`) > reviewDue(day, `${months} months`)).toBe(true)
    }),
  )
})
