/** A text that is parsed without the search for bare addresses, or for tables in every line, has the tree that it has with them. */
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

test.each([
  'a | b\n- | -\nc | d\ne\n\nf | g',
  '| a |\r\n| :-: |\r\n| b |\r\n\r\n| c |',
  'a\n:-\nb\n\na\n-:\n\na\n-\n\na\n|-',
  '> a | b\n> -|-\n> c\n>\n> d | e\nf | g',
  '- a | b\n  -|-\n  c | d\n  - e | f\n    -|-\n\n    g | h',
  '[^1]: a | b\n    -|-\n    c | d\n\n:::note\na | b\n-|-\n:::\nc | d',
  'a | b\n\t-|-\n\na | b\n -|- \nc\n# d\ne | f',
  '- | -\n- | -\n- | -',
])('tables are found in %j', compare)

test('any text with bars and dashes', () => {
  const parts = [
    ...Array.from('|||---::  \t>a\n\n\n'),
    '\r\n',
    '\r',
    '- ',
    '1. ',
    '\n\n',
    '|-',
    '-|',
    ':-',
    '| a |\n|-|\n',
    '    ',
    '`',
    ':::note\n',
    '[^1]: ',
    '\\',
    '<b>',
  ]
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 40 }), (some) => compare(some.join(''))),
    { numRuns: 2_000 },
  )
})

test('a text with components', () => {
  const body = 'One <B>two</B> w.\n\n<Box>\n\n- three | four\n\n</Box>'
  expect(parserFor(body, true).parse(body)).toEqual(mdx.parse(body))
})

test('a text without any is not searched', () => {
  expect(parserFor('Some words.', false)).not.toBe(parserFor('To a@b.example.', false))
  expect(parserFor('Some words.', false).parse('To a@b.example.')).not.toEqual(markdown.parse('To a@b.example.'))
})
