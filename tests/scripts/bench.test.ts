/** What the benches stand on: figures, made articles, and the refusal to quote a busy machine. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readPage } from '../../content/markdown.ts'
import { article, articlesUpTo } from '../../scripts/bench/articles.ts'
import { against, median, quantile, within } from '../../scripts/bench/figures.ts'
import { answerIn } from '../../scripts/bench/load.ts'
import { randomOf, word } from '../../scripts/bench/prose.ts'
import { judgeLoad } from '../../scripts/bench/quiet.ts'
import { missingVariants } from '../../scripts/complete-lock.mjs'

describe('figures', () => {
  const figures = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 40 })

  test('the median stands in the middle', () => {
    expect(median([5, 1, 3])).toBe(3)
    expect(median([4, 1, 3, 2])).toBe(2.5)
    expect(() => median([])).toThrow(RangeError)
  })

  test('a quantile lies among the figures, and a higher one never below a lower', () => {
    const parts = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
    fc.assert(
      fc.property(figures, parts, (some, [a, b]) => {
        const [low, high] = [quantile(some, Math.min(a, b)), quantile(some, Math.max(a, b))]
        return low <= high && low >= Math.min(...some) && high <= Math.max(...some)
      }),
    )
  })

  test('a ratio is that of the runs, whatever disturbed single ones of them', () => {
    const runs = [
      { ours: 60, peer: 100 },
      { ours: 6, peer: 10 },
      { ours: 10, peer: 100 },
    ]
    expect(against(runs, { atLeast: 0.6 })).toMatchObject({ ratio: 0.6, spread: [0.1, 0.6], met: true })
    expect(against(runs, { atLeast: 0.61 }).met).toBe(false)
  })

  test('a limit is kept up to itself', () => {
    expect(within([120, 100, 300], { atMost: 120 }).met).toBe(true)
    expect(within([121], { atMost: 120 }).met).toBe(false)
  })
})

describe('a busy machine', () => {
  test('is not measured, unless forced to, and then not quoted', () => {
    expect(judgeLoad(1, false)).toEqual({ goOn: true, quotable: true })
    expect(judgeLoad(1.01, false)).toMatchObject({ goOn: false })
    expect(judgeLoad(9, true)).toMatchObject({ goOn: true, quotable: false })
  })
})

describe('made articles', () => {
  test('are the same every time, and no two alike', () => {
    const texts = [...articlesUpTo(30)].map(({ text }) => text)
    expect([...articlesUpTo(30)].map(({ text }) => text)).toEqual(texts)
    expect(new Set(texts).size).toBe(30)
  })

  test('change by one paragraph when somebody writes on', () => {
    const before = article(7, 30)
    expect(article(7, 30, 1)).not.toBe(before)
    expect(article(7, 30, 1).startsWith(before.trimEnd())).toBe(true)
  })

  test('have headings with anchors of their own, and link to articles that exist', () => {
    const slugs = new Set([...articlesUpTo(30)].map(({ slug }) => `/guides/${slug}/`))
    for (const { text } of articlesUpTo(30)) {
      const { headings, links } = readPage(text.replace(/^---[^]*?\n---\n/, ''), false)
      expect(new Set(headings.map(({ anchor }) => anchor)).size).toBe(8)
      expect(links.every(({ url }) => slugs.has(url))).toBe(true)
      expect(links.length).toBeGreaterThan(3)
    }
  })

  test('use few words often and many seldom', () => {
    const random = randomOf(3)
    const words = Array.from({ length: 20_000 }, () => word(random))
    const the = words.filter((one) => one === 'the').length
    expect(the / words.length).toBeGreaterThan(0.03)
    expect(new Set(words).size).toBeGreaterThan(3_000)
  })
})

test('an answer is whole when its headers and their length of body are there', () => {
  expect(answerIn(Buffer.from('HTTP/1.1 204 No Content\r\n'))).toBeUndefined()
  expect(answerIn(Buffer.from('HTTP/1.1 204 No Content\r\n\r\n'))).toEqual({ status: '204', length: 27 })
  const answer = Buffer.from('HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc')
  expect(answerIn(answer)).toEqual({ status: '200', length: answer.length })
})

test('the lock of the peers is complete and names no registry', () => {
  const lock = readFileSync(new URL('../../scripts/bench/peers/package-lock.json', import.meta.url), 'utf8')
  expect(missingVariants(JSON.parse(lock) as never)).toEqual([])
  expect(lock).not.toMatch(/"resolved"/)
})
