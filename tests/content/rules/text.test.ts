/** Headings, boxes and components in the text of an article. */
import { describe, expect, test } from 'vitest'
import { readSpoiled } from '../folder.ts'

async function told(file: string, from: string, to: string): Promise<string[]> {
  const { faults } = await readSpoiled([{ file, from, to }])
  return faults.map(({ line, column, rule }) => `${line}:${column} ${rule}`)
}
const markdown = (to: string) => told('faqs/pay.md', '## When is pay day?\n\nOn the 25th.', to)
const mdx = (to: string) => told('processes/hire.zh-hans.mdx', '看上面。', to)

describe('headings', () => {
  test('go one level down at a time, and any number up', async () => {
    expect(await markdown('## A\n\n### B\n\n#### C\n\n## D')).toEqual([])
    expect(await markdown('## A\n\n#### C')).toEqual(['13:1 heading-order'])
    expect(await markdown('### A')).toEqual(['11:1 heading-order'])
  })

  test('are no second title, and have words', async () => {
    expect(await markdown('# A')).toEqual(['11:1 heading-order'])
    expect(await markdown('##')).toEqual(['11:1 heading-order'])
  })
})

describe('boxes', () => {
  test('are notes and warnings, with or without a title', async () => {
    expect(await markdown(':::note\nA\n:::\n\n:::warning[Mind]\nB\n:::')).toEqual([])
  })

  test.each([
    ['of an unknown kind', ':::tip\nA\n:::'],
    ['that are never closed', ':::note\nA'],
    ['with a space after the colons', '::: note\nA\n:::'],
  ])('%s are told', async (_, text) => expect(await markdown(text)).toContain('11:1 callout'))

  test('are not made by a time, a ratio or a colon without a space', async () => {
    expect(await markdown('From 9:30 to 17:00, 1:2, Re:plan, 地址:北京, ::x, a::b.')).toEqual([])
  })
})

describe('HTML', () => {
  test.each([
    ['<b>now</b>', '11:1'],
    ['press <kbd>x</kbd>', '11:7'],
    ['<div>\nx\n</div>', '11:1'],
    ['<!-- a --> <br>', '11:12'],
    ['<!-- never closed', '11:1'],
    ['<name>', '11:1'],
  ])('in %j is told', async (text, place) => expect(await markdown(text)).toEqual([`${place} html`]))

  test('is no comment, no code and no address', async () => {
    expect(await markdown('<!-- a\n<b> -->\n\n`<b>` 1 < 2 \\<b> <https://a.example>\n\n```\n<b>\n```')).toEqual([])
  })

  test('is told with what to write instead', async () => {
    const { faults } = await readSpoiled([{ file: 'faqs/pay.md', from: 'On the 25th.', to: '<strong>x</strong>' }])
    expect(faults[0]?.message.en).toContain('Write **…** instead')
  })
})

describe('.mdx', () => {
  test.each([
    ['import', 'import a from "b"', '52:1'],
    ['export', 'export const a = 1', '52:1'],
    ['an expression', '共 {1 + 1} 间', '52:3'],
    ['an unknown component', '<Card>x</Card>', '52:1'],
    ['HTML', '<br />', '52:1'],
  ])('holds no such thing as %s', async (_, text, place) => expect(await mdx(text)).toEqual([`${place} mdx-component`]))

  test('holds no expression in an attribute either', async () => {
    expect(await mdx('<Card a={1} {...b} />')).toEqual([
      '52:1 mdx-component',
      '52:7 mdx-component',
      '52:13 mdx-component',
    ])
  })

  test('may hold a comment', async () => expect(await mdx('{/* x */}')).toEqual([]))

  test('that cannot be read is told where its reader gave up, and judged in all else', async () => {
    const { faults } = await readSpoiled([
      { file: 'processes/hire.zh-hans.mdx', from: '看上面。', to: '小于 <3' },
      { file: 'processes/hire.zh-hans.mdx', from: 'gives: front-desk', to: 'gives: nobody' },
    ])
    expect(faults.map(({ line, rule }) => `${line} ${rule}`)).toEqual(['12 unknown-team', '52 syntax'])
  })
})
