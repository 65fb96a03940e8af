/** What stands around the text of an article. */
import { describe, expect, test } from 'vitest'
import type { Language } from '../../../content/schema.ts'
import { articlePageOf } from '../../../site/views/article.ts'
import type { Edit } from '../../content/folder.ts'
import { article, edition } from './edition.ts'

async function pageIn(language: Language, id: string, edits: readonly Edit[] = []) {
  const found = await edition(language, edits)
  return articlePageOf(found, article(found, id))
}

test('the way to it leads over its kind and its topic', async () => {
  expect((await pageIn('zh-hans', 'travel')).crumbs).toEqual([
    { label: '手册', href: '/zh-hans/' },
    { label: '指南', href: '/zh-hans/guides/' },
    { label: '钱', href: '/zh-hans/guides/#money' },
  ])
})

test('whoever owns it is there at the hours of their team, by the clock of their team', async () => {
  const { owner, hours } = await pageIn('zh-hans', 'travel')
  expect(owner).toMatchObject({ kind: 'person', card: { name: '林梅', href: '/zh-hans/directory/finance/#mei-lin' } })
  expect(hours?.week).toEqual(['周日 22:00–24:00'])
  expect(hours?.clock).toMatch(/^中国.*时间$/)
})

test('a day is told to programs and to people', async () => {
  expect((await pageIn('en', 'travel')).reviewed).toEqual({ date: '2026-06-01', text: '1 June 2026' })
})

describe('when it was last changed', () => {
  const changedIn = async (language: Language, changed: string | undefined) => {
    const found = await edition(language)
    const shelved = article(found, 'rooms')
    const told = { ...shelved.article, ...(changed !== undefined && { changed }) }
    return articlePageOf(found, { ...shelved, article: told }).changed
  }

  test('is told as the portal counts days and the language writes them', async () => {
    // Half past eleven in the evening UTC is the next day in London's summer.
    expect(await changedIn('en', '2026-06-30T23:30:00.000Z')).toEqual({ date: '2026-07-01', text: '1 July 2026' })
    expect((await changedIn('zh-hant', '2026-06-30T22:30:00.000Z'))?.text).toBe('2026年6月30日')
  })

  test('is absent where nobody knows', async () => {
    expect(await changedIn('en', undefined)).toBeUndefined()
  })
})

describe('the way to change it', () => {
  const portal: Edit = {
    file: 'portal.yaml',
    from: 'default_language: en',
    to: 'default_language: en\nedit_url: https://git.birch.example/edit/content/',
  }

  test('leads to the file a person wrote: that of a converted page is the Simplified one', async () => {
    expect((await pageIn('en', 'travel', [portal])).edit).toBe(
      'https://git.birch.example/edit/content/guides/travel.md',
    )
    expect((await pageIn('zh-hant', 'travel', [portal])).edit).toMatch(/\/guides\/travel\.zh-hans\.md$/)
    expect((await pageIn('zh-hant', 'rooms', [portal])).edit).toMatch(/\/guides\/rooms\.zh-hant\.md$/)
    expect((await pageIn('zh-hans', 'pay', [portal])).edit).toMatch(/\/faqs\/pay\.md$/)
  })

  test('is absent where the portal names none', async () => {
    expect((await pageIn('en', 'travel')).edit).toBeUndefined()
  })
})

describe('what its terms mean', () => {
  test('is told of every term it links to, once, in the language of its text', async () => {
    const again: Edit = {
      file: 'guides/travel.md',
      from: 'Keep **all**',
      to: 'Keep [each receipt](/glossary/#receipt) and **all**',
    }
    expect((await pageIn('en', 'travel', [again])).definitions).toEqual({
      terms: [{ id: 'receipt', term: 'Receipt', text: 'A paper that says who paid' }],
      more: 'In the glossary',
    })
    expect((await pageIn('zh-hant', 'travel')).definitions).toEqual({
      terms: [{ id: 'receipt', term: '發票', text: '寫明誰付了錢的紙' }],
      more: '到術語表查看',
    })
  })

  test('is told in the language of the text where the page around it speaks another', async () => {
    const term: Edit = { file: 'faqs/pay.md', from: 'On the 25th.', to: 'With a [receipt](/glossary/#receipt).' }
    const { definitions, lang } = await pageIn('zh-hans', 'pay', [term])
    expect(lang).toBe('en')
    expect(definitions.terms.map(({ text }) => text)).toEqual(['A paper that says who paid'])
    expect(definitions.more).toBe('In the glossary')
  })

  test('is nothing where it links to none', async () => {
    expect((await pageIn('en', 'rooms')).definitions.terms).toEqual([])
  })
})

describe('where one goes on', () => {
  test('what is read with it is told with a line of its own', async () => {
    expect((await pageIn('en', 'travel')).related).toEqual([
      { title: 'Rooms', href: '/guides/rooms/', description: 'Which room is whose.', kind: 'guide' },
    ])
  })

  test('its neighbours are those of its topic', async () => {
    const { previous, next } = await pageIn('en', 'travel')
    expect([previous?.href, next?.href]).toEqual([undefined, expect.stringMatching(/^\/(processes|faqs)\//)])
  })

  test('with nothing to ask for from here, one can still ask the team that answers for it', async () => {
    expect((await pageIn('en', 'travel')).requests.map(({ href }) => href)).toEqual(['/requests/question/'])
    expect((await pageIn('zh-hans', 'rooms')).requests.map(({ href }) => href)).toEqual([
      '/zh-hans/requests/question/?team=front-desk',
    ])
  })
})
