/** rota-days: a rota or an override that ends before it begins, or is for a shift that is not there: it never comes into force. */
import { at } from '../entries.ts'
import { said } from '../faults.ts'
import { rotasOf } from './rotas.ts'
import type { Rule } from './rule.ts'

export const rotaDays: Rule = {
  id: 'rota-days',
  *check({ teams, people }) {
    for (const { rota, at: placeOf } of rotasOf(teams)) {
      const end = placeOf('through')
      if (end && rota.through < rota.from) yield at(end, backwards(rota.from, rota.through))
      for (const [index, { from, through, shift }] of rota.overrides.entries()) {
        const [last, which] = [placeOf(`overrides.${index}.through`), placeOf(`overrides.${index}.shift`)]
        if (last && through < from) yield at(last, backwards(from, through))
        if (which && shift !== undefined && shift > rota.shifts.length)
          yield at(which, noShift(shift, rota.shifts.length))
      }
    }
    for (const { data, yaml, path } of people) {
      for (const [index, { from, through }] of (data?.away ?? []).entries()) {
        if (through >= from) continue
        yield at({ file: yaml.file, ...yaml.at([...path, 'away', index, 'through']) }, backwards(from, through))
      }
    }
  },
}

const backwards = (from: string, through: string) =>
  said(
    'These days end on {through}, before they begin on {from}. Write the earlier date first.',
    '这几天在 {through} 结束，却在 {from} 才开始。请把早的日期写在前面。',
    { from, through },
  )

const noShift = (shift: number, count: number) =>
  said(
    'There is no shift {shift}: this rota has {count}, counted from 1. Write one of them, or leave the key out for all.',
    '没有第 {shift} 个班次：这张值班表只有 {count} 个，从 1 数起。请改成其中一个；要管所有班次，就不写 shift。',
    { shift, count },
  )
