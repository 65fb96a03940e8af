import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { layOutOrg, type OrgDrawing, type OrgNode } from '../../../site/components/directory/org-layout.ts'
import { textWidth } from '../../../site/components/process/text.ts'

const words = fc.constantFrom(
  'Calibration lab',
  '校准实验室',
  'HR',
  'Quality and safety, both offices',
  '人',
  'Zhou Qiming',
)
const { house } = fc.letrec<{ house: OrgNode }>((tie) => ({
  house: fc.record({
    id: fc.uuid(),
    title: words,
    note: fc.option(words, { nil: undefined }),
    href: fc.option(fc.constant('/directory/'), { nil: undefined }),
    children: fc.oneof({ depthSize: 'small' }, fc.constant<OrgNode[]>([]), fc.array(tie('house'), { maxLength: 5 })),
  }),
}))

/** Every node once, each before those below it. */
const nodesOf = (node: OrgNode): OrgNode[] => [node, ...node.children.flatMap(nodesOf)]
const always = (check: (root: OrgNode, drawing: OrgDrawing) => void) =>
  fc.assert(
    fc.property(house, (root) => {
      check(root, layOutOrg(root))
    }),
    { numRuns: 300 },
  )

type Box = OrgDrawing['places'][number]
const overlap = (a: Box, b: Box) =>
  a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height && b.top < a.top + a.height

describe('the drawing of any house', () => {
  test('has every node once, in the order of the nested list', () => {
    always((root, { places }) => expect(places.map(({ node }) => node.id)).toEqual(nodesOf(root).map(({ id }) => id)))
  })

  test('joins each node to the one above it', () => {
    always((_, { places, ways }) => {
      expect(ways).toHaveLength(places.length - 1)
      for (const [index, place] of places.entries()) {
        const above = place.above === undefined ? undefined : places[place.above]
        if (index === 0) expect(above).toBeUndefined()
        else expect(above?.node.children).toContain(place.node)
      }
    })
  })

  test('begins and ends each way at the edges of its two boxes', () => {
    always((_, { places, ways }) => {
      for (const [index, way] of ways.entries()) {
        const place = places[index + 1]!
        const above = places[place.above!]!
        const [startX = 0, startY = 0] = /^M([\d.]+) ([\d.]+)/.exec(way)!.slice(1).map(Number)
        expect(startY).toBe(above.top + above.height)
        expect(startX).toBeGreaterThanOrEqual(above.left)
        expect(startX).toBeLessThanOrEqual(above.left + above.width)
        const end = Number(/[\d.]+$/.exec(way)![0])
        expect(end).toBe(place.kind === 'head' ? place.top : place.left - 2)
      }
    })
  })

  test('has no node over another, and none outside', () => {
    always((_, { places, width, height }) => {
      for (const [index, place] of places.entries()) {
        expect(places.slice(index + 1).filter((other) => overlap(place, other))).toEqual([])
        expect(place.left).toBeGreaterThanOrEqual(0)
        expect(place.left + place.width).toBeLessThanOrEqual(width)
        expect(place.top + place.height).toBeLessThanOrEqual(height)
      }
    })
  })

  test('crosses no node with a way', () => {
    always((_, { places, ways }) => {
      for (const way of ways) {
        const [x = 0, y = 0] = /^M([\d.]+) ([\d.]+)/.exec(way)!.slice(1).map(Number)
        let [left, top] = [x, y]
        for (const [, direction, value] of way.matchAll(/([HV])([\d.]+)/g)) {
          const [right, bottom] = direction === 'H' ? [Number(value), top] : [left, Number(value)]
          const [x1, x2, y1, y2] = [
            Math.min(left, right),
            Math.max(left, right),
            Math.min(top, bottom),
            Math.max(top, bottom),
          ]
          const crossed = places.filter(
            (box) =>
              x1 < box.left + box.width && box.left < x2 + 0.1 && y1 < box.top + box.height && box.top < y2 - 0.1,
          )
          expect(crossed.map(({ node }) => node.title)).toEqual([])
          ;[left, top] = [right, bottom]
        }
      }
    })
  })

  test('leaves every text room in its box', () => {
    always((_, { places }) => {
      for (const { node, width } of places) expect(width).toBeGreaterThanOrEqual(textWidth(node.title, 13.5))
    })
  })

  test('is the same each time', () => {
    always((root, drawing) => expect(layOutOrg(structuredClone(root))).toEqual(drawing))
  })
})
