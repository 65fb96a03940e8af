/** Who is on duty in the weeks that come, as a page without script can tell it. */
import { Temporal } from 'temporal-polyfill'
import { mondayOf, personOn } from '../../content/duty/on-duty.ts'
import type { Full } from '../../content/model.ts'
import type { Rota, Team } from '../../content/directory-schema.ts'
import { weekdays } from '../../content/schema.ts'
import { dateForm, dateIn, dateInWords } from './amounts.ts'
import type { Edition } from './edition.ts'
import { personLink, type PersonLink } from './people.ts'
import { clockName, weekInWords } from './team-hours.ts'

export interface RotaView {
  readonly phone: string | undefined
  readonly shifts: readonly { readonly name: string; readonly hours: readonly string[]; readonly clock: string }[]
  /** From the week of the build on; none where the plan is over. */
  readonly weeks: readonly {
    /** "30 Nov – 6 Dec" */
    readonly week: string
    /** One entry a shift: who has it, and who has some days of it. */
    readonly turns: readonly (readonly Turn[])[]
  }[]
  /** Planned until. */
  readonly through: string
  /** Everybody who is on duty at some time, once, and whom to ask while they are away. */
  readonly people: readonly (PersonLink & { readonly cover: PersonLink | undefined })[]
}

export interface Turn extends PersonLink {
  /** "24–27 Dec", where it is not the whole week. */
  readonly days?: string
}

const WEEKS = 6

export function rotaOf(edition: Edition, team: Full<Team>): RotaView | undefined {
  const { rota } = team
  if (!rota) return undefined
  const { language, now, text, say } = edition
  const today = Temporal.PlainDate.from(dateIn(rota.shifts[0]!.zone, now))
  const first = mondayOf(later(today, Temporal.PlainDate.from(rota.from)))
  const mondays = Array.from({ length: WEEKS }, (_, week) => first.add({ weeks: week }))
  const named = [...rota.shifts.flatMap(({ people }) => people), ...rota.overrides.map(({ person }) => person)]
  return {
    phone: rota.phone ?? team.phone,
    shifts: rota.shifts.map(({ name, zone, span, days = weekdays }) => ({
      name: text(name),
      hours: weekInWords(edition, Object.fromEntries(days.map((day) => [day, [span]]))).map((line) =>
        isOvernight(span) ? say('directory.overnight', { hours: line }) : line,
      ),
      clock: clockName(zone, edition),
    })),
    weeks: mondays
      .filter((monday) => monday.toString() <= rota.through)
      .map((monday) => ({
        week: daysInWords(edition, monday, monday.add({ days: 6 })),
        turns: rota.shifts.map((_, shift) => turnsIn(edition, rota, shift, monday)),
      })),
    through: dateInWords(rota.through, language),
    people: [...new Set(named)].map((id) => ({ ...personLink(edition, id), cover: coverOf(edition, id) })),
  }
}

function coverOf(edition: Edition, id: string): PersonLink | undefined {
  const cover = edition.content.people.find((person) => person.id === id)?.cover
  return cover === undefined ? undefined : personLink(edition, cover)
}

const isOvernight = (span: string) => span.slice(0, 5) >= span.slice(6)

/** Days with the same person next to each other are one turn; whoever has the most of the week is told without days. */
function turnsIn(edition: Edition, rota: Full<Rota>, shift: number, monday: Temporal.PlainDate): Turn[] {
  const { days = weekdays } = rota.shifts[shift]!
  const dates = weekdays
    .flatMap((day, index) => (days.includes(day) ? monday.add({ days: index }) : []))
    .filter((date) => date.toString() >= rota.from && date.toString() <= rota.through)
  const runs: { person: string; from: Temporal.PlainDate; to: Temporal.PlainDate; length: number }[] = []
  for (const date of dates) {
    const person = personOn(rota, shift, date)
    const last = runs.at(-1)
    if (last?.person === person) Object.assign(last, { to: date, length: last.length + 1 })
    else runs.push({ person, from: date, to: date, length: 1 })
  }
  return runs.map(({ person, from, to, length }) => ({
    ...personLink(edition, person),
    ...(length < dates.length && { days: daysInWords(edition, from, to) }),
  }))
}

function daysInWords({ language }: Edition, from: Temporal.PlainDate, to: Temporal.PlainDate): string {
  const form = rangeForm(language)
  const noon = (date: Temporal.PlainDate) => new Date(`${date.toString()}T12:00:00Z`)
  return form.formatRange(noon(from), noon(to))
}

const rangeForm = (language: Edition['language']) =>
  dateForm(language, { timeZone: 'UTC', day: 'numeric', month: language === 'en' ? 'short' : 'long' })

const later = (a: Temporal.PlainDate, b: Temporal.PlainDate) => (Temporal.PlainDate.compare(a, b) < 0 ? b : a)
