/** What a folder without faults yields. */
import { beforeAll, describe, expect, test } from 'vitest'
import type { Article, Content } from '../../content/model.ts'
import { speak } from '../../content/words.ts'
import { fixture, readSpoiled } from './folder.ts'
import { readContent } from '../../content/read.ts'

let content: Content
const article = (path: string): Article => {
  const found = content.articles.find((each) => each.path === path)
  if (!found) throw new Error(`There is no ${path}`)
  return found
}

beforeAll(async () => {
  const reading = await readContent(fixture('content-whole'))
  if (!reading.content) throw new Error('nothing was read')
  content = reading.content
})

describe('articles', () => {
  test('have addresses with a language unless it is the default one, and end in a slash', () => {
    expect(content.articles.map(({ path }) => path)).toEqual([
      '/faqs/pay/',
      '/guides/rooms/',
      '/zh-hans/guides/rooms/',
      '/zh-hant/guides/rooms/',
      '/guides/travel/',
      '/zh-hans/guides/travel/',
      '/zh-hant/guides/travel/',
      '/processes/hire/',
      '/zh-hans/processes/hire/',
      '/zh-hant/processes/hire/',
    ])
  })

  test('are cut into sections at headings of two and three signs, in plain text', () => {
    expect(article('/guides/travel/').sections).toEqual([
      { anchor: '', title: '', depth: 1, text: 'Before you go, ask finance about the receipt.' },
      {
        anchor: 'receipts',
        title: 'Receipts',
        depth: 2,
        text: 'Keep all of them, from 9:30 on. See the rooms.\nRemember\nLost it? Ask.',
      },
      { anchor: 'abroad', title: 'Abroad', depth: 3, text: 'Where · What |\nChina · fapiao' },
      { anchor: 'receipts-1', title: 'Receipts', depth: 2, text: 'print receipt' },
    ])
  })

  test('begin with their first heading where nothing stands before it', () => {
    expect(article('/faqs/pay/').sections).toEqual([
      { anchor: 'when-is-pay-day', title: 'When is pay day?', depth: 2, text: 'On the 25th.' },
    ])
  })

  test('of .mdx have no expressions in their text', () => {
    const { body, sections } = article('/zh-hans/processes/hire/')
    expect(body).toContain('{/* 注释 */}')
    expect(sections).toEqual([{ anchor: '步骤说明', title: '步骤说明', depth: 2, text: '看上面。' }])
  })

  test('that are drafts are not there', () => {
    expect(content.articles.some(({ slug }) => slug === 'secret')).toBe(false)
  })

  test('have all that frontmatter leaves out', () => {
    expect(article('/faqs/pay/').meta).toMatchObject({
      asked_as: [],
      related: [],
      requests: [],
      draft: false,
      pagefind: true,
    })
  })

  test('that cannot be used in the default language are held back in every language', async () => {
    const reading = await readSpoiled([{ file: 'guides/rooms.md', from: 'title:', to: 'titel:' }])
    expect(reading.content?.articles.some(({ slug }) => slug === 'rooms')).toBe(false)
  })

  test('may stand in the portal’s own language by conversion alone', async () => {
    const edits = [
      { file: 'portal.yaml', from: 'default_language: en', to: 'default_language: zh-hant' },
      { file: 'guides/rooms.zh-hant.md' },
      { file: 'guides/rooms.md' },
    ]
    const rooms = (await readSpoiled(edits)).content?.articles.filter(({ slug }) => slug === 'rooms')
    expect(rooms?.map(({ path }) => path)).toEqual(['/zh-hans/guides/rooms/', '/guides/rooms/'])
  })

  test('that are drafts in the default language are held back in every language', async () => {
    const reading = await readSpoiled([{ file: 'guides/rooms.md', from: 'id: rooms', to: 'id: rooms\ndraft: true' }])
    expect(reading.content?.articles.some(({ slug }) => slug === 'rooms')).toBe(false)
  })
})

describe('everything else', () => {
  test('is in the order of its file, with every text in three languages', () => {
    expect(content.teams.map(({ id, name }) => [id, name])).toEqual([
      ['front-desk', { en: 'Front desk', 'zh-hans': '前台', 'zh-hant': '前台' }],
      ['finance', { en: 'Finance', 'zh-hans': '财务', 'zh-hant': '財務' }],
    ])
    expect(content.portal.about['zh-hant']).toBe('我們的軟體和檔案')
    expect(content.requests).toMatchObject([{ id: 'question', tier: 1, asked_as: [], read_first: ['travel'] }])
    expect(content.terms).toMatchObject([{ id: 'receipt', aliases: [] }])
  })

  test('shares a list of holidays that is written once', () => {
    const { town, night } = content.portal.service_hours
    expect(night?.holidays).toEqual(town?.holidays)
  })

  test('speaks the words of interface/', async () => {
    const reading = await readSpoiled([{ file: 'interface/zh-hant.yaml', from: '已送出', to: '已開' }])
    expect(reading.faults).toEqual([])
    const words = reading.content?.words['zh-hant'] ?? {}
    expect(speak(words, 'zh-hant')('sample.opened', { name: '7' })).toBe('工單 7 已開')
  })
})

describe('a folder that is not complete', () => {
  test('of portal.yaml alone is a portal with nothing in it, and speaks the words of Deskbook', async () => {
    const { content: found, faults } = await readContent(fixture('content-bare'))
    expect(faults.map(({ rule }) => rule)).toEqual(['unknown-team', 'unknown-request'])
    expect(found).toMatchObject({ teams: [], people: [], requests: [], terms: [], articles: [] })
    expect(Object.keys(found?.words ?? {})).toEqual(['en', 'zh-hans', 'zh-hant'])
  })

  test.each([[[{ file: 'portal.yaml' }]]])('without portal.yaml is no portal, and says so', async (edits) => {
    const { content: found, faults } = await readSpoiled(edits)
    expect(found).toBeUndefined()
    expect(faults).toContainEqual(
      expect.objectContaining({ rule: 'missing-portal', file: 'portal.yaml', line: 1, column: 1 }),
    )
  })

  test('that does not exist is one without portal.yaml', async () => {
    const { content: found, faults } = await readContent(fixture('content-that-is-not-there'))
    expect(found).toBeUndefined()
    expect(faults.map(({ rule }) => rule)).toEqual(['missing-portal'])
  })
})
