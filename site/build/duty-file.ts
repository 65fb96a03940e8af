/** The file of who is on duty and who is there, from which browsers tell of now without a time-zone library. */
import { dutiesOf } from '../../content/duty/on-duty.ts'
import { endOfKnowledge, openTimesOf } from '../../content/hours/spans.ts'
import { tableOf } from '../../content/hours/table.ts'
import type { Content } from '../../content/model.ts'
import type { Language } from '../../content/schema.ts'
import type { DutyFile, DutyTable, PersonAtWork } from '../client/built.ts'

const DAY = 86_400_000
const MINUTE = 60_000
/** How far ahead a site that nobody builds again can tell it: longer than any plan is trusted. */
const DAYS_AHEAD = 60

/** Told from the beginning of the day, so that two builds of a day are the same. */
export function dutyFile(content: Content, language: Language, now: Date): DutyFile {
  const { portal, teams, people, locations, words } = content
  const from = Math.floor(now.getTime() / DAY) * DAY
  const to = from + DAYS_AHEAD * DAY
  const today = new Date(from).toISOString().slice(0, 10)
  const atWork = people.map((person): [string, PersonAtWork] => {
    const location = locations.find(({ id }) => id === person.location)
    const team = teams.find(({ id }) => id === person.team)
    if (!team) throw new Error(`${person.id} belongs to the team "${person.team}", which does not exist`)
    // The hours of the team count for those who work by its clock.
    const zoneOf = (hours: string) => portal.service_hours[hours]?.zone ?? portal.zone
    const isThere = !location || zoneOf(location.hours) === zoneOf(team.hours)
    const hours = isThere ? team.hours : location.hours
    // A day more: it may be yesterday still where they are.
    const away = person.away.filter(({ through }) => Date.parse(through) >= Date.parse(today) - DAY)
    return [
      person.id,
      { hours, zone: person.zone ?? zoneOf(hours), away: away.map((days) => [days.from, days.through]) },
    ]
  })
  const used = new Set(atWork.map(([, { hours }]) => hours))
  return {
    words: { duty: words[language]['duty'] ?? {} },
    hours: Object.fromEntries(
      Object.entries(portal.service_hours)
        .filter(([name]) => used.has(name))
        .map(([name, hours]) => [
          name,
          { zone: hours.zone, table: tableOf(openTimesOf(hours), from, Math.min(to, endOfKnowledge(hours))) },
        ]),
    ),
    people: Object.fromEntries(atWork),
    rotas: Object.fromEntries(
      teams.flatMap(({ id, rota }) => (rota ? [[id, dutyTable(rota, from, to)] as const] : [])),
    ),
  }
}

function dutyTable(rota: NonNullable<Content['teams'][number]['rota']>, from: number, to: number): DutyTable {
  const duties = dutiesOf(rota, from, to)
  const people = [...new Set(duties.map(({ person }) => person))]
  return {
    people,
    zone: rota.shifts[0]!.zone,
    duties: duties.map(({ start, end, person }) => [
      Math.round(start / MINUTE),
      Math.round((end - start) / MINUTE),
      people.indexOf(person),
    ]),
  }
}
