import { describe, expect, test } from 'vitest'
import { openTimesOf } from '../../../../content/hours/spans.ts'
import { tableOf } from '../../../../content/hours/table.ts'
import { unbroken } from '../../../../content/unbroken.ts'
import { answerInWords, stateInWords, type Desk } from '../../../../site/client/hours/told.ts'
import { say } from '../words.ts'

const en = say('en')
const zh = say('zh-hans')
const day = ['09:00-17:30']
const week = { mon: day, tue: day, wed: day, thu: day, fri: day }
const from = Date.UTC(2026, 10, 1)

function desk(zone: string, firstReply = 240): Desk {
  const hours = openTimesOf({
    zone,
    week,
    holidays: [{ date: '2026-11-30' }],
    make_up_days: [],
    valid_through: '2027-12-31',
  })
  const daysOff = { '2026-11-30': 'St Andrew’s Day' }
  return { zone, firstReply, daysOff, table: tableOf(hours, from, from + 60 * 86_400_000) }
}
const leith = desk('Europe/London')
const at = (time: string, zone = 'Europe/London') => ({ now: Date.parse(time), zone })

describe('open or shut', () => {
  test('open until closing time', () => {
    expect(stateInWords(leith, at('2026-11-20T10:12Z'), en)).toEqual({ open: true, text: 'Open until 17:30' })
    expect(stateInWords(leith, at('2026-11-20T10:12Z'), zh)).toEqual({ open: true, text: '值班至 17:30' })
  })
  test.each([
    ['2026-11-20T07:00Z', 'Opens at 09:00'],
    ['2026-11-23T18:00Z', 'Opens tomorrow at 09:00'],
    ['2026-11-20T18:00Z', 'Opens Monday at 09:00'],
    ['2026-11-27T18:00Z', 'Opens Tuesday at 09:00, closed for St Andrew’s Day'],
    ['2026-11-30T10:00Z', 'Opens tomorrow at 09:00, closed for St Andrew’s Day'],
  ])('at %s: %s', (time, text) => {
    expect(stateInWords(leith, at(time), en)).toEqual({ open: false, text })
  })
  test('a reader elsewhere is told both clocks', () => {
    const suzhou = desk('Asia/Shanghai')
    expect(stateInWords(suzhou, at('2026-11-20T18:00Z'), en)?.text).toBe('Opens Monday at 01:00 (09:00 China Time)')
    expect(stateInWords(leith, at('2026-11-20T10:12Z', 'Asia/Shanghai'), zh)?.text).toBe(
      `值班至${unbroken('周六')} 01:30（英国时间${unbroken('周五')} 17:30）`,
    )
  })
  test('a table that has ended says nothing', () => {
    expect(stateInWords(leith, at('2027-06-01T10:00Z'), en)).toBeUndefined()
  })
})

describe('by when an answer is expected', () => {
  test.each([
    ['2026-11-20T09:36Z', 'Answer expected by 13:40.'],
    ['2026-11-19T15:00Z', 'Answer expected tomorrow by 10:30.'],
    ['2026-11-20T15:00Z', 'Answer expected by Monday, 10:30.'],
  ])('asked at %s: %s', (time, text) => {
    expect(answerInWords('expected', leith, at(time), en)).toBe(text)
  })
  test('a promise is rounded up to five minutes, never down', () => {
    expect(answerInWords('promise', leith, at('2026-11-20T09:41:01Z'), en)).toBe(
      'Write now and expect an answer by 13:45.',
    )
    expect(answerInWords('promise', leith, at('2026-11-20T09:40Z'), zh)).toBe('现在提问，预计 13:40 前答复。')
  })
  test('a day beyond a week is told by its date', () => {
    expect(answerInWords('expected', desk('Europe/London', 60 * 60), at('2026-11-20T15:00Z'), en)).toBe(
      `Answer expected by ${unbroken('2 December')}, 15:30.`,
    )
  })
  test('nothing is promised beyond the table', () => {
    expect(answerInWords('expected', desk('Europe/London', 100_000), at('2026-11-20T15:00Z'), en)).toBeUndefined()
  })
})
