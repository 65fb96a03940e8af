/** Where arrow keys lead in the drawing of a house. */
import { expect, test } from 'vitest'
import { nextOf } from '../../../site/client/chart.ts'

/**
 * 0 head of the house
 * ├ 1 a division, which is no stop ─ 2 and 3 its teams
 * └ 4 a team ─ 5 below it
 */
const above = [undefined, 0, 1, 1, 0, 4]
const stops = new Set([0, 2, 3, 4, 5])
const from = (node: number, key: string) => nextOf(above, stops, node, key)

test.each([
  [0, 'ArrowDown', 2],
  [2, 'ArrowUp', 0],
  [2, 'ArrowRight', 3],
  [3, 'ArrowRight', 4],
  [4, 'ArrowLeft', 3],
  [4, 'ArrowDown', 5],
  [5, 'ArrowUp', 4],
  [5, 'Home', 0],
])('from %i %s leads to %i', (node, key, to) => expect(from(node, key)).toBe(to))

test.each([
  [0, 'ArrowUp'],
  [2, 'ArrowLeft'],
  [4, 'ArrowRight'],
  [5, 'ArrowDown'],
  [0, 'a'],
])('from %i %s leads nowhere', (node, key) => expect(from(node, key)).toBeUndefined())
