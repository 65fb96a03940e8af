/** Guards docs/coverage.md: a line is covered by tests that exist, left out with its reason, or waits for an issue by name. */
import { expect, test } from 'vitest'
import { files, text } from './house-files.ts'

const paper = text('docs/coverage.md')
const lines = [...paper.matchAll(/^\| (\d+\.\d+) +\|(.*)\|$/gm)].map(([, id = '', cells = '']) => {
  const [, where = '', tests = '', open = ''] = cells.split('|').map((cell) => cell.trim())
  return { id, where, tests, waits: open === '' ? [] : open.split('; ') }
})
const issues = [...paper.matchAll(/^- \*\*(\w+)\*\*: /gm)].map(([, name]) => name)

test('an open line names the issue it waits for, and every issue is waited for', () => {
  const named = lines.flatMap(({ id, waits }) => waits.map((wait) => ({ id, name: /^(\w+): \S/.exec(wait)?.[1] })))
  expect(named.filter(({ name }) => !issues.includes(name))).toEqual([])
  expect(issues.filter((issue) => !named.some(({ name }) => name === issue))).toEqual([])
})

test('a line that waits for nothing has an address and a test, or says why it is left out', () => {
  const done = lines.filter(({ waits }) => waits.length === 0)
  expect(done.filter(({ where, tests }) => !where.includes('left out, because') && !(where && tests))).toEqual([])
  expect(done.length).toBeGreaterThan(0)
})

test('every test that a line names is there', () => {
  const named = lines.flatMap(({ id, tests }) =>
    [...tests.matchAll(/`(tests\/[^`]+)`/g)].map(([, file]) => ({ id, file })),
  )
  expect(named.filter(({ file = '' }) => !files.includes(file))).toEqual([])
})
