/** Traditional Chinese where nobody wrote it. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Article } from '../../content/model.ts'
import { readContent } from '../../content/read.ts'
import { toTraditional } from '../../content/traditional.ts'
import { fixture, readSpoiled, type Edit } from './folder.ts'

const file = 'guides/travel.zh-hans.md'
async function travel(edits: readonly Edit[] = []): Promise<Article> {
  const { content, faults } = await readSpoiled(edits)
  expect(faults).toEqual([])
  const article = content?.articles.find(({ path }) => path === '/zh-hant/guides/travel/')
  if (!article) throw new Error('nothing was converted')
  return article
}

describe('a converted article', () => {
  test('says so, and names the file that a person wrote', async () => {
    expect(await travel()).toMatchObject({ converted: true, language: 'zh-hant', file, id: 'travel' })
  })

  test('has Taiwan’s words in frontmatter, text and headings, and ids as they were', async () => {
    const { meta, sections } = await travel()
    expect(meta).toMatchObject({ id: 'travel', title: '出差軟體', owner: 'mei-lin', last_reviewed_on: '2026-06-01' })
    expect(sections.map(({ anchor, title }) => [anchor, title])).toEqual([
      ['', ''],
      ['網路和檔案', '網路和檔案'],
      ['發票', '發票'],
    ])
  })

  test('leaves code and addresses as they were', async () => {
    const { body } = await travel()
    expect(body).toContain('伺服器上的 `报销软件.xlsx`，見 <https://birch.example/软件>。')
  })

  test('leaves the addresses of pictures as they were, in a link and beside a title', async () => {
    const text = '[![软件](./软件.png)](/guides/rooms/) ![[软件]](./软件.png "软](件")'
    const picture = { file: 'guides/软件.png', to: '' }
    const { body } = await travel([{ file, from: '见[上一节](#网络和文件)', to: text }, picture])
    expect(body).toContain('[![軟體](./软件.png)](/guides/rooms/) ![[軟體]](./软件.png "软](件")')
  })

  test('links to the converted headings of its own page and of others', async () => {
    const { body } = await travel()
    expect(body).toContain('[「網路」一節](#網路和檔案)')
    expect(body).toContain('[步驟](/processes/hire/#步驟說明)')
  })

  test('links to a hand-written page by its heading in the same place', async () => {
    expect((await travel()).body).toContain('[會議室](/guides/rooms/#藍廳)')
  })

  test('links to the top of a hand-written page that is built in another way', async () => {
    const { body } = await travel([
      { file: 'guides/rooms.zh-hant.md', from: '## 藍廳', to: '## 紅廳\n\n有窗。\n\n## 藍廳' },
    ])
    expect(body).toContain('[會議室](/guides/rooms/)')
  })

  test('keeps what refers to another place of the text', async () => {
    const text =
      '见[发票说明]、[网络][软件]和注释[^软件]。\n\n[发票说明]: /guides/rooms/\n[软件]: /faqs/pay/\n\n[^软件]: 服务器'
    const { body, sections } = await travel([{ file, from: '见[上一节](#网络和文件)', to: text }])
    expect(body).toContain('[發票說明][发票说明]、[網路][软件]和註釋[^软件]')
    expect(body).toContain('[^软件]: 伺服器')
    expect(sections.at(-1)?.text).toContain('見發票說明、網路和註釋')
  })

  test('has the titles of its boxes converted, and no link that only looks like one', async () => {
    const text = ':::note[软件]\n见[上一节](#网络和文件)#网络和文件\n:::\n\n再见[上一节](#网络和文件)'
    const { body, sections } = await travel([{ file, from: '见[上一节](#网络和文件)', to: text }])
    expect(body).toContain(':::note[軟體]\n見[上一節](#網路和檔案)#網路和檔案\n:::')
    expect(sections.at(-1)?.text).toContain('軟體\n見上一節#網路和檔案')
  })

  test('follows an anchor that is percent-encoded', async () => {
    const { body } = await travel([
      { file, from: '(#网络和文件)，或', to: `(#${encodeURIComponent('网络和文件')})，或` },
    ])
    expect(body).toContain('[上一節](#網路和檔案)，或')
  })
})

test('a hand-written article is not converted', async () => {
  const { content } = await readContent(fixture('content-whole'))
  const rooms = content?.articles.filter(({ slug, language }) => slug === 'rooms' && language === 'zh-hant')
  expect(rooms).toEqual([expect.objectContaining({ converted: false, file: 'guides/rooms.zh-hant.md' })])
})

test('a portal without Traditional Chinese has no converted pages', async () => {
  const edit = { file: 'portal.yaml', from: '[en, zh-hans, zh-hant]', to: '[en, zh-hans]' }
  const { content } = await readSpoiled([edit, { file: 'guides/rooms.zh-hant.md' }])
  expect(content?.articles.some(({ language }) => language === 'zh-hant')).toBe(false)
})

describe('the conversion', () => {
  test.each([
    ['软件、网络、服务器、文件、信息', '軟體、網路、伺服器、檔案、資訊'],
    ['头发和发票', '頭髮和發票'],
    ['他说“看‘里面’”', '他說「看『裡面』」'],
    ['发布公告，反馈对象和类型，申请权限', '發布公告，回饋對象和類型，申請權限'],
    ['don’t touch', 'don’t touch'],
  ])('makes of %s %s', (simplified, traditional) => {
    expect(toTraditional(simplified)).toBe(traditional)
  })

  test('leaves what is not Chinese as it was', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) => toTraditional(text) === text))
  })
})
