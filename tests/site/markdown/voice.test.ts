import { expect, test } from 'vitest'
import { languageOfFile } from '../../../site/markdown/voice.ts'

test('the name of a file says its language', () => {
  expect(languageOfFile('/c/guides/annual-leave.zh-hans.md', 'en')).toBe('zh-hans')
  expect(languageOfFile('/c/guides/annual-leave.zh-hant.mdx', 'en')).toBe('zh-hant')
  expect(languageOfFile('/c/guides/annual-leave.md', 'en')).toBe('en')
  expect(languageOfFile('/c/guides/annual-leave.en.md', 'zh-hans')).toBe('en')
  expect(languageOfFile('/c/guides/annual-leave.md', 'zh-hans')).toBe('zh-hans')
})
