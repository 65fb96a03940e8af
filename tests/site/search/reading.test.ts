/** Documents are kept read, and not for ever: a site of any size is searched in the same memory. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { analyse } from '../../../site/search/analyse.ts'
import type { SearchDoc } from '../../../site/search/index.ts'
import { MOST_SECTIONS, openReader } from '../../../site/search/reading.ts'
import { stretchesIn, textsWith } from '../../../site/search/stretches.ts'

function page(title: string, aliases: readonly string[] = [], sections: readonly string[] = []): SearchDoc {
  return {
    ...{ id: title, kind: 'guide', article: title, language: 'en', path: '/', title, description: 'the description' },
    ...{ aliases, questions: [], learned: [] },
    sections: sections.map((text, i) => ({ anchor: `s${i}`, title: `heading ${i}`, text })),
  }
}

test('a document is read once as long as it is asked for, and again after very many others', () => {
  const read = openReader(1_000)
  const doc = page('Laptop: 报销')
  const first = read(doc)
  expect(read(doc)).toBe(first)
  for (let number = 0; number < 40; number += 1) read(page(`${number} ${'-'.repeat(100)}`))
  const again = read(doc)
  expect(again).not.toBe(first)
  expect(stretchesIn(again, 0, ['报销'])).toEqual(stretchesIn(first, 0, ['报销']))
})

test('its texts are numbered from the title to the last section that is looked at', () => {
  const { texts, numbers } = openReader()(page('title', ['alias'], ['one', 'two']))
  expect(texts).toEqual(['title', 'heading 0', 'heading 1', 'alias', 'the description', 'one', 'two'])
  expect(numbers).toEqual({ title: 0, headings: 1, aliases: 3, description: 4, sections: 5 })
  const long = openReader()(page('title', [], new Array<string>(MOST_SECTIONS + 1).fill('text')))
  expect(long.texts.length).toBe(2 + 2 * MOST_SECTIONS)
})

test('words stand one after the other where each begins behind the one before, a space or a sign away, in one text', () => {
  const words = fc.array(fc.constantFrom('a', 'b', 'ab', '报', '销', '报销', '-', '  ', '.. '), { maxLength: 30 })
  const tokens = fc.array(fc.constantFrom('a', 'b', 'ab', '报销', '销报'), { minLength: 1, maxLength: 3 })
  const text = fc.tuple(words, fc.constantFrom('', ' ')).map(([parts, between]) => parts.join(between))
  fc.assert(
    fc.property(text, fc.array(text, { maxLength: 3 }), fc.array(text, { maxLength: 2 }), tokens, (...given) => {
      const [title, aliases, sections, wanted] = given
      const read = openReader()(page(title, aliases, sections))
      const expected = read.texts.map((own) => standing(own, wanted))
      expect(read.texts.map((_, number) => stretchesIn(read, number, wanted))).toEqual(expected)
      expect(textsWith(read, wanted)).toEqual([...expected.keys()].filter((number) => expected[number]!.length > 0))
    }),
    { seed: 7, numRuns: 2_000 },
  )
})

/** The same by looking at every token for every token. */
function standing(text: string, [first, ...others]: readonly string[]) {
  const placed = analyse(text)
  return placed
    .filter((token) => token.text === first)
    .flatMap(({ start, end }) => {
      let last = end
      for (const other of others) {
        const next = placed.find((at) => at.text === other && at.start > start && at.end > last && at.start <= last + 2)
        if (next === undefined) return []
        last = next.end
      }
      return [{ start, end: last }]
    })
}

test('of a word that stands very often as many places are told as were wanted', () => {
  const read = openReader()(page('a a a a', ['a a']))
  expect(stretchesIn(read, 0, ['a'], 2)).toEqual([
    { start: 0, end: 1 },
    { start: 2, end: 3 },
  ])
})
