import { describe, expect, test } from 'vitest'
import { openTimesOf } from '../../../../content/hours/spans.ts'
import { tableOf } from '../../../../content/hours/table.ts'
import type { DutyFile } from '../../../../site/client/built.ts'
import { clockInWords, dutyAt, dutyInWords, presentInWords } from '../../../../site/client/duty/told.ts'
import { say } from '../words.ts'

const from = Date.UTC(2026, 10, 1)
const week = Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, ['09:00-17:00']]))
const hoursIn = (zone: string) => ({
  zone,
  table: tableOf(
    openTimesOf({ zone, week, holidays: [], make_up_days: [], valid_through: '2027-12-31' }),
    from,
    from + 60 * 86_400_000,
  ),
})
const minutes = (time: string) => Date.parse(time) / 60_000
const file: DutyFile = {
  words: {},
  hours: { leith: hoursIn('Europe/London'), suzhou: hoursIn('Asia/Shanghai') },
  people: {
    ruth: { hours: 'leith', zone: 'Europe/London', away: [['2026-11-20', '2026-11-24']] },
    chen: { hours: 'suzhou', zone: 'Asia/Shanghai', away: [] },
  },
  rotas: {
    desk: {
      people: ['ruth', 'chen'],
      zone: 'Europe/London',
      duties: [
        [minutes('2026-11-18T09:00Z'), 480, 0],
        [minutes('2026-11-19T01:00Z'), 480, 1],
      ],
    },
  },
}
const at = (time: string) => ({ now: Date.parse(time), zone: 'Europe/London' })
const told = (person: string, time: string, language: 'en' | 'zh-hans' = 'en') =>
  presentInWords(file, person, 'desk', at(time), say(language))

describe('somebody', () => {
  test.each([
    ['ruth', '2026-11-18T10:00Z', 'on', 'On duty until 17:00'],
    ['ruth', '2026-11-19T10:00Z', 'there', 'At work until 17:00'],
    ['ruth', '2026-11-19T07:00Z', 'back', 'Back at 09:00'],
    ['ruth', '2026-11-18T19:00Z', 'back', 'Back tomorrow at 09:00'],
    ['ruth', '2026-11-22T10:00Z', 'away', 'Away until 24\u00a0November'],
    ['chen', '2026-11-18T10:00Z', 'back', 'Back tomorrow at 01:00 (09:00 China Time)'],
  ])('%s at %s is %s: %s', (person, time, kind, text) => expect(told(person, time)).toEqual({ kind, text }))

  test('is away by the clock of their own place, not by the reader’s', () => {
    const suzhou = {
      ...file,
      people: { chen: { ...file.people['chen']!, away: [['2026-11-19', '2026-11-19'] as const] } },
    }
    expect(presentInWords(suzhou, 'chen', undefined, at('2026-11-18T15:59Z'), say('en'))?.kind).toBe('back')
    expect(presentInWords(suzhou, 'chen', undefined, at('2026-11-18T16:00Z'), say('en'))?.kind).toBe('away')
  })

  test('nobody knows, or beyond what the file knows, is told nothing of', () => {
    expect(told('nobody', '2026-11-18T10:00Z')).toBeUndefined()
    expect(told('ruth', '2027-06-01T10:00Z')).toBeUndefined()
  })

  test('is told in Chinese', () => expect(told('ruth', '2026-11-18T10:00Z', 'zh-hans')?.text).toBe('当班至 17:00'))
})

describe('the line of who is on duty', () => {
  const line = (time: string, of = file) => dutyInWords(of, 'desk', at(time), say('en'))

  test('tells until when', () => {
    expect(line('2026-11-18T10:00Z')).toEqual({ person: 'ruth', away: false, text: 'until 17:00' })
  })

  test('says of somebody who is away what their card says, not that they are there', () => {
    const ruth = { ...file.people['ruth']!, away: [['2026-11-18', '2026-11-24'] as const] }
    const away = { ...file, people: { ...file.people, ruth } }
    expect(line('2026-11-18T10:00Z', away)).toEqual({ person: 'ruth', away: true, text: 'Away until 24\u00a0November' })
    expect(presentInWords(away, 'ruth', 'desk', at('2026-11-18T10:00Z'), say('en'))?.text).toBe(
      line('2026-11-18T10:00Z', away)?.text,
    )
    expect(say('en')('duty.planned')).toMatch(/plan/)
  })

  test('tells of nobody where nobody is, and of no team without a rota', () => {
    expect(line('2026-11-18T17:00Z')).toBeUndefined()
    expect(dutyInWords(file, 'finance', at('2026-11-18T10:00Z'), say('en'))).toBeUndefined()
  })
})

test.each([
  ['en', 'Suzhou', '19:50 in Suzhou'],
  ['en', '', '19:50 where they are'],
  ['zh-hans', '', '当地 19:50'],
] as const)('a clock in %s with the place “%s” shows %s', (language, place, text) => {
  expect(clockInWords('Asia/Shanghai', place, Date.parse('2026-11-18T11:50Z'), say(language))).toBe(text)
})

test('a rota has one person at a time, and nobody between', () => {
  const { desk } = file.rotas
  expect(dutyAt(desk!, Date.parse('2026-11-18T16:59Z'))).toEqual({
    person: 'ruth',
    until: Date.parse('2026-11-18T17:00Z'),
  })
  expect(dutyAt(desk!, Date.parse('2026-11-18T17:00Z'))).toBeUndefined()
})
