import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tonguesOf } from '../../../site/markdown/tongues.ts'
import { draw } from './draw.ts'

test('Chinese words in an English text say that they are Chinese, brackets and marks between them included', async () => {
  expect(await draw('Made out to 安芬仪器（苏州）有限公司, room 网师.')).toBe(
    '<p>Made out to <span lang="zh-Hans">安芬仪器（苏州）有限公司</span>, room <span lang="zh-Hans">网师</span>.</p>',
  )
})

test('in a heading, a link and a table too, and not in code', async () => {
  const drawn = await draw('## The 发票\n\n[发票](/glossary/#fapiao) `发票`\n\n| a |\n|---|\n| 发票 |')
  expect(drawn.match(/<span lang="zh-Hans">发票<\/span>/g)).toHaveLength(3)
  expect(drawn).toContain('<code>发票</code>')
})

test('a Chinese text stays as it is', async () => {
  expect(await draw('发票抬头为 Alder & Finch。', 'guides/a.zh-hans.md')).not.toContain('<span')
  expect(await draw('發票抬頭為 Alder & Finch。', 'guides/a.zh-hant.md')).not.toContain('<span')
})

test('the pieces of any text are the text, and what is marked begins with a Han character', () => {
  const text = fc
    .array(fc.oneof(fc.string(), fc.constantFrom('发票', '（苏州）', '、', '·', '）')))
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(text, (written) => {
      const pieces = tonguesOf(written)
      expect(pieces.map((piece) => piece.text).join('')).toBe(written)
      for (const { text, lang } of pieces) expect(/^\p{Script=Han}/u.test(text)).toBe(lang === 'zh-Hans')
    }),
  )
})
