/** Golden queries asked: one that does not find its answer any more is a fault that says what stands before it and why. */
import { expect, test } from 'vitest'
import type { Fault } from '../../../content/model.ts'
import { faultsWithGolden } from '../../../site/build/golden.ts'
import { readSpoiled, type Edit } from '../../content/folder.ts'

async function faultsOf(lines: readonly string[], edits: readonly Edit[] = []): Promise<readonly Fault[]> {
  const golden = { file: 'golden.yaml', to: lines.map((line) => `- { ${line} }\n`).join('') }
  return faultsWithGolden(await readSpoiled([...edits, golden]))
}

test('queries that find what they should are no fault: an article, a section of it, a request, a team, a person', async () => {
  const lines = [
    'query: receipts, language: en, article: travel, section: receipts',
    'query: where is the bleu room, language: en, article: rooms, rank: 1',
    'query: 提问, language: zh-hans, request: question',
    'query: 財務, language: zh-hant, team: finance',
    'query: mei lin, language: en, person: mei-lin',
  ]
  expect(await faultsOf(lines)).toEqual([])
})

test('one that comes too late is told at its place, with what beats it and the words of the query that did', async () => {
  const [fault, ...others] = await faultsOf([
    'query: receipts, language: en, article: travel',
    'query: the blue room, language: en, article: travel, rank: 1',
  ])
  expect(others).toEqual([])
  expect(fault).toMatchObject({
    ...{ rule: 'golden-query', severity: 'error' },
    file: 'golden.yaml',
    line: 2,
    column: 12,
  })
  expect(fault?.message.en).toMatch(/“the blue room” should find travel at rank 1 or better.*“Rooms” \(blue, room\)/)
  expect(fault?.message['zh-hans']).toContain('“Rooms” (blue, room)')
})

test('one that finds nothing says so', async () => {
  const [fault] = await faultsOf(['query: zzzz, language: en, article: travel'])
  expect(fault?.message.en).toContain('finds nothing at all')
})

test('one that leads to another part of its article is told', async () => {
  const [fault, ...others] = await faultsOf(['query: receipts, language: en, article: travel, section: abroad'])
  expect(others).toEqual([])
  expect(fault?.message.en).toContain('leads to “#receipts” instead of “#abroad”')
})

test('content that loses the words of a golden query is told, and that gives them back is not', async () => {
  const query = 'query: reimbursement, language: en, article: travel'
  const edits = [{ file: 'guides/travel.md', from: 'title: Travel', to: 'title: Reimbursement of travel' }]
  expect(await faultsOf([query], edits)).toEqual([])
  expect(await faultsOf([query])).toHaveLength(1)
})

test('nothing is asked of content that has other errors: they are told alone', async () => {
  const query = 'query: zzzz, language: en, article: travel'
  const faults = await faultsOf([query], [{ file: 'guides/travel.md', from: 'owner:', to: 'ownr:' }])
  expect(faults.map(({ rule }) => rule)).not.toContain('golden-query')
  expect(faults).not.toEqual([])
})
