import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { editsBetween, keptOf, spellingsOf } from '../../../site/search/edits.ts'

describe('edits', () => {
  test('are a letter more, less, another, or two swapped', () => {
    expect(['travels', 'trvel', 'trabel', 'tarvel'].map((word) => editsBetween('travel', word, 2))).toEqual([
      1, 1, 1, 1,
    ])
    expect(editsBetween('travel', 'unravelling', 2)).toBe(3)
    expect(editsBetween('', 'ab', 2)).toBe(2)
  })

  test('are counted alike from both sides', () => {
    const word = fc.string({ unit: fc.constantFrom(...Array.from('abcé报')), maxLength: 8 })
    fc.assert(fc.property(word, word, (a, b) => editsBetween(a, b, 9) === editsBetween(b, a, 9)))
  })

  test('the look-up by letters passes over no word that is near enough', () => {
    const word = fc.string({ unit: fc.constantFrom(...Array.from('abcdez19')), minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 30 }), word, fc.constantFrom<1 | 2>(1, 2), (words, typed, most) => {
        const near = words.filter((other) => editsBetween(typed, other, most) <= most)
        expect(spellingsOf(words).near(typed, most)).toEqual(near)
      }),
    )
  })

  test('one edit leaves how a word begins, or how it ends', () => {
    const word = fc.string({ unit: fc.constantFrom(...Array.from('abcd')), minLength: 4, maxLength: 7 })
    const letter = fc.constantFrom(...Array.from('abcd'))
    const edited = fc
      .tuple(word, fc.nat(7), letter, fc.constantFrom('more', 'less', 'another', 'swapped'))
      .map(([own, place, other, edit]) => {
        const at = place % own.length
        const [before, after] = [own.slice(0, at), own.slice(at + 1)]
        if (edit === 'more') return [own, before + other + own.slice(at)] as const
        if (edit === 'less') return [own, before + after] as const
        if (edit === 'another') return [own, before + other + after] as const
        return [own, before + after.slice(0, 1) + own.charAt(at) + after.slice(1)] as const
      })
    fc.assert(
      fc.property(edited, ([typed, meant]) => {
        const { beginnings, ending } = keptOf(typed)
        expect(beginnings.some((begin) => meant.startsWith(begin)) || meant.endsWith(ending)).toBe(true)
      }),
    )
  })
})
