/**
 * Days off by their names: why a team is shut on a day on which one would expect it. Pure. Browsers tell it too: nothing but
 * types is imported here.
 */
import type { Language } from '../schema.ts'
import type { Hours } from './spans.ts'

/** Service hours as the content has them: names in every language. */
interface NamedHours extends Hours {
  readonly holidays: readonly { readonly date: string; readonly name: Readonly<Record<Language, string>> }[]
}

/** Names by date, `YYYY-MM-DD` where the team is. */
export type DaysOff = Readonly<Record<string, string>>

/** Days that the week has off anyway are none, nor are those that are worked all the same. */
export function daysOffOf({ week, holidays, make_up_days }: NamedHours, language: Language): DaysOff {
  const worked = new Set(make_up_days.map(({ date }) => date))
  const own = holidays.filter(({ date }) => !worked.has(date) && (week[weekdayOf(date)]?.length ?? 0) > 0)
  return Object.fromEntries(own.map(({ date, name }) => [date, name[language]]))
}

/** The names from one date up to another, which is excluded: in order, each once. */
export function daysOffBetween(daysOff: DaysOff, from: string, to: string): string[] {
  const dates = Object.keys(daysOff).filter((date) => date >= from && date < to)
  return [...new Set(dates.sort().map((date) => daysOff[date] ?? ''))]
}

const fromSunday = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const

function weekdayOf(date: string): (typeof fromSunday)[number] {
  return fromSunday[new Date(`${date}T00:00:00Z`).getUTCDay()]!
}
