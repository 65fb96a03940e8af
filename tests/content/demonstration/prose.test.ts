import { expect, test } from 'vitest'
import { charactersIn, linksOf, paragraphsOf, wordsIn } from './prose.ts'

const body = `
Call [the desk](/directory/service-desk/), it’s **400**.

## A heading says nothing here

1. It takes a 14-inch laptop and £1,200.

| Where | When |
| --- | --- |
| Leith | 09:00 |

:::note[Wait]
See [how](/guides/annual-leave/#book-your-days).
:::

\`\`\`sh
finch-connect status
\`\`\`
`
const written = { file: 'guides/a.md', body }

test('paragraphs, points and rows are counted; headings and code are not', () => {
  expect(paragraphsOf(written).map(({ text }) => text)).toEqual([
    'Call the desk, it’s 400.',
    'It takes a 14-inch laptop and £1,200.',
    'Where · When',
    'Leith · 09:00',
    'Wait',
    'See how.',
  ])
})

test('a word may have an apostrophe, a hyphen or a number in it', () => {
  expect(wordsIn([{ file: 'a', text: 'It’s a 14-inch laptop, £1,200 — no more.' }])).toBe(7)
})

test('of Chinese the characters count, not the marks between them', () => {
  expect(charactersIn([{ file: 'a', text: '周二 12:00 前，请交 VPN 申请。' }])).toBe(7)
})

test('links are told without the section they lead to', () => {
  expect(linksOf(written)).toEqual(['/directory/service-desk/', '/guides/annual-leave/'])
})
