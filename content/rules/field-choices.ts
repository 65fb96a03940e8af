/** field-choices: a field to choose from without choices, or choices on a field where one writes. */
import { at, isGroup, uses } from '../entries.ts'
import { said } from '../faults.ts'
import type { Rule } from './rule.ts'

export const fieldChoices: Rule = {
  id: 'field-choices',
  *check({ requests }) {
    for (const { entry } of requests) {
      for (const use of uses(entry, 'fields.*')) {
        if (!isGroup(use.value)) continue
        const [isChoice, hasChoices] = [use.value['kind'] === 'choice', use.value['choices'] !== undefined]
        if (isChoice && !hasChoices) yield at(use, withoutChoices())
        if (!isChoice && hasChoices) yield at(use, needlessChoices())
      }
    }
  },
}

const withoutChoices = () =>
  said(
    'This field is of the kind “choice”, but has nothing to choose from. Add “choices:” with at least two entries, each with a value and a label.',
    '这个字段是“choice”（选择），但没有可选项。请加上“choices:”，至少两项，每项写 value 和 label。',
  )

const needlessChoices = () =>
  said(
    'This field has choices, but is not of the kind “choice”. Write “kind: choice”, or remove the choices.',
    '这个字段写了可选项，但 kind 不是“choice”（选择）。请写“kind: choice”，或者删掉可选项。',
  )
