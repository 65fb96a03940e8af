/** hours-span: service hours that end before they begin, and so never open. */
import { at, isGroup, uses } from '../entries.ts'
import { said } from '../faults.ts'
import { DaySpan, weekdays } from '../schema.ts'
import type { Rule } from './rule.ts'

export const hoursSpan: Rule = {
  id: 'hours-span',
  *check({ portal }) {
    const [hours] = uses(portal, 'service_hours')
    if (!portal || !isGroup(hours?.value)) return
    const days = [...weekdays.map((day) => `week.${day}.*`), 'make_up_days.*.hours.*']
    const patterns = Object.keys(hours.value).flatMap((name) => days.map((day) => `service_hours.${name}.${day}`))
    for (const use of patterns.flatMap((pattern) => [...uses(portal, pattern)])) {
      if (!DaySpan.safeParse(use.value).success) continue
      const [start = '', end = ''] = String(use.value).split('-')
      if (start >= end) yield at(use, message(start, end))
    }
  },
}

const message = (start: string, end: string) =>
  said(
    'This span ends at {end}, before it begins at {start}, so nobody would be there. Write the earlier time first; a night is two spans, such as 22:00-24:00 and 00:00-06:00.',
    '这个时段在 {end} 结束，却在 {start} 才开始，等于没有人在。请把早的时间写在前面；跨夜要写成两段，例如 22:00-24:00 和 00:00-06:00。',
    { start, end },
  )
