/** Teaching takes as much work as pays, and no collection makes a build wait for it: counted, since the clock is the bench's. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { effortFor } from '../../../site/search/effort.ts'
import { rivalsOf, type Sample } from '../../../site/search/rivals.ts'

describe('the work of teaching', () => {
  test('goes through few questions often, each told from all other articles', () => {
    expect(effortFor({ articles: 77, questions: 850, bits: 8_000, bitsAsked: 90_000 })).toEqual({
      ...{ rounds: 10, rivals: 77 },
    })
  })

  test('goes through many questions seldom, and tells each from some of the other articles', () => {
    const effort = effortFor({ articles: 3_000, questions: 30_000, bits: 18_000, bitsAsked: 3_000_000 })
    expect(effort?.rounds).toBe(4)
    expect(effort?.rivals).toBeGreaterThanOrEqual(16)
    expect(effort?.rivals).toBeLessThan(3_000)
  })

  test('goes through very many questions less often rather than telling them from too few articles', () => {
    const effort = effortFor({ articles: 3_000, questions: 60_000, bits: 18_000, bitsAsked: 5_000_000 })
    expect(effort).toEqual({ rounds: 3, rivals: 16 })
  })

  test('is bounded for any collection; what would need more is not learned', () => {
    const count = (max: number) => fc.integer({ min: 1, max })
    fc.assert(
      fc.property(
        count(100_000),
        count(1_000_000),
        count(1_000_000),
        count(1e9),
        (articles, questions, bits, bitsAsked) => {
          const effort = effortFor({ articles, questions, bits, bitsAsked })
          if (effort === undefined) return
          expect(effort.rounds * effort.rivals * bitsAsked).toBeLessThanOrEqual(
            effort.rivals === articles ? 8e8 : 2.5e8,
          )
          expect(bits * articles).toBeLessThanOrEqual(6e7)
          expect(effort.rounds).toBeGreaterThanOrEqual(1)
          expect(effort.rivals).toBeGreaterThanOrEqual(Math.min(articles, 16))
          expect(effort.rivals).toBeLessThanOrEqual(articles)
        },
      ),
      { seed: 7 },
    )
  })
})

describe('the articles that a question is told from', () => {
  /** Two hundred articles of one question; bit 0 stands in all, and two neighbours share one more. */
  const samples = Array.from({ length: 200 }, (_, doc): Sample => {
    const bits = Uint32Array.from([0, 1 + Math.floor(doc / 2)])
    return { bits, weights: Float32Array.from([0.2, 0.9]), length: 1, doc }
  })
  const rarity = Array.from({ length: 101 }, (_, bit) => (bit === 0 ? 1 : 5))

  test('are all of them where there are few', () => {
    expect([...rivalsOf(samples, 200, 200, rarity)(7)]).toEqual([...samples.keys()])
  })

  test('are so many, its own and those that share its rarest words among them, and no two alike', () => {
    const rivals = rivalsOf(samples, 20, 200, rarity)
    for (const { doc } of samples) {
      const own = [...rivals(doc)]
      expect(own).toHaveLength(20)
      expect(own).toContain(doc)
      expect(own).toContain(doc % 2 === 0 ? doc + 1 : doc - 1)
      expect([...new Set(own)].sort((a, b) => a - b)).toEqual(own)
    }
  })

  test('stand for all others: each article has its turn', () => {
    const rivals = rivalsOf(samples, 20, 200, rarity)
    const told = new Set(samples.flatMap(({ doc }) => [...rivals(doc)].filter((other) => Math.abs(other - doc) > 1)))
    expect(told.size).toBe(200)
  })
})
