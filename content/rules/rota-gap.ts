/** rota-gap: times at which a rota has nobody on duty though somebody should be there: whoever calls then reaches nobody. */
import { Temporal } from 'temporal-polyfill'
import { gapsIn } from '../duty/gaps.ts'
import { at, textAt, uses } from '../entries.ts'
import { listed, said } from '../faults.ts'
import type { Span } from '../hours/open-times.ts'
import { ServiceHours } from '../schema.ts'
import { rotasOf } from './rotas.ts'
import type { Rule } from './rule.ts'
import { today } from './today.ts'

/** Gaps that are named; there may be one a week. */
const NAMED = 3

export const rotaGap: Rule = {
  id: 'rota-gap',
  *check({ portal, teams, now }) {
    for (const { team, rota, at: placeOf } of rotasOf(teams)) {
      const place = placeOf('shifts')
      const hours = rota.covers === 'hours' ? hoursOf(portal, textAt(team, 'hours') ?? '') : undefined
      if (!place || (rota.covers === 'hours' && !hours)) continue
      const zone = hours?.zone ?? rota.shifts[0]!.zone
      const gaps = gapsIn(rota, hours, now && today(portal, now).toString())
      if (gaps.length > 0) yield at(place, message(gaps, zone, hours === undefined))
    }
  },
}

/** Undefined where they have a fault of their own. */
function hoursOf(portal: Parameters<typeof uses>[0], name: string): ServiceHours | undefined {
  const [use] = uses(portal, `service_hours.${name}`)
  const { data } = ServiceHours.safeParse(use?.value)
  try {
    new Intl.DateTimeFormat('en', { timeZone: data?.zone })
    return data
  } catch {
    return undefined
  }
}

function message(gaps: readonly Span[], zone: string, always: boolean) {
  const told = gaps.map(({ start, end }) => `${clock(start, zone)} → ${clock(end, zone)}`)
  const values = { gaps: listed(told, NAMED), count: gaps.length, zone }
  return always
    ? said(
        'Nobody is on duty at these times ({count}, clock of {zone}): {gaps}. This rota covers every hour: let a shift last longer, or add one. Where shifts keep different clocks, an hour may open when one of them is changed.',
        '以下时间没有人值班（共 {count} 段，按 {zone} 的时间）：{gaps}。这张值班表要求随时有人：请延长某个班次或者加一个。各班次时区不同的，夏令时切换会空出一小时。',
        values,
      )
    : said(
        'Nobody is on duty at these times though the team is open ({count}, clock of {zone}): {gaps}. Let a shift last longer or begin on more days, or add one.',
        '以下时间团队开放，却没有人值班（共 {count} 段，按 {zone} 的时间）：{gaps}。请延长某个班次、多排几天，或者加一个班次。',
        values,
      )
}

/** `2026-11-30 16:00` */
function clock(instant: number, zone: string): string {
  const wall = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainDateTime()
  return wall.toString({ smallestUnit: 'minute' }).replace('T', ' ')
}
