/** A text that is parsed without the search for bare addresses has the tree that it has with it. */
import fc from 'fast-check'
import remarkDirective from 'remark-directive'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { expect, test } from 'vitest'
import { parserFor } from '../../content/parsers.ts'
import { reading } from './demonstration/content.ts'

const markdown = unified().use(remarkParse).use(remarkGfm).use(remarkDirective).freeze()
const mdx = unified().use(remarkParse).use(remarkGfm).use(remarkDirective).use(remarkMdx).freeze()

function compare(body: string): void {
  expect(parserFor(body, false).parse(body)).toEqual(markdown.parse(body))
}

test('every article of the demonstration', () => {
  const bodies = reading.content?.articles.map(({ body }) => body) ?? []
  expect(bodies.length).toBeGreaterThan(20)
  bodies.forEach(compare)
})

test.each([
  'See www.birch.example and https://birch.example/a_b.',
  'Write to a@birch.example, a&#64;birch.example or mailto:a@birch.example.',
  'WWW.birch.example, HTTPS://birch.example, &#119;ww.birch.example, www\\.birch.example',
  'h*tt*ps://birch.example, w**ww**.birch.example, xmpp:a\\@birch.example',
])('addresses are found in “%s”', compare)

test('any text', () => {
  const parts = [
    ...Array.from('wWh@.:/_-+~|&#\\*`[]()!<>{} \n1a'),
    'www.',
    'ttp',
    'tps://',
    'xmpp:',
    '&#64;',
    '中',
    ':::note\n',
    '- ',
    '[^1]',
  ]
  fc.assert(fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 40 }), (some) => compare(some.join(''))))
})

test('a text with components', () => {
  const body = 'One <B>two</B> w.\n\n<Box>\n\n- three | four\n\n</Box>'
  expect(parserFor(body, true).parse(body)).toEqual(mdx.parse(body))
})

test('a text without any is not searched', () => {
  expect(parserFor('Some words.', false)).not.toBe(parserFor('To a@b.example.', false))
  expect(parserFor('Some words.', false).parse('To a@b.example.')).not.toEqual(markdown.parse('To a@b.example.'))
})
