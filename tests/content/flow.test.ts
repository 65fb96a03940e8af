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
const graphs = fc.integer({ min: 1, max: 12 }).chain((count) =>
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
      fc.property(graphs, (ways) => {
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
      fc.property(graphs, (ways) => {
        const out = leadingOut(ways)
        for (const [at, onward] of ways.entries()) {
          if (onward.some(({ to }) => out.has(to))) expect(out.has(at)).toBe(true)
          else expect(out.has(at)).toBe(false)
        }
      }),
    )
  })
})

describe('the longest way', () => {
  test('adds up what it passes, and takes the longer of two that part', () => {
    const ways = waysOf([step('a', 'b', 'c'), step('b', 'd'), step('c'), step('d')])
    expect(longest(ways, [1, 10, 2, 5])).toBe(16)
  })

  test('goes round no loop', () => {
    expect(longest(waysOf([step('a'), step('b', 'a', 'end')]), [1, 2])).toBe(3)
  })

  test('is at least every single walk ahead, and at most all steps together', () => {
    fc.assert(
      fc.property(graphs, fc.infiniteStream(fc.nat(9)), (ways, stream) => {
        const lengths = ways.map(() => stream.next().value as number)
        const most = longest(ways, lengths)
        let [at, walked] = [0, 0]
        while (at < ways.length) {
          walked += lengths[at] ?? 0
          at = ways[at]?.find(({ to }) => to > at)?.to ?? ways.length
        }
        expect(most).toBeGreaterThanOrEqual(walked)
        expect(most).toBeLessThanOrEqual(lengths.reduce((sum, length) => sum + length, 0))
      }),
    )
  })
})
