import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { editsBetween, spellingsOf } from '../../../site/search/edits.ts'

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
})
