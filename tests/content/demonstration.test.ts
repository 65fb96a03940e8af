/** The demonstration content, as it is in content/. */
import { beforeAll, expect, test } from 'vitest'
import type { Reading } from '../../content/model.ts'
import { readContent } from '../../content/read.ts'
import { reportOf } from '../../content/report.ts'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('../../content', import.meta.url))
let reading: Reading
beforeAll(async () => {
  reading = await readContent(folder)
})

test('has no fault', () => expect(reportOf(reading.faults)).toBe(''))

test('has every article in every language', () => {
  const slugs = Map.groupBy(reading.content?.articles ?? [], ({ kind, slug }) => `${kind} ${slug}`)
  for (const [, articles] of slugs)
    expect(articles.map(({ language }) => language)).toEqual(['en', 'zh-hans', 'zh-hant'])
})

test('has the same headings in Traditional as in the Simplified text it was made from', () => {
  const articles = reading.content?.articles ?? []
  for (const { kind, slug, sections } of articles.filter(({ converted }) => converted)) {
    const from = articles.find((each) => each.kind === kind && each.slug === slug && each.language === 'zh-hans')
    expect(sections.map(({ depth }) => depth)).toEqual(from?.sections.map(({ depth }) => depth))
  }
})
