/** step-target: a decision that leads to a step the process does not have. */
import { at, isGroup, uses } from '../entries.ts'
import { said } from '../faults.ts'
import type { Rule } from './rule.ts'

export const stepTarget: Rule = {
  id: 'step-target',
  *check({ articles }) {
    for (const { meta } of articles) {
      const steps = isGroup(meta.raw) && Array.isArray(meta.raw['steps']) ? meta.raw['steps'].length : 0
      for (const use of uses(meta, 'steps.*.goes.*.to')) {
        if (typeof use.value !== 'number' || use.value <= steps) continue
        yield at(
          use,
          said(
            'This answer leads to step {to}, but the process has {steps} steps. Write the number of a step from 1 to {steps}.',
            '这里指向第 {to} 步，但这个流程只有 {steps} 步。请写 1 到 {steps} 之间的步骤号。',
            { to: use.value, steps },
          ),
        )
      }
    }
  },
}
