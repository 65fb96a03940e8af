/** How moments are told, in three languages and on other walls. */
import { describe, expect, inject, test } from 'vitest'
import type { Language } from '../../../content/schema.ts'
import { unbroken } from '../../../content/unbroken.ts'
import { speak } from '../../../content/words.ts'
import { span, teller } from '../../../server/tickets/moments.ts'

const { words } = inject('content')
const say = (language: Language) => speak(words[language], language)
const home = 'Europe/London'
// Saturday 21 November 2026, 10:24 in London.
const now = new Date('2026-11-21T10:24:00Z')
const tell = (language: Language, zone = home) => teller({ say: say(language), now, zone, home })

describe('a moment', () => {
  test.each([
    ['2026-11-21T11:40:00Z', '11:40 today', '今天 11:40', '今天 11:40'],
    ['2026-11-21T23:59:59Z', '23:59 today', '今天 23:59', '今天 23:59'],
    ['2026-11-22T10:15:00Z', 'tomorrow 10:15', '明天 10:15', '明天 10:15'],
    ['2026-11-20T00:00:00Z', 'yesterday 00:00', '昨天 00:00', '昨天 00:00'],
    [
      '2026-11-23T10:15:00Z',
      `${unbroken('Mon 23 Nov')} 10:15`,
      `${unbroken('11月23日周一')} 10:15`,
      `${unbroken('11月23日週一')} 10:15`,
    ],
    [
      '2027-01-04T09:00:00Z',
      `${unbroken('Mon 4 Jan 2027')} 09:00`,
      `${unbroken('2027年1月4日周一')} 09:00`,
      `${unbroken('2027年1月4日週一')} 09:00`,
    ],
  ])('%s is told with its day', (instant, en, zhHans, zhHant) => {
    expect(tell('en').when(instant)).toEqual({ iso: new Date(instant).toISOString(), text: en })
    expect(tell('zh-hans').when(instant).text).toBe(zhHans)
    expect(tell('zh-hant').when(instant).text).toBe(zhHant)
  })

  test('on a clock that hangs elsewhere is told with its place, and by the day of that place', () => {
    expect(tell('en', 'Asia/Shanghai').when('2026-11-21T17:00:00Z').text).toBe('tomorrow 01:00 (China Time)')
    expect(tell('zh-hans', 'Asia/Shanghai').when('2026-11-21T11:40:00Z').text).toBe('今天 19:40（中国时间）')
    expect(tell('zh-hant', 'Asia/Shanghai').when('2026-11-21T11:40:00Z').text).toBe('今天 19:40（中國時間）')
  })

  test('tomorrow is tomorrow also where a day has 25 hours', () => {
    // Clocks in London went back on 25 October 2026.
    const teller25 = teller({ say: say('en'), now: new Date('2026-10-24T23:30:00Z'), zone: home, home })
    expect(teller25.when('2026-10-26T00:10:00Z').text).toBe('tomorrow 00:10')
  })

  test('in a narrow column is as short as it can be', () => {
    expect(tell('en').brief('2026-11-21T11:40:00Z').text).toBe('11:40')
    expect(tell('en').brief('2026-11-23T11:40:00Z').text).toBe('Mon')
    expect(tell('en').brief('2026-12-05T11:40:00Z').text).toBe(unbroken('5 Dec'))
    expect(tell('en').brief('2026-11-20T11:40:00Z').text).toBe(unbroken('20 Nov'))
    expect(tell('en').day('2026-12-05T11:40:00Z').text).toBe(unbroken('5 December'))
    expect(tell('zh-hans').day('2026-12-05T11:40:00Z').text).toBe(unbroken('12月5日'))
    expect(tell('en').day('2027-05-28T11:40:00Z').text).toBe(unbroken('28 May 2027'))
    expect(tell('zh-hant').day('2027-05-28T11:40:00Z').text).toBe(unbroken('2027年5月28日'))
  })

  test('is so far away', () => {
    expect(tell('en').away('2026-11-21T11:40:00Z')).toBe('in 1 h 16 min')
    expect(tell('en').away('2026-11-21T09:44:00Z')).toBe('40 min ago')
    expect(tell('zh-hans').away('2026-11-21T11:40:00Z')).toBe('还有 1 小时 16 分钟')
  })
})

test('a length of time is told in its largest units', () => {
  const minutes = (count: number) => span(say('en'), count * 60_000)
  expect([0, 40, 60, 76, 1_439, 1_440, 4_000].map(minutes)).toEqual([
    '0 min',
    '40 min',
    '1 h',
    '1 h 16 min',
    '23 h 59 min',
    '1 day',
    '2 days',
  ])
})
