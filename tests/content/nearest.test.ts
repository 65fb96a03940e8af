/** "Did you mean". */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { distance, nearest } from '../../content/nearest.ts'

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '中'), maxLength: 8 })

describe('the distance of two words', () => {
  test.each([
    ['owner', 'owner', 0],
    ['ownr', 'owner', 1],
    ['onwer', 'owner', 1],
    ['reciepts', 'receipts', 1],
    ['', 'abc', 3],
    ['发标', '发票', 1],
  ])('%s and %s is %i', (a, b, slips) => expect(distance(a, b)).toBe(slips))

  test('is the same both ways, 0 only for the same word, and at most the longer word', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        const slips = distance(a, b)
        expect(slips).toBe(distance(b, a))
        expect(slips === 0).toBe(a === b)
        expect(slips).toBeLessThanOrEqual(Math.max(a.length, b.length))
        expect(slips).toBeGreaterThanOrEqual(Math.abs(a.length - b.length))
      }),
    )
  })
})

describe('the nearest name', () => {
  test('is the one that was misspelt, in whatever case', () => {
    expect(nearest('Ownr', ['topic', 'owner', 'order'])).toBe('owner')
  })

  test('is none where nothing is near', () => {
    expect(nearest('quarterly', ['owner', 'topic'])).toBeUndefined()
    expect(nearest('报销', ['概述', '步骤'])).toBeUndefined()
  })
})
