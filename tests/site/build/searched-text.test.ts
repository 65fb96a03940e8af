/** What full text takes of a page. */
import { expect, test } from 'vitest'
import { searchedIn } from '../../../site/build/searched-text.ts'

const page = (text: string) =>
  `<html lang="zh-Hans"><body><h1 data-pagefind-meta="title">标题</h1><article data-pagefind-body>${text}</article></body></html>`

test('cells and rows of a table do not run together in an excerpt', () => {
  const table =
    '<table><thead><tr><th>盾牌</th><th>原因</th></tr></thead>\n<tbody><tr><td>灰色</td> <td>没有连上网</td></tr></tbody></table>'
  const text = searchedIn('a/index.html', page(table))?.html.replaceAll(/<[^>]*>/g, '')
  expect(text?.replaceAll(/\s+/g, ' ')).toBe('标题盾牌 · 原因 | 灰色 · 没有连上网 | ')
})

test('a page without a text to search is not searched', () => {
  expect(searchedIn('a/index.html', '<html lang="en"><body><article>No.</article></body></html>')).toBeUndefined()
})
