/** Processes made up for the tests of their drawing, and what a drawing's paths say. */
import fc from 'fast-check'
import type { DrawnStep } from '../../../site/components/process/layout.ts'
import type { Place } from '../../../site/components/process/places.ts'

const labels = fc.constantFrom(
  'Register',
  'Inspect and measure',
  'Quote',
  '登记收货',
  '检验并测量各项读数',
  'Ship, invoice and call',
)
const answers = fc.constantFrom('Yes', 'No, repair again', '不合格', 'Above £5,000')
const names = [
  'A',
  'Calibration lab',
  '车间',
  'D',
  'Quality and safety',
  '质量与安全',
  'Finance',
  '苏州办公室',
] as const

/** Any process: 2 to 40 steps in 1 to 8 lanes. A fifth of the steps are decisions, some others lead elsewhere than on. */
export const processes: fc.Arbitrary<DrawnStep[]> = fc
  .tuple(fc.integer({ min: 2, max: 40 }), fc.integer({ min: 1, max: 8 }))
  .chain(([count, lanes]) => fc.tuple(...Array.from({ length: count }, (_, index) => stepOf(index, count, lanes))))

function stepOf(index: number, count: number, lanes: number): fc.Arbitrary<DrawnStep> {
  const target = fc.integer({ min: 0, max: count })
  const decision = fc.array(fc.record({ when: answers, to: target }), { minLength: 2, maxLength: 3 })
  const ways = fc.oneof(
    { weight: 7, arbitrary: fc.constant([{ when: '', to: index + 1 }]) },
    { weight: 1, arbitrary: target.map((to) => [{ when: '', to }]) },
    { weight: 2, arbitrary: decision },
  )
  const lane = fc.constantFrom(...names.slice(0, lanes))
  return fc.record({ label: labels, lane, ways }).map((step) => ({ ...step, decides: step.ways.length > 1 }))
}

/** Steps that simply follow each other. */
export const straight: fc.Arbitrary<DrawnStep[]> = processes.map((steps) =>
  steps.map(({ label, lane }, index) => ({ label, lane, decides: false, ways: [{ when: '', to: index + 1 }] })),
)

export type Point = readonly [x: number, y: number]

/** The corners of a path of straight lines. */
export function pointsOf(d: string): Point[] {
  const walked: Point[] = []
  let [x, y] = [0, 0]
  for (const [, command, values = ''] of d.matchAll(/([MHV])([^MHV]+)/g)) {
    const [first = 0, second = 0] = values.trim().split(' ').map(Number)
    if (command === 'M') [x, y] = [first, second]
    else if (command === 'H') x = first
    else y = first
    walked.push([x, y])
  }
  return walked
}

export const stretchesOf = (d: string): [Point, Point][] =>
  pointsOf(d).flatMap((point, index, points) => (index === 0 ? [] : [[points[index - 1] as Point, point]]))

type Sides = Pick<Place, 'left' | 'right' | 'top' | 'bottom'>

/** Whether a stretch goes through a rectangle, its edges left out. */
export function crosses([[x1, y1], [x2, y2]]: [Point, Point], { left, right, top, bottom }: Sides): boolean {
  return Math.max(x1, x2) > left && Math.min(x1, x2) < right && Math.max(y1, y2) > top && Math.min(y1, y2) < bottom
}

/** Whether two stretches run along each other for a while. */
export function together([a, b]: [Point, Point], [c, d]: [Point, Point]): boolean {
  const along = (axis: 0 | 1) => {
    const across = axis === 0 ? 1 : 0
    if (a[across] !== b[across] || c[across] !== d[across] || a[across] !== c[across]) return false
    const start = Math.max(Math.min(a[axis], b[axis]), Math.min(c[axis], d[axis]))
    return Math.min(Math.max(a[axis], b[axis]), Math.max(c[axis], d[axis])) - start > 0.5
  }
  return along(0) || along(1)
}
