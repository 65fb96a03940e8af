/** Plain text with addresses that can be clicked. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { paragraphs } from '../../../server/tickets/plain-text.ts'

const links = (text: string) =>
  paragraphs(text)
    .flat(2)
    .flatMap(({ href }) => (href === undefined ? [] : [href]))

describe('what people write', () => {
  test('empty lines part paragraphs, line ends stay line ends', () => {
    expect(paragraphs('one\r\ntwo\n\n \nthree\n')).toEqual([
      [[{ text: 'one' }], [{ text: 'two' }]],
      [[{ text: 'three' }]],
    ])
  })

  test('addresses end before the marks of the sentence around them', () => {
    expect(links('See https://intranet.example/a?b=c#d.')).toEqual(['https://intranet.example/a?b=c#d'])
    expect(links('(see http://intranet.example/a), or not')).toEqual(['http://intranet.example/a'])
    expect(links('https://intranet.example/a_(b)')).toEqual(['https://intranet.example/a_(b)'])
    expect(links('请看https://intranet.example/手册。谢谢')).toEqual(['https://intranet.example/手册'])
    expect(links('两个：https://a.example、https://b.example/？')).toEqual(['https://a.example', 'https://b.example/'])
  })

  test('nothing but http and https becomes a link', () => {
    expect(links('javascript:alert(1) data:text/html,x ftp://a.example file:///etc/passwd //a.example')).toEqual([])
    expect(links('javascript:alert("https://a.example")')).toEqual(['https://a.example'])
    expect(links('https://')).toEqual([])
  })

  test('no letter is lost or added, whatever is written', () => {
    const written = fc.string({ unit: 'binary' })
    const withLinks = fc
      .array(fc.oneof(written, fc.webUrl(), fc.constantFrom('\n', '\n\n', ' ', '。', ')')))
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(withLinks, (text) => {
        const drawn = paragraphs(text).map((paragraph) =>
          paragraph.map((line) => line.map((piece) => piece.text).join('')),
        )
        const letters = (one: string) => one.replace(/\s/g, '')
        expect(letters(drawn.flat().join(''))).toBe(letters(text))
        for (const href of links(text)) expect(new URL(href).protocol).toMatch(/^https?:$/)
      }),
    )
  })
})
