/** pin-end (warning): a pin whose last day is over does nothing any more. */
import { Temporal } from 'temporal-polyfill'
import { at, uses } from '../entries.ts'
import { said } from '../faults.ts'
import { IsoDate } from '../schema.ts'
import type { Rule } from './rule.ts'
import { today } from './today.ts'

export const pinEnd: Rule = {
  id: 'pin-end',
  severity: 'warning',
  *check({ portal, pins, now }) {
    if (!now) return
    const date = today(portal, now)
    for (const use of uses(pins, 'until')) {
      if (!IsoDate.safeParse(use.value).success) continue
      const end = Temporal.PlainDate.from(String(use.value))
      if (Temporal.PlainDate.compare(end, date) < 0) yield at(use, message(end.toString()))
    }
  },
}

const message = (end: string) =>
  said(
    'This pin ended on {end} and does nothing any more. Remove it, or move the date if it is still needed.',
    '这条置顶到 {end} 为止，现在已经不起作用。请删掉它；还用得着，就改一个新的日期。',
    { end },
  )
