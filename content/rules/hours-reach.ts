/** hours-reach: service hours that never open, or a target they cannot reach: no due time could be promised, and no form sent. */
import { at, isGroup, textAt, uses, type Entry } from '../entries.ts'
import { said } from '../faults.ts'
import { due, serviceTime } from '../hours/clock.ts'
import { openTimesOf } from '../hours/spans.ts'
import { ServiceHours, ServiceTime, weekdays } from '../schema.ts'
import type { Rule } from './rule.ts'

const DAY = 86_400_000

export const hoursReach: Rule = {
  id: 'hours-reach',
  *check({ portal, teams, requests, now }) {
    const all = hoursOf(portal)
    for (const [name, hours] of all) {
      if (opens(hours)) continue
      for (const use of uses(portal, `service_hours.${name}.week`)) yield at(use, neverOpen(name))
    }
    for (const { entry } of requests) {
      const team = teams.find((one) => textAt(one, 'id') === textAt(entry, 'team'))
      const name = (team && textAt(team, 'hours')) ?? ''
      const hours = all.get(name)
      if (!hours || !opens(hours)) continue
      for (const use of ['first_reply', 'resolution'].flatMap((key) => [...uses(entry, `targets.${key}`)])) {
        const length = String(use.value)
        if (!ServiceTime.safeParse(use.value).success || reaches(hours, length, now)) continue
        yield at(use, tooLong(length, name))
      }
    }
  },
}

/** Those without a fault of their own. */
function hoursOf(portal: Entry | undefined): Map<string, ServiceHours> {
  const [group] = uses(portal, 'service_hours')
  const written = isGroup(group?.value) ? Object.entries(group.value) : []
  return new Map(
    written.flatMap(([name, raw]) => {
      const { data } = ServiceHours.safeParse(raw)
      return data ? [[name, data]] : []
    }),
  )
}

/** A span that ends before it begins is told by rules/hours-span.ts. */
const opens = ({ week }: ServiceHours) => weekdays.some((day) => (week[day] ?? []).length > 0)

/** Today, and when the lists of days are over and only the week counts. A zone that is none is told by rules/unknown-zone.ts. */
function reaches(hours: ServiceHours, length: string, now: Date | undefined): boolean {
  const listed = [hours.valid_through, ...[...hours.holidays, ...hours.make_up_days].map(({ date }) => date)]
  const after = Math.max(...listed.map((date) => Date.parse(date))) + 2 * DAY
  try {
    const times = openTimesOf(hours)
    for (const start of now ? [now.getTime(), after] : [after]) due(times, start, serviceTime(length))
    return true
  } catch (error) {
    return !(error instanceof RangeError && error.message.startsWith('The service hours end'))
  }
}

const neverOpen = (name: string) =>
  said(
    'The service hours “{name}” are open on no day of the week, so nobody could be promised an answer. Write at least one day with a span, such as mon: [09:00-17:30].',
    '服务时间“{name}”一周里没有一天开放，无法承诺何时答复。请至少写一天的时段，例如 mon: [09:00-17:30]。',
    { name },
  )

const tooLong = (length: string, name: string) =>
  said(
    'The service hours “{name}” have no {length} of open time in the next ten years, so no due time could be promised. Write a shorter target, such as 4h or 2d, or longer hours.',
    '服务时间“{name}”今后十年的开放时间加起来也不到 {length}，无法承诺到期时间。请写短一些的目标，例如 4h、2d，或者延长服务时间。',
    { name, length },
  )
