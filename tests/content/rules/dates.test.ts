/** What time brings: reviews that fall due, lists of days off that end. */
import { describe, expect, test } from 'vitest'
import { readSpoiled, told } from '../folder.ts'

async function warnings(now: string, edits: Parameters<typeof readSpoiled>[0] = []): Promise<string[]> {
  const { faults } = await readSpoiled(edits, { now: new Date(now) })
  expect(faults.every(({ severity }) => severity === 'warning')).toBe(true)
  return faults.map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`)
}

describe('a review', () => {
  test('is due the day after its time is over, on the clock of the portal', async () => {
    expect(await warnings('2026-12-01T23:59:00Z')).toEqual([])
    expect(await warnings('2026-12-02T00:01:00Z')).toEqual([
      'guides/travel.md:7:19 review-due',
      'guides/travel.zh-hans.md:7:19 review-due',
    ])
    const shanghai = { file: 'portal.yaml', from: 'zone: Europe/London', to: 'zone: Asia/Shanghai' }
    expect(await warnings('2026-12-01T16:01:00Z', [shanghai])).toHaveLength(2)
  })

  test('can be counted in weeks and years', async () => {
    const weekly = { file: 'faqs/pay.md', from: '2 years', to: '1 week' }
    expect(await warnings('2026-06-09T12:00:00Z', [weekly])).toEqual(['faqs/pay.md:7:19 review-due'])
    expect(await warnings('2026-06-08T12:00:00Z', [weekly])).toEqual([])
  })
})

describe('hours', () => {
  const monday = 'week: { mon: [09:00-17:00], fri: [09:00-12:00, 13:00-16:00] }'
  test('that never open are told', async () => {
    const { faults } = await readSpoiled([{ file: 'portal.yaml', from: monday, to: 'week: {}' }])
    expect(told({ faults, content: undefined })).toEqual(['portal.yaml:10:11 hours-reach'])
  })

  test.each(['first_reply: 4h', 'resolution: 2d'])(
    'that cannot keep %s once it is years long are told',
    async (from) => {
      const to = from.replace(/\d\w/, '99999d')
      for (const now of [undefined, new Date('2026-06-02T12:00:00Z')]) {
        const reading = await readSpoiled([{ file: 'requests/question.yaml', from, to }], now && { now })
        expect(reading.faults).toMatchObject([{ rule: 'hours-reach', file: 'requests/question.yaml', line: 5 }])
        expect(reading.faults[0]?.message.en).toContain('“town” have no 99999d')
      }
    },
  )

  test('in a zone that is none are told once', async () => {
    const zone = { file: 'portal.yaml', from: 'town:\n    zone: Europe/London', to: 'town:\n    zone: Europe/Lodnon' }
    expect(told(await readSpoiled([zone]))).toEqual(['portal.yaml:9:11 unknown-zone'])
  })
})

describe('a list of days off', () => {
  const hours = (found: readonly string[]) => found.filter((fault) => fault.endsWith('hours-end'))

  test('that ends within thirty days is told', async () => {
    expect(hours(await warnings('2027-05-30T12:00:00Z'))).toEqual([])
    expect(hours(await warnings('2027-05-31T12:00:00Z'))).toEqual(['portal.yaml:18:20 hours-end'])
  })

  test('that has ended is told', async () => {
    expect(hours(await warnings('2028-01-01T12:00:00Z'))).toHaveLength(2)
  })
})
