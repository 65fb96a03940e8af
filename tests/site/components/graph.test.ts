/** The graph of dependencies: where Graphviz puts things, drawn by us. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { graphOf, type WeightedTie } from '../../../site/components/dependencies/graph.ts'

const names = ['Service desk', '信息服务台', 'Calibration lab', '财务', 'Workshop', '质量与安全', 'Logistics', 'People']
const graphs = fc.integer({ min: 1, max: names.length }).chain((count) => {
  const team = fc.integer({ min: 0, max: count - 1 }).map((index) => `t${index}`)
  const tie: fc.Arbitrary<WeightedTie> = fc.record({ from: team, to: team, weight: fc.integer({ min: 1, max: 5 }) })
  const ties = fc.uniqueArray(tie, { selector: ({ from, to }) => `${from} ${to}`, maxLength: 20 })
  const teams = names.slice(0, count).map((name, index) => ({ id: `t${index}`, name }))
  return ties.map((all) => ({ teams, ties: all.filter(({ from, to }) => from !== to) }))
})

test('every team stands in it once, apart from the others, and every tie leads from its team to its team', async () => {
  await fc.assert(
    fc.asyncProperty(graphs, async ({ teams, ties }) => {
      const graph = await graphOf(teams, ties)
      expect(graph.nodes.map(({ id, name }) => ({ id, name }))).toEqual(teams)
      for (const [index, one] of graph.nodes.entries()) {
        expect(one.left >= 0 && one.left + one.width <= graph.width).toBe(true)
        expect(one.top >= 0 && one.top + one.height <= graph.height).toBe(true)
        for (const other of graph.nodes.slice(index + 1)) {
          const apart = one.left + one.width < other.left || other.left + other.width < one.left
          expect(apart || one.top + one.height < other.top || other.top + other.height < one.top).toBe(true)
        }
      }
      const meant = ties.map(({ from, to }) => `${from} ${to}`).sort()
      expect(graph.ties.map(({ from, to }) => `${from} ${to}`).sort()).toEqual(meant)
      for (const { d, from, to } of graph.ties) {
        const numbers = d.match(/-?[\d.]+/g)!.map(Number)
        for (const [id, x = 0, y = 0] of [
          [from, ...numbers.slice(0, 2)],
          [to, ...numbers.slice(-2)],
        ] as const) {
          const { left, top, width, height } = graph.nodes.find((node) => node.id === id)!
          expect(x > left - 2 && x < left + width + 2 && y > top - 2 && y < top + height + 2).toBe(true)
        }
      }
      expect(await graphOf(teams, ties)).toEqual(graph)
    }),
    { numRuns: 60 },
  )
})
