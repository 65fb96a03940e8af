/** step-limits: limits of steps that together take longer than the process promises. */
import { at, uses } from '../entries.ts'
import { said } from '../faults.ts'
import { longest } from '../flow.ts'
import { serviceTime } from '../hours/clock.ts'
import { ServiceTime } from '../values.ts'
import type { Rule } from './rule.ts'
import { writtenSteps } from './written-steps.ts'

export const stepLimits: Rule = {
  id: 'step-limits',
  *check(material) {
    for (const { article, steps, ways } of writtenSteps(material)) {
      const limits = [...uses(article.meta, 'steps.*.limit')].map(({ value }) => lengthOf(value))
      // A limit that is missing or cannot be read is told already.
      if (limits.length < steps.length) continue
      const sum = longest(ways, limits)
      for (const use of uses(article.meta, 'targets.total')) {
        const total = lengthOf(use.value)
        if (total === 0 || sum <= total) continue
        yield at(
          use,
          said(
            'The limits of the longest way add up to {sum}, more than the {total} promised here. Shorten a limit, or promise {sum} or more.',
            '最长的一条路，各步时限加起来是 {sum}，超过这里承诺的 {total}。请缩短某一步的时限，或者把承诺改成不少于 {sum}。',
            { sum: written(sum), total: String(use.value) },
          ),
        )
      }
    }
  },
}

const lengthOf = (value: unknown): number =>
  typeof value === 'string' && ServiceTime.safeParse(value).success ? serviceTime(value) : 0

/** In the largest unit that is whole, so that it can be copied into the file. */
function written(length: number): string {
  for (const unit of ['d', 'h'] as const) {
    const count = length / serviceTime(`1${unit}`)
    if (Number.isInteger(count)) return `${count}${unit}`
  }
  return `${length / serviceTime('1m')}m`
}
