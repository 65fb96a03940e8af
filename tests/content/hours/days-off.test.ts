import { expect, test } from 'vitest'
import { daysOffBetween, daysOffOf } from '../../../content/hours/days-off.ts'

const name = (text: string) => ({ en: text, 'zh-hans': text, 'zh-hant': text })
const hours = {
  zone: 'Europe/London',
  week: { mon: ['09:00-17:00'], tue: ['09:00-17:00'], fri: ['09:00-17:00'], sat: [] },
  holidays: [
    { date: '2026-11-30', name: name('St Andrew’s Day') },
    { date: '2026-12-25', name: name('Christmas Day') },
    { date: '2026-12-26', name: name('Boxing Day') },
    { date: '2026-12-28', name: name('Christmas Day') },
    { date: '2026-12-29', name: name('Stocktaking') },
  ],
  make_up_days: [{ date: '2026-12-29', hours: ['10:00-12:00'] }],
  valid_through: '2027-12-31',
}
const daysOff = daysOffOf(hours, 'en')

test('a holiday on a day that is worked in other weeks is a day off; one on a Saturday, or made up for, is none', () => {
  expect(daysOff).toEqual({
    '2026-11-30': 'St Andrew’s Day',
    '2026-12-25': 'Christmas Day',
    '2026-12-28': 'Christmas Day',
  })
})

test('those between two days are told in order, each name once, the day it opens excluded', () => {
  expect(daysOffBetween(daysOff, '2026-11-27', '2026-12-01')).toEqual(['St Andrew’s Day'])
  expect(daysOffBetween(daysOff, '2026-11-27', '2026-11-30')).toEqual([])
  expect(daysOffBetween(daysOff, '2026-12-24', '2026-12-29')).toEqual(['Christmas Day'])
  expect(daysOffBetween(daysOff, '2026-11-30', '2026-12-29')).toEqual(['St Andrew’s Day', 'Christmas Day'])
})
