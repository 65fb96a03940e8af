/** One reading of a folder full of mistakes. */
import { beforeAll, describe, expect, test } from 'vitest'
import type { Reading } from '../../content/model.ts'
import { readContent } from '../../content/read.ts'
import { fixture, told } from './folder.ts'

let reading: Reading
beforeAll(async () => {
  reading = await readContent(fixture('content-faulty'), { now: new Date('2026-11-15T12:00:00Z') })
})

describe('a folder full of mistakes', () => {
  test('has every fault of every file told at once, at its place', () => {
    expect(told(reading)).toEqual([
      'directory/people.yaml:3:9 unknown-team',
      'directory/people.yaml:7:3 syntax',
      'directory/teams.yaml:6:9 unknown-person',
      'directory/teams.yaml:7:10 unknown-hours',
      'directory/teams.yaml:9:9 schema',
      'guides/rooms.en.md:1:1 file-name',
      'guides/rooms.en.md:1:1 syntax',
      'guides/rooms.zh-hans.mdx:13:4 mdx-component',
      'guides/rooms.zh-hans.mdx:13:14 mdx-component',
      'guides/travel.md:2:1 missing-id',
      'guides/travel.md:3:1 schema',
      'guides/travel.md:4:8 unknown-owner',
      'guides/travel.md:5:8 unknown-topic',
      'guides/travel.md:6:19 review-due',
      'guides/travel.md:12:5 dead-link',
      'guides/travel.md:12:33 dead-link',
      'guides/travel.md:12:51 dead-link',
      'guides/travel.md:14:1 dead-picture',
      'guides/travel.md:14:1 image-alt',
      'guides/travel.md:16:1 heading-order',
      'guides/travel.zh-hans.md:5:8 unknown-owner',
      'guides/travel.zh-hans.md:7:19 schema',
      'guides/travel.zh-hans.md:8:12 schema',
      'guides/travel.zh-hans.md:13:7 dead-link',
      'guides/travel.zh-hans.md:13:35 dead-link',
      'guides/travel.zh-hans.md:15:1 callout',
      'interface/en.yaml:1:1 missing-word',
      'interface/zh-hans.yaml:1:1 missing-word',
      'interface/zh-hans.yaml:3:1 missing-word',
      'interface/zh-hans.yaml:4:9 missing-word',
      'interface/zh-hant.yaml:1:1 missing-word',
      'interface/zh-hant.yaml:1:1 missing-word',
      'portal.yaml:6:7 unknown-zone',
      'portal.yaml:8:46 hours-span',
      'portal.yaml:8:77 hours-end',
      'portal.yaml:11:14 unknown-team',
      'portal.yaml:11:35 unknown-request',
      'processes/hire.md:11:8 schema',
      'processes/hire.md:13:12 unknown-team',
      'processes/hire.md:14:9 schema',
      'processes/hire.md:24:28 step-target',
      'processes/hire.md:26:5 schema',
      'processes/hire.md:30:42 schema',
      'requests/question.yaml:5:7 schema',
      'requests/question.yaml:6:25 schema',
      'requests/question.yaml:7:7 schema',
    ])
  })

  test.each([
    ['directory/people.yaml:3', 'finanse', 'finance'],
    ['guides/travel.md:2', 'id', 'npm run new'],
    ['guides/travel.md:3', 'descripton', 'description'],
    ['guides/travel.md:5', 'mony', 'money'],
    ['guides/travel.md:12', '/guides/room/', '/guides/rooms/'],
    ['guides/travel.zh-hans.md:8', '半年', '6 months'],
    ['guides/travel.zh-hans.md:13', '/directory/finanse/', '/directory/finance/'],
    ['interface/zh-hans.yaml:3', 'look.placeholder', 'What do you need?'],
    ['portal.yaml:6', 'Europe/Lodnon', 'Europe/London'],
    ['portal.yaml:11', 'qestion', 'question'],
    ['processes/hire.md:24', 'agre', 'agree'],
    ['requests/question.yaml:5', '5', '1'],
  ])('%s says what was found, %s, and what to write, %s, in every language', (place, found, expected) => {
    const messages = reading.faults
      .filter(({ file, line }) => `${file}:${line}` === place)
      .map(({ message }) => message)
    for (const language of ['en', 'zh-hans', 'zh-hant'] as const) {
      const said = messages.map((message) => message[language])
      expect(said).toContainEqual(expect.stringContaining(found))
      expect(said).toContainEqual(expect.stringContaining(expected))
    }
  })

  test('no message has a blank that was not filled in', () => {
    const texts = reading.faults.flatMap(({ message }) => Object.values(message))
    expect(texts.filter((text) => /\{[a-z]+\}/.test(text.replace(/\{(?:count|number)\}/g, '')) || text === '')).toEqual(
      [],
    )
  })

  test('what is said in Traditional Chinese quotes the file letter by letter', () => {
    const anchor = reading.faults.find(({ file, column }) => file === 'guides/travel.zh-hans.md' && column === 35)
    expect(anchor?.message['zh-hant']).toContain('「#发标」')
  })

  test('only the calendar gives warnings, and only where there is a now', async () => {
    const warnings = reading.faults.filter(({ severity }) => severity === 'warning').map(({ rule }) => rule)
    expect(warnings).toEqual(['review-due', 'hours-end'])
    const timeless = await readContent(fixture('content-faulty'))
    expect(timeless.faults).toEqual(reading.faults.filter(({ severity }) => severity === 'error'))
  })

  test('what has no fault in its shape is there all the same', () => {
    expect(reading.content?.people).toEqual([expect.objectContaining({ id: 'mei-lin' })])
    expect(reading.content?.teams).toEqual([])
    expect(reading.content?.articles).toEqual([])
  })
})
