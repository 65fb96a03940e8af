import { expect, test } from 'vitest'
import { byName, dateIn, dateInWords, lengthInWords } from '../../../site/views/amounts.ts'
import { minutesToRead } from '../../../site/views/reading-time.ts'

test('a date is written as its language writes it', () => {
  expect(dateInWords('2026-11-03', 'en')).toBe('3 November 2026')
  expect(dateInWords('2026-11-03', 'zh-hans')).toBe('2026年11月3日')
  expect(dateInWords('2026-11-03', 'zh-hant')).toBe('2026年11月3日')
})

test('a promised time is told in words', () => {
  expect(lengthInWords('4h', 'en')).toBe('4 hours')
  expect(lengthInWords('1d', 'en')).toBe('1 day')
  expect(lengthInWords('30m', 'zh-hans')).toBe('30分钟')
  expect(lengthInWords('4h', 'zh-hant')).toBe('4 小時')
})

test('the day depends on the place', () => {
  const evening = new Date('2026-11-21T20:00:00Z')
  expect(dateIn('Europe/London', evening)).toBe('2026-11-21')
  expect(dateIn('Asia/Shanghai', evening)).toBe('2026-11-22')
})

test('Simplified names are sorted by their sounds', () => {
  expect(['周启明', '陈以宁', '吴静', '孙磊'].sort(byName('zh-hans', (name) => name))).toEqual([
    '陈以宁',
    '孙磊',
    '吴静',
    '周启明',
  ])
})

test('Chinese is read by characters, English by words', () => {
  expect(minutesToRead('word '.repeat(600))).toBe(3)
  expect(minutesToRead('字'.repeat(700))).toBe(2)
  expect(minutesToRead('')).toBe(1)
})
