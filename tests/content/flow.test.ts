/** The steps of a process as a graph. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { leadingOut, longest, reached, waysOf, type Way } from '../../content/flow.ts'

const step = (id: string, ...to: string[]) => ({
  id,
  ...(to.length === 1 && { next: to[0] }),
  ...(to.length > 1 && { branches: to.map((name) => ({ when: name, to: name })) }),
})

/** Any graph of steps that knows no names but its own. */
const graphs = (most: number) =>
  fc.integer({ min: 1, max: most }).chain((count) =>
    fc.array(
      fc
        .uniqueArray(fc.integer({ min: 0, max: count }), { minLength: 1, maxLength: 3 })
        .map((targets) => targets.map((to): Way => ({ to, when: '' }))),
      { minLength: count, maxLength: count },
    ),
  )

describe('steps', () => {
  test('follow each other unless they say otherwise; the last leads to the end', () => {
    expect(waysOf([step('a'), step('b', 'd'), step('c', 'a', 'end'), step('d')])).toEqual([
      [{ to: 1, when: '' }],
      [{ to: 3, when: '' }],
      [
        { to: 0, when: 'a' },
        { to: 4, when: 'end' },
      ],
      [{ to: 4, when: '' }],
    ])
  })

  test('lead nowhere by a name that nobody has', () => {
    expect(waysOf([step('a', 'x'), step('b')])[0]).toEqual([])
  })

  test('are reached exactly when a walk from the first gets there', () => {
    fc.assert(
      fc.property(graphs(12), (ways) => {
        const found = reached(ways)
        expect(found.has(0)).toBe(true)
        for (const at of found) for (const { to } of ways[at] ?? []) expect(found.has(to)).toBe(true)
        const others = [...ways.keys()].filter((at) => at > 0 && found.has(at))
        for (const at of others) expect([...found].some((from) => ways[from]?.some(({ to }) => to === at))).toBe(true)
      }),
    )
  })

  test('lead out exactly when one of their ways does', () => {
    fc.assert(
      fc.property(graphs(12), (ways) => {
        const out = leadingOut(ways)
        for (const [at, onward] of ways.entries()) {
          if (onward.some(({ to }) => out.has(to))) expect(out.has(at)).toBe(true)
          else expect(out.has(at)).toBe(false)
        }
      }),
    )
  })
})

const measured = (some: fc.Arbitrary<Way[][]>) =>
  some.chain((ways) =>
    fc.tuple(fc.constant(ways), fc.array(fc.nat(9), { minLength: ways.length, maxLength: ways.length })),
  )

/** The slow and certain way: every way there is. */
function longestOfAll(ways: readonly (readonly Way[])[], lengths: readonly number[]): number {
  const from = (at: number, passed: readonly number[]): number =>
    (lengths[at] ?? 0) +
    Math.max(0, ...(ways[at] ?? []).filter(({ to }) => !passed.includes(to)).map(({ to }) => from(to, [...passed, to])))
  return from(0, [0])
}

describe('the longest way', () => {
  test('adds up what it passes, and takes the longer of two that part', () => {
    const ways = waysOf([step('a', 'b', 'c'), step('b', 'd'), step('c'), step('d')])
    expect(longest(ways, [1, 10, 2, 5])).toBe(16)
  })

  test('goes round no loop', () => {
    expect(longest(waysOf([step('a'), step('b', 'a', 'end')]), [1, 2])).toBe(3)
  })

  test('may lead to a step that is written earlier', () => {
    const ways = waysOf([step('a', 'c'), step('b', 'end'), step('c', 'b')])
    expect(longest(ways, [1, 10, 2])).toBe(13)
  })

  test('is the longest of all that lead to no step twice, whatever the loops and where they are entered', () => {
    fc.assert(
      fc.property(measured(graphs(8)), ([ways, lengths]) => {
        expect(longest(ways, lengths)).toBe(longestOfAll(ways, lengths))
      }),
      { numRuns: 1000 },
    )
  })

  test('is that of some way and so never above the longest, where there are more situations than are looked at', () => {
    fc.assert(
      fc.property(measured(graphs(8)), fc.nat(6), ([ways, lengths], most) => {
        expect(longest(ways, lengths, most)).toBeLessThanOrEqual(longestOfAll(ways, lengths))
      }),
    )
  })

  test('is that of some way at least, however tangled the loops are', () => {
    const tangle = Array.from({ length: 40 }, (_, at) => [1, 7, 18, 29].map((by) => ({ to: (at + by) % 41, when: '' })))
    const found = longest(
      tangle,
      tangle.map(() => 1),
    )
    expect(found).toBeGreaterThan(30)
    expect(found).toBeLessThanOrEqual(40)
  })
})
