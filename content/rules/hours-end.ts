/** hours-end (warning): the list of days off ends soon, and then the portal can only guess when somebody answers. */
import { Temporal } from 'temporal-polyfill'
import { at, isGroup, uses } from '../entries.ts'
import { said } from '../faults.ts'
import { IsoDate } from '../schema.ts'
import type { Rule } from './rule.ts'
import { today } from './today.ts'

/** How long before the end it is time to write the next list. */
const AHEAD_DAYS = 30

export const hoursEnd: Rule = {
  id: 'hours-end',
  severity: 'warning',
  *check({ portal, now }) {
    const [hours] = uses(portal, 'service_hours')
    if (!portal || !now || !isGroup(hours?.value)) return
    const soon = today(portal, now).add({ days: AHEAD_DAYS })
    for (const name of Object.keys(hours.value)) {
      for (const use of uses(portal, `service_hours.${name}.valid_through`)) {
        if (!IsoDate.safeParse(use.value).success) continue
        const end = Temporal.PlainDate.from(String(use.value))
        if (Temporal.PlainDate.compare(end, soon) <= 0) yield at(use, message(name, end.toString()))
      }
    }
  },
}

const message = (name: string, end: string) =>
  said(
    'The days off of “{name}” are known only through {end}. Add the holidays and make-up days after it, then move valid_through.',
    '“{name}”的休息日只写到 {end}。请补上之后的节假日和调休上班日，再修改 valid_through。',
    { name, end },
  )
