/**
 * Who is on duty and who is there, in words: "On duty until 16:00", "Back tomorrow at 09:00", "Away until 24 November".
 * Times are those of the reader's clock, as for service hours. Pure: `now` is handed in.
 */
import { stateAt } from '../../../content/hours/clock.ts'
import { openTimesFrom } from '../../../content/hours/table.ts'
import { unbroken } from '../../../content/unbroken.ts'
import { tagOf, type Say } from '../../../content/words.ts'
import type { DutyFile, DutyTable, PersonAtWork } from '../built.ts'
import { clockTime, dateAt, when, type Here } from '../hours/told.ts'

const MINUTE = 60_000

export interface Present {
  readonly kind: 'on' | 'there' | 'back' | 'away'
  readonly text: string
}

/** Who is on duty by a rota, and until when; undefined where nobody is, or nothing is known of now. */
export function dutyAt({ people, duties }: DutyTable, now: number): { person: string; until: number } | undefined {
  const found = duties.find(([start, minutes]) => start * MINUTE <= now && now < (start + minutes) * MINUTE)
  const person = found && people[found[2]]
  return found && person !== undefined ? { person, until: (found[0] + found[1]) * MINUTE } : undefined
}

export interface DutyTold {
  readonly person: string
  /** On duty by the plan only: on this day they are away. */
  readonly away: boolean
  /** "until 16:00"; "Away until 24 November". */
  readonly text: string
}

/** Who is on duty for a team, and until when, or that they are away. Undefined where nobody is, or nothing is known of now. */
export function dutyInWords({ people, rotas }: DutyFile, team: string, here: Here, say: Say): DutyTold | undefined {
  const rota = rotas[team]
  const duty = rota && dutyAt(rota, here.now)
  if (!duty) return undefined
  const person = people[duty.person]
  const away = person && awayInWords(person, here.now, say)
  if (away !== undefined) return { person: duty.person, away: true, text: away }
  return { person: duty.person, away: false, text: untilInWords('until', duty.until, rota.zone, here, say) }
}

/** Whether somebody is on duty for a team, at work, or when they are back. Undefined where nothing can be told. */
export function presentInWords(
  { hours, people, rotas }: DutyFile,
  id: string,
  team: string | undefined,
  here: Here,
  say: Say,
): Present | undefined {
  const person = people[id]
  const own = person && hours[person.hours]
  if (!own) return undefined
  const away = awayInWords(person, here.now, say)
  if (away !== undefined) return { kind: 'away', text: away }
  const rota = team === undefined ? undefined : rotas[team]
  const duty = rota && dutyAt(rota, here.now)
  if (rota && duty?.person === id) return { kind: 'on', text: untilInWords('on', duty.until, rota.zone, here, say) }
  const { open, changes } = stateAt(openTimesFrom(own.table), here.now)
  if (changes === undefined) return undefined
  if (open) return { kind: 'there', text: untilInWords('there', changes, own.zone, here, say) }
  const { key, values } = when(changes, own, here, say)
  return { kind: 'back', text: say(`duty.back${key}`, values) }
}

/** "Away until 24 November", by the day it is where they are; undefined where they are not away. */
function awayInWords({ zone, away }: PersonAtWork, now: number, say: Say): string | undefined {
  const today = dateAt(now, zone)
  const days = away.find(([from, through]) => from <= today && today <= through)
  return days && say('duty.away', { day: dayInWords(days[1], say) })
}

/** "19:50 in Suzhou"; where no place is written, "19:50 where they are". */
export function clockInWords(zone: string, place: string, now: number, say: Say): string {
  const time = clockTime(now, zone, say)
  return place === '' ? say('duty.clock_alone', { time }) : say('duty.clock', { time, place })
}

/** "until 16:00", "On duty until Monday, 09:00". */
export function untilInWords(form: 'until' | 'on' | 'there', at: number, zone: string, here: Here, say: Say): string {
  const { key, values } = when(at, { zone }, here, say)
  return say(key === '' ? `duty.${form}` : `duty.${form}_day`, values)
}

function dayInWords(date: string, { language }: Say): string {
  const form = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : tagOf[language], {
    ...{ timeZone: 'UTC', month: 'long', day: 'numeric' },
  })
  return unbroken(form.format(new Date(`${date}T12:00:00Z`)))
}
