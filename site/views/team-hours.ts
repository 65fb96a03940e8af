/** The service hours of a team in words, as a page without script can tell them: the week, the days off that come. */
import type { Full } from '../../content/model.ts'
import type { Team } from '../../content/directory-schema.ts'
import { weekdays } from '../../content/schema.ts'
import { Temporal } from 'temporal-polyfill'
import { dateForm, dateIn, dateInWords } from './amounts.ts'
import type { Edition } from './edition.ts'

export interface TeamDesk {
  readonly phone: string | undefined
  readonly mail: string
  readonly place: string
  readonly emergency: string | undefined
  /** "Monday to Friday 09:00–17:30", one entry for days that are alike. */
  readonly week: readonly string[]
  /** Whose clock that is: "United Kingdom Time". */
  readonly clock: string
  /** The next days on which the week does not hold. */
  readonly exceptions: readonly Exception[]
}

export interface Exception {
  readonly date: string
  readonly day: string
  readonly name: string
  /** Absent on a day off. */
  readonly hours?: string
}

const EXCEPTIONS_AT_MOST = 4
const EXCEPTIONS_WITHIN_DAYS = 60

/** Worked out once a team: every article that it owns tells it. */
export function deskOf(edition: Edition, team: Full<Team>): TeamDesk {
  const desks = known.get(edition) ?? new Map<string, TeamDesk>()
  const desk = desks.get(team.id) ?? deskAt(edition, team)
  known.set(edition, desks.set(team.id, desk))
  return desk
}

const known = new WeakMap<Edition, Map<string, TeamDesk>>()

function deskAt(edition: Edition, team: Full<Team>): TeamDesk {
  const hours = edition.content.portal.service_hours[team.hours]
  if (!hours) throw new Error(`${team.id} keeps the hours "${team.hours}", which portal.yaml does not have`)
  return {
    phone: team.phone,
    mail: team.mail,
    place: edition.text(team.place),
    emergency: team.emergency && edition.text(team.emergency),
    week: weekInWords(edition, hours.week),
    clock: clockName(hours.zone, edition),
    exceptions: exceptionsOf(edition, hours),
  }
}

type Hours = Edition['content']['portal']['service_hours'][string]

/** Days next to each other with the same hours are told together. */
export function weekInWords({ say, language }: Pick<Edition, 'say' | 'language'>, week: Hours['week']): string[] {
  const runs: { from: number; to: number; spans: string }[] = []
  for (const [index, day] of weekdays.entries()) {
    const spans = spansInWords(week[day] ?? [])
    const last = runs.at(-1)
    if (spans === '') continue
    if (last && last.spans === spans && last.to === index - 1) last.to = index
    else runs.push({ from: index, to: index, spans })
  }
  // 1 June 2026 is a Monday.
  const name = (index: number) =>
    dateInWords(`2026-06-0${1 + index}`, language, { weekday: language === 'en' ? 'long' : 'short' })
  return runs.map(({ from, to, spans: hours }) => {
    const days = from === to ? name(from) : say('directory.days', { from: name(from), to: name(to) })
    return say('directory.day_hours', { days, hours })
  })
}

function spansInWords(spans: readonly string[]): string {
  return [...spans]
    .sort()
    .map((span) => span.replace('-', '–'))
    .join(', ')
}

/** What people call the clock of a zone: "United Kingdom Time". */
export function clockName(timeZone: string, { language, now }: Edition): string {
  const form = dateForm(language, { timeZone, timeZoneName: 'longGeneric' })
  return form.formatToParts(now).find(({ type }) => type === 'timeZoneName')?.value ?? timeZone
}

function exceptionsOf({ language, text, now }: Edition, hours: Hours): Exception[] {
  const today = dateIn(hours.zone, now)
  const last = Temporal.PlainDate.from(today).add({ days: EXCEPTIONS_WITHIN_DAYS }).toString()
  const worked = new Map(hours.make_up_days.map((day) => [day.date, spansInWords(day.hours)]))
  const days = [...hours.holidays.filter(({ date }) => !worked.has(date)), ...hours.make_up_days]
  return days
    .filter(({ date }) => date >= today && date <= last && changesTheWeek(date, hours, worked))
    .sort((a, b) => (a.date < b.date ? -1 : 1))
    .slice(0, EXCEPTIONS_AT_MOST)
    .map(({ date, name }) => {
      const open = worked.get(date)
      const day = dateInWords(date, language, { weekday: 'short', day: 'numeric', month: 'long' })
      return { date, day, name: text(name), ...(open !== undefined && { hours: open }) }
    })
}

/** A holiday on a day that is off anyway is no news. */
function changesTheWeek(date: string, { week }: Hours, worked: ReadonlyMap<string, string>): boolean {
  const day = weekdays[Temporal.PlainDate.from(date).dayOfWeek - 1]!
  return worked.has(date) || (week[day]?.length ?? 0) > 0
}
