/** step-target: a step that leads to one the process does not have. */
import { at } from '../entries.ts'
import { listed, said } from '../faults.ts'
import { nearest } from '../nearest.ts'
import { END } from '../process-shape.ts'
import type { Rule } from './rule.ts'
import { writtenSteps } from './written-steps.ts'

export const stepTarget: Rule = {
  id: 'step-target',
  *check(material) {
    for (const { steps, lost } of writtenSteps(material)) {
      const names = [...steps.map(({ id }) => id), END]
      for (const use of lost) {
        const found = String(use.value)
        const values = { found, names: listed(names, 40), meant: nearest(found, names) ?? '' }
        const [en, zh] = values.meant === '' ? notAmong : misspelt
        yield at(use, said(en, zh, values))
      }
    }
  },
}

const notAmong = [
  'This leads to a step “{found}”, which the process does not have. Write the id of one of its steps, or end: {names}.',
  '这里指向“{found}”，但这个流程没有这一步。请写其中一步的 id，或者 end：{names}。',
] as const

const misspelt = [
  'This leads to a step “{found}”, which the process does not have. Did you mean “{meant}”? Write that.',
  '这里指向“{found}”，但这个流程没有这一步。是不是想写“{meant}”？请改正。',
] as const
