/** Pins as editors write them. */
import { expect, test } from 'vitest'
import { readTexts, spoiled, told } from './folder.ts'

const withPins = (pins: string, now?: Date) =>
  readTexts(spoiled([{ file: 'search/pins.yaml', to: pins }]), now ? { now } : {})
const pin = (queries: string, more = '') =>
  `- queries: [${queries}]\n  language: en\n  article: travel\n  until: 2026-12-31\n${more}`

test('a pin is there as it is written', async () => {
  const reading = await withPins(pin('closing, christmas'))
  expect(told(reading)).toEqual([])
  expect(reading.content?.pins).toEqual([
    { queries: ['closing', 'christmas'], language: 'en', article: 'travel', until: '2026-12-31' },
  ])
})

test('an article and a language that are not there, a date that is none, and no queries are told', async () => {
  const wrong = '- { queries: [], language: fr, article: travle, until: soon }\n'
  expect(told(await withPins(wrong))).toEqual([
    'search/pins.yaml:1:14 schema',
    'search/pins.yaml:1:28 unknown-language',
    'search/pins.yaml:1:41 unknown-article',
    'search/pins.yaml:1:56 schema',
  ])
})

test('words that are pinned twice in a language are told', async () => {
  expect(told(await withPins(pin('closing') + pin('Christmas, CLOSING')))).toEqual([
    'search/pins.yaml:5:24 duplicate-entry',
  ])
})

test('one that has ended is a warning from the day after on', async () => {
  const ended = async (day: string) => {
    const { faults } = await withPins(pin('closing'), new Date(`${day}T12:00:00Z`))
    return faults.filter(({ rule }) => rule === 'pin-end')
  }
  expect(await ended('2026-12-31')).toEqual([])
  expect(await ended('2027-01-01')).toMatchObject([
    { severity: 'warning', file: 'search/pins.yaml', line: 4, column: 10 },
  ])
})
