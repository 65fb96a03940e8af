/** Journeys and checklists of audits: what they name exists, or their author is told where it does not. */
import { describe, expect, test } from 'vitest'
import { placeIn, readSpoiled, spoiled, told, type Edit } from '../folder.ts'

const journey = `name: { en: Joining, zh-hans: 入职 }
summary: { en: From letter to talk, zh-hans: 从信到谈话 }
who: { en: A newcomer, zh-hans: 新同事 }
owner: mei-lin
last_reviewed_on: 2026-06-01
review_in: 1 year
stages:
  - id: letter
    name: { en: The letter, zh-hans: 信 }
    when: { en: Before, zh-hans: 之前 }
    touch_points: [{ en: A letter, zh-hans: 一封信 }]
    processes: [hire]
    teams: [front-desk]
  - id: talk
    name: { en: The talk, zh-hans: 谈话 }
    when: { en: After, zh-hans: 之后 }
    touch_points: [{ en: A talk, zh-hans: 谈一次 }]
    articles: [travel]
    teams: [finance]
`
const checklist = `name: { en: Audit, zh-hans: 审核 }
purpose: { en: For every audit, zh-hans: 每次审核 }
owner: finance
parts:
  - part: plan
    questions: [{ en: What do we ask?, zh-hans: 问什么？ }]
`
const whole: Edit[] = [
  { file: 'journeys/joining.yaml', to: journey },
  { file: 'audits/pdca.yaml', to: checklist },
]

/** The faults with one file changed, the place of `mark` written as @. */
async function faultsOf(file: string, from: string, to: string, mark: string): Promise<string[]> {
  const edits = [...whole, { file, from, to }]
  const place = `${file}:${placeIn(String(spoiled(edits).get(file)), mark)} `
  return told(await readSpoiled(edits)).map((fault) => fault.replace(place, '@ '))
}

test('are read, in every language', async () => {
  const { content, faults } = await readSpoiled(whole)
  expect(faults).toEqual([])
  expect(content?.journeys).toMatchObject([{ id: 'joining', stages: [{ name: { 'zh-hant': '信' } }, { id: 'talk' }] }])
  expect(content?.checklists).toMatchObject([{ id: 'pdca', parts: [{ part: 'plan' }] }])
})

test('are due for review as articles are', async () => {
  const due = async (day: string) =>
    told(await readSpoiled(whole, { now: new Date(`${day}T12:00:00Z`) })).filter((fault) =>
      fault.startsWith('journeys/'),
    )
  expect(await due('2027-06-01')).toEqual([])
  expect(await due('2027-06-02')).toEqual(['journeys/joining.yaml:5:19 review-due'])
})

describe('are told', () => {
  test.each([
    ['journeys/joining.yaml', 'owner: mei-lin', 'owner: mei-lan', 'mei-lan', 'unknown-owner'],
    ['journeys/joining.yaml', '[front-desk]', '[fornt-desk]', 'fornt-desk', 'unknown-team'],
    ['journeys/joining.yaml', '[hire]', '[hires]', 'hires', 'unknown-article'],
    ['journeys/joining.yaml', '[hire]', '[rooms]', 'rooms', 'unknown-article'],
    ['journeys/joining.yaml', '[travel]', '[trawel]', 'trawel', 'unknown-article'],
    ['journeys/joining.yaml', 'id: talk', 'id: letter # again', 'letter # again', 'duplicate-id'],
    ['journeys/joining.yaml', 'review_in: 1 year', 'review_in: soon', 'soon', 'schema'],
    ['audits/pdca.yaml', 'owner: finance', 'owner: finanse', 'finanse', 'unknown-owner'],
    ['audits/pdca.yaml', 'part: plan', 'part: think', 'think', 'schema'],
  ])('in %s: %s is not %s', async (file, from, to, mark, rule) => {
    expect(await faultsOf(file, from, to, mark)).toEqual([`@ ${rule}`])
  })

  test('by a file name that is no address, and in a place where nobody reads', async () => {
    const edits = [
      { file: 'journeys/Joining us.yaml', to: journey },
      { file: 'audits/old/pdca.yaml', to: checklist },
    ]
    expect(told(await readSpoiled(edits))).toEqual([
      'audits/old/pdca.yaml:1:1 file-name',
      'journeys/Joining us.yaml:1:1 file-name',
    ])
  })
})
