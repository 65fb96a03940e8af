/**
 * What a build draws from the tree of the reader is what Astro's own renderer makes of the text: letter by letter, but that
 * an attribute without a value may be written with or without `=""`.
 */
import { expect, test } from 'vitest'
import { parseText } from '../../../content/markdown.ts'
import { articleFolders } from '../../../content/schema.ts'
import { drawing } from '../../../site/markdown/draw.ts'
import { reading } from '../../content/demonstration/content.ts'
import { drawWith } from './draw.ts'

const { content } = reading
if (!content) throw new Error('The demonstration cannot be read')
const spoken = { defaultLanguage: content.portal.default_language, words: content.words }
const draw = drawing(spoken)

test('every article of the demonstration', async () => {
  const astros = await drawWith(spoken)
  for (const { kind, language, slug, body } of content.articles) {
    const named = language === spoken.defaultLanguage ? '' : `.${language}`
    const tree = parseText(body, false)
    const expected = await astros(body, `${articleFolders[kind]}/${slug}${named}.md`)
    expect(await draw(tree, { kind, language, isMdx: false })).toBe(expected)
  }
})

test.each([
  ['a comment', 'One.\n\n<!-- not yet -->\n\nTwo <!-- here --> three.'],
  ['a box in a list', '- one\n\n  :::note[T *x*]\n  two\n  :::\n- three'],
  ['a footnote', 'One[^1].\n\n[^1]: Two.'],
  ['letters that HTML knows', 'R&D < 5 "and" `<b>` \\<i\\> &amp; &copy;'],
  ['tasks, strokes and addresses', '- [x] done\n- [ ] open ~~not~~ https://birch.example/a_b'],
  ['code of a language and of none', '```ts\nconst a = 1 < 2\n```\n\n    plain'],
  ['links by reference', 'See [one][a] and [two].\n\n[a]: /guides/a/ "T"\n[two]: /guides/b/'],
])('%s', async (_, body) => {
  const astros = await drawWith(spoken)
  const bare = (html = '') => html.replaceAll('=""', '')
  const expected = await astros(body, 'guides/a.md')
  const drawn = await draw(parseText(body, false), { kind: 'guide', language: 'en', isMdx: false })
  expect(bare(drawn)).toBe(bare(expected))
})

test('a text with a picture, or with components, is left to Astro', async () => {
  const manner = { kind: 'guide', language: 'en', isMdx: false } as const
  expect(await draw(parseText('![A](./a.png)', false), manner)).toBeUndefined()
  expect(await draw(parseText('One ![A][b].\n\n[b]: ./a.png', false), manner)).toBeUndefined()
  expect(await draw(parseText('One.', true), { ...manner, isMdx: true })).toBeUndefined()
})
