/** Faults in a terminal. */
import { expect, test } from 'vitest'
import { reportOf } from '../../content/report.ts'

const fault = {
  ...{ rule: 'dead-link', severity: 'error' as const, file: 'guides/a.md', line: 3, column: 9 },
  message: { en: 'It leads nowhere.', 'zh-hans': '打不开。', 'zh-hant': '打不開。' },
}

test('a fault is its place, its weight and its rule, then what to do in English and Chinese', () => {
  expect(reportOf([fault])).toBe('guides/a.md:3:9  error  dead-link\n  It leads nowhere.\n  打不开。')
})

test('in one language only that one is shown', () => {
  expect(reportOf([fault], 'zh-hant')).toBe('guides/a.md:3:9  error  dead-link\n  打不開。')
})

test('file names can be told from where the terminal stands', () => {
  expect(reportOf([fault, fault], 'en', 'content/')).toMatch(/^content\/guides\/a\.md:3:9 .*\n.*\n\ncontent\//)
})

test('without faults there is nothing to say', () => expect(reportOf([])).toBe(''))
