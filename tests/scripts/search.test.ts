/** `npm run search`, as somebody meets it who asks why an article is found, or is not. */
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root, runQuietly } from '../../scripts/steps.ts'
import { fixture } from '../content/folder.ts'

const search = (...args: readonly string[]) =>
  runQuietly(process.execPath, [join(root, 'scripts', 'search.ts'), '--content', fixture('content-whole'), ...args])

test('tells what it finds: place, kind, language, score, section, excerpt with marks, and why', async () => {
  const { code, output } = await search('where is the bleu room')
  const [query, verdict] = output.split('\n')
  expect(query).toBe('"where is the bleu room" → terms "bleu room"')
  expect(verdict).toMatch(/^answered: [01]\.\d\d \(from 0\.\d+ on\), team \S+$/)
  const [first = ''] = output.split(/\n\n/).slice(1)
  expect(first).toMatch(/^1\. .*Room.*\[guide, en\] {2}\d+\.\d\d$/m)
  expect(first).toContain('/guides/rooms/#blue-room  § Blue room')
  expect(first).toMatch(/^ {3}why: .*bleu → \[?[Bb]lue\]? \(typo\)/m)
  expect(code).toBe(0)
})

test('says that nothing answers, in the language that was asked for, and shows no more than was wanted', async () => {
  const { code, output } = await search('公司旅行', '--language', 'zh-hans', '--limit', '1')
  expect(output).toMatch(/^not answered: 0\.\d\d/m)
  expect(output).not.toMatch(/^2\. /m)
  expect(code).toBe(0)
})

test.each([
  [[], 'Found no words'],
  [['rooms', '--language', 'fr'], 'Found --language fr, expected one of en, zh-hans, zh-hant'],
  [['rooms', '--limit', 'ten'], 'Found --limit ten, expected a whole number'],
  [['rooms', '--lang', 'en'], "Unknown option '--lang'"],
])('%j is refused with what is wrong and how to write it', async (args, why) => {
  const { code, output } = await search(...args)
  expect(output).toContain(why)
  expect(output).toContain('npm run search -- "words"')
  expect(output).not.toMatch(/^\s+at /m)
  expect(code).toBe(2)
})
