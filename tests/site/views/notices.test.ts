/** What is told before an article is relied on. */
import { describe, expect, test } from 'vitest'
import type { Language } from '../../../content/schema.ts'
import { noticesOf } from '../../../site/views/notices.ts'
import { ownerOf } from '../../../site/views/people.ts'
import type { Edit } from '../../content/folder.ts'
import { article, edition } from './edition.ts'

async function noticesIn(language: Language, id: string, edits: readonly Edit[] = [], drafts = false) {
  const found = await edition(language, edits, drafts)
  const shelved = article(found, id)
  return noticesOf(found, shelved, ownerOf(found, shelved.article.meta.owner))
}
const kinds = async (...args: Parameters<typeof noticesIn>) => (await noticesIn(...args)).map(({ kind }) => kind)

describe('the review', () => {
  test('is told with its day, its owner and the next, and what is told once that day has passed', async () => {
    const [review] = await noticesIn('en', 'travel')
    expect(review).toMatchObject({
      kind: 'review',
      text: 'Last review 1 June 2026 by Finance. Next review is due on 1 December 2026.',
      later: { after: '2026-12-01', notice: { kind: 'late' } },
    })
  })

  test('that is past at the build is told as such, and needs no day any more', async () => {
    const reviewed: Edit = { file: 'guides/travel.md', from: 'reviewed_on: 2026-06-01', to: 'reviewed_on: 2025-12-31' }
    const [late] = await noticesIn('en', 'travel', [reviewed])
    expect(late?.kind).toBe('late')
    expect(late?.later).toBeUndefined()
    expect(late?.text).toContain('30 June 2026')
  })

  test('that is late leads to the team that answers for it, also where the owner is a person', async () => {
    const past = async (language: Language) => (await noticesIn(language, 'travel'))[0]?.later?.notice.link
    expect(await past('en')).toEqual({
      label: 'Ask the Finance team',
      href: '/requests/question/?team=finance',
      team: 'finance',
    })
    expect(await past('zh-hans')).toMatchObject({ href: '/zh-hans/requests/question/?team=finance' })
  })
})

describe('the language', () => {
  test('of an article that nobody translated is told first', async () => {
    const [first, ...others] = await noticesIn('zh-hans', 'pay')
    expect(first).toMatchObject({ kind: 'untranslated', text: '本页还没有中文版，以下是English原文。' })
    expect(others.map(({ kind }) => kind)).toEqual(['review'])
    expect(await kinds('en', 'pay')).toEqual(['review'])
  })

  test('of a converted page is told, with the way to the page it was made from', async () => {
    const [first] = await noticesIn('zh-hant', 'travel')
    expect(first).toMatchObject({
      kind: 'converted',
      link: { href: '/zh-hans/guides/travel/', lang: 'zh-Hans' },
    })
    expect(await kinds('zh-hant', 'rooms')).toEqual(['review'])
  })
})

describe('a translation', () => {
  const original: Edit = { file: 'guides/rooms.md', from: 'reviewed_on: 2026-06-01', to: 'reviewed_on: 2026-06-02' }

  test('that was confirmed before the original was says so, and leads there', async () => {
    const [stale] = await noticesIn('zh-hans', 'rooms', [original])
    expect(stale).toMatchObject({ kind: 'stale', link: { href: '/guides/rooms/', lang: 'en' } })
    expect(stale?.text).toContain('2026年6月2日')
  })

  test('that is as fresh says nothing, and the original never does', async () => {
    expect(await kinds('zh-hans', 'rooms')).toEqual(['review'])
    expect(await kinds('en', 'rooms', [original])).toEqual(['review'])
    const translation: Edit = { ...original, file: 'guides/rooms.zh-hans.md' }
    expect(await kinds('en', 'rooms', [translation])).toEqual(['review'])
    expect(await kinds('zh-hans', 'rooms', [translation])).toEqual(['review'])
  })
})

test('a draft is among the articles only for whoever writes, and says what it is', async () => {
  expect(await kinds('en', 'secret', [], true)).toEqual(['draft', 'review'])
  await expect(kinds('en', 'secret')).rejects.toThrow('no article "secret"')
})
