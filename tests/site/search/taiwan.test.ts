/** What Taiwan calls things, put to pages of the mainland: each is asked as it stands and in the mainland's words. */
import { expect, test, vi } from 'vitest'
import { buildIndex, openIndex, type SearchDoc } from '../../../site/search/index.ts'

const titles = ['后台任务', '考勤怎么算', '公司税号', '扩展功能', '实现接口', '声明请求体', '背景图片']
const docs = titles.map((title, number): SearchDoc => {
  const article = `a${number}`
  return {
    ...{ id: article, kind: 'guide', article, language: 'zh-hans', path: `/zh-hans/guides/${article}/`, title },
    ...{ description: '', aliases: [], questions: [], learned: [], sections: [] },
  }
})
const engine = openIndex(buildIndex(docs))

test.each([
  ['背景任務', '后台任务'],
  ['差勤', '考勤怎么算'],
  ['統一編號', '公司税号'],
  ['擴充功能', '扩展功能'],
  ['實作介面', '实现接口'],
  ['宣告請求體', '声明请求体'],
  ['背景圖片', '背景图片'],
])('%s finds %s first', (query, title) => {
  expect(engine.search(query, { language: 'zh-hant' }).hits[0]?.title).toBe(title)
})

test('a query that was asked while the words could not be had finds all once they came', async () => {
  // As a browser has the engine: without them.
  vi.resetModules()
  const [bare, { takeTaiwan, wantsTaiwan }, { taiwanWords }] = await Promise.all([
    import('../../../site/search/engine.ts'),
    import('../../../site/search/taiwan.ts'),
    import('../../../site/search/taiwan-words.ts'),
  ])
  const opened = bare.openIndex(buildIndex(docs))
  const ask = () => opened.search('統編', { language: 'zh-hant' }).hits.map(({ title }) => title)
  expect(wantsTaiwan('統編')).toBe(true)
  expect(ask()).not.toContain('公司税号')
  takeTaiwan(taiwanWords)
  expect(wantsTaiwan('統編')).toBe(false)
  expect(ask()[0]).toBe('公司税号')
})
