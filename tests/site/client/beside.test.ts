import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeBeside } from '../../../site/client/beside.ts'

const window = { width: 1000, height: 800 }
const floating = { width: 300, height: 100 }
const line = (left: number, top: number) => ({ left, top, bottom: top + 20 })

test('what floats stands below the last line and begins where it begins', () => {
  expect(placeBeside(line(500, 100), line(40, 130), floating, window)).toEqual({ left: 40, top: 156 })
})

test('it stands above the first line where there is no room below', () => {
  expect(placeBeside(line(500, 700), line(500, 730), floating, window)).toEqual({ left: 500, top: 594 })
})

test('it stands below where there is room on neither side', () => {
  expect(placeBeside(line(500, 30), line(500, 30), { width: 300, height: 780 }, window).top).toBe(56)
})

test('wherever the link stands, the box stays within the window’s sides and never covers the link', () => {
  const edge = fc.integer({ min: -200, max: 1_200 })
  fc.assert(
    fc.property(edge, edge, fc.integer({ min: 10, max: 900 }), fc.integer({ min: 10, max: 900 }), (x, y, w, h) => {
      const size = { width: Math.min(w, window.width - 24), height: h }
      const { left, top } = placeBeside(line(x, y), line(x, y), size, window)
      expect(left).toBeGreaterThanOrEqual(12)
      expect(left + size.width).toBeLessThanOrEqual(window.width - 12)
      expect(top >= y + 20 || top + size.height <= y).toBe(true)
    }),
  )
})
