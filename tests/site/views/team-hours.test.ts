import { expect, test } from 'vitest'
import { speak } from '../../../content/words.ts'
import { weekInWords } from '../../../site/views/team-hours.ts'

const say = speak({ directory: { days: '{from} to {to}', day_hours: '{days}, {hours}' } }, 'en')
const told = (week: Parameters<typeof weekInWords>[1]) => weekInWords({ say, language: 'en' }, week)

test('days that are alike are told together', () => {
  const day = ['09:00-17:30']
  expect(told({ mon: day, tue: day, wed: day, thu: day, fri: day })).toEqual(['Monday to Friday, 09:00–17:30'])
})

test('a break, a short day and a day off part them', () => {
  const long = ['13:00-18:00', '09:00-12:00']
  expect(told({ mon: long, tue: long, thu: long, fri: ['09:00-12:00'], sun: ['10:00-24:00'] })).toEqual([
    'Monday to Tuesday, 09:00–12:00, 13:00–18:00',
    'Thursday, 09:00–12:00, 13:00–18:00',
    'Friday, 09:00–12:00',
    'Sunday, 10:00–24:00',
  ])
})

test('a team that is never there says nothing', () => {
  expect(told({})).toEqual([])
})
