/** Audits over all processes, as the page of that day lists them. */
import { expect, test } from 'vitest'
import { auditPageOf } from '../../../site/views/audits.ts'
import type { Edit } from '../../content/folder.ts'
import { edition } from './edition.ts'

const inBoth = (from: string, to: string): Edit[] =>
  ['processes/hire.md', 'processes/hire.zh-hans.mdx'].map((file) => ({ file, from, to }))

test('an audit is due as long after the last one as its process says, and late from the day after', async () => {
  const page = auditPageOf(await edition('en'))
  expect(page.due).toMatchObject([{ process: { title: 'Hire somebody' }, due: { date: '2027-05-01' }, late: false }])
  const [due] = auditPageOf(await edition('en', inBoth('again_in: 1 year', 'again_in: 8 weeks'))).due
  expect(due).toMatchObject({ due: { date: '2026-06-26' }, late: true })
})

test('a process without audit is named as such', async () => {
  const findings = ['Nobody wrote it down', '没人写下来'].map(
    (finding) => `  findings:\n    - { finding: ${finding}, owner: mei-lin, due: 2026-07-01 }\n`,
  )
  const without = ['processes/hire.md', 'processes/hire.zh-hans.mdx'].map((file, index) => ({
    file,
    from: `audit:\n  on: 2026-05-01\n  by: finance\n  again_in: 1 year\n${findings[index]}`,
    to: '',
  }))
  const page = auditPageOf(await edition('en', without))
  expect([page.due, page.never.map(({ title }) => title)]).toEqual([[], ['Hire somebody']])
})

test('findings stand there until they are put right, with owner and date, in the words of the page', async () => {
  const { open, settled } = auditPageOf(await edition('zh-hans'))
  expect(open).toMatchObject([{ finding: '没人写下来', owner: { name: '林梅' }, late: false }])
  expect(settled).toBe(0)
  const done = auditPageOf(await edition('en', inBoth('due: 2026-07-01', 'due: 2026-07-01, done: 2026-06-30')))
  expect([done.open, done.settled]).toEqual([[], 1])
})

test('risks stand there with the gravest first', async () => {
  const more = inBoth(
    'risks:\n',
    'risks:\n  - { risk: R, kind: data, likelihood: 3, impact: 2, measure: M, owner: finance }\n',
  )
  const { risks } = auditPageOf(await edition('en', more))
  expect(risks.map(({ weight }) => weight)).toEqual([6, 3])
  expect(risks[1]).toMatchObject({ risk: 'Nobody comes', about: 'Human, seldom and grave' })
})
