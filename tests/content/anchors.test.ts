/** Anchors are those the built page has: Astro's own pipeline is asked. */
import { unified } from '@astrojs/markdown-remark'
import fc from 'fast-check'
import remarkDirective from 'remark-directive'
import { expect, test } from 'vitest'
import { literalDirectives } from '../../content/directives.ts'
import { readPage } from '../../content/markdown.ts'

const processor = unified({ smartypants: false, remarkPlugins: [remarkDirective, literalDirectives] })
const astro = await processor.createRenderer({ syntaxHighlight: false })

async function compare(body: string): Promise<void> {
  const { metadata } = await astro.render(body)
  const ours = readPage(body, false).headings
  expect(ours.map(({ anchor, depth }) => ({ anchor, depth }))).toEqual(
    metadata.headings.map(({ slug, depth }) => ({ anchor: slug, depth })),
  )
}

test.each([
  '## How much leave?\n\n## How much leave?\n\n### How much leave?',
  '## 报销标准（上海）\n\n## 报销标准（上海）',
  '## `npm start` and **bold**, [a link](/x/) & more',
  '## Open 9:30–17:00: note:this\n\n## A {brace} $x',
  'Setext heading\n==============\n\nAnother\n-------',
  '> ## In a quotation\n\n- ## In a list\n\n:::note[Title]\n## In a box\n:::',
  '## ![a picture](./x.png) shown\n\n## <b>raw</b> html',
  '## A -- B “quoted” it’s… fine',
])('%j has the anchors of the page', compare)

test('any headings have the anchors of the page', async () => {
  const unit = fc.constantFrom(
    ...Array.from('aB 1-_:{}$&`*[]()!?.,\'"'),
    '中',
    '文',
    '：',
    '（',
    '“',
    '’',
    'é',
    '𠮷',
    ':x',
    '9:30',
  )
  const heading = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.string({ unit, maxLength: 12 }))
  await fc.assert(
    fc.asyncProperty(fc.array(heading, { maxLength: 6 }), async (headings) => {
      await compare(headings.map(([depth, text]) => `${'#'.repeat(depth)} ${text}`).join('\n\n'))
    }),
    { numRuns: 200 },
  )
})
