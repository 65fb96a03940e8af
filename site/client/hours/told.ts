/**
 * Service hours in words: "Open until 17:30", "Opens Monday at 01:00 (09:00 China Time)", "Answer expected by 11:40."
 * Times are those of the reader's clock; where the team's clock shows another, that follows. Pure: `now` is handed in.
 */
import { due, stateAt } from '../../../content/hours/clock.ts'
import { daysOffBetween, type DaysOff } from '../../../content/hours/days-off.ts'
import { openTimesFrom, type HoursTable } from '../../../content/hours/table.ts'
import { unbroken } from '../../../content/unbroken.ts'
import { tagOf, type Say } from '../../../content/words.ts'
import { formatOf } from './formats.ts'

/** When a team answers, and where its clock hangs. */
export interface Desk {
  readonly zone: string
  readonly table: HoursTable
  /** Names of days off, by date on its clock. */
  readonly daysOff: DaysOff
  /** Minutes of service time until a first answer. */
  readonly firstReply: number
}

/** The reader's side: an instant, and the zone of their clock. */
export interface Here {
  readonly now: number
  readonly zone: string
}

export interface Told {
  readonly open: boolean
  readonly text: string
}

/**
 * Open until when, or shut until when and for which days off; open round the clock is just open. Undefined where the table has nothing to say of
 * now: it was made too long ago, or the year's days off are not written yet.
 */
export function stateInWords(desk: Desk, here: Here, say: Say): Told | undefined {
  const { open, changes } = stateAt(openTimesFrom(desk.table), here.now)
  if (changes === undefined) return open ? { open, text: say('ask.open') } : undefined
  const { key, values } = when(changes, desk, here, say)
  if (!open) {
    const text = say(`ask.opens${key}`, values)
    const days = daysOffBetween(desk.daysOff, dateAt(here.now, desk.zone), dateAt(changes, desk.zone))
    return {
      open,
      text: days.length === 0 ? text : say('ask.closed_for', { text, days: days.join(say('search.join')) }),
    }
  }
  return { open, text: say(key === '' ? 'ask.open_until' : 'ask.open_until_day', values) }
}

/** By when an answer is expected, as `ask.<form>…` says it. Undefined where the table ends before. */
export function answerInWords(form: 'expected' | 'promise', desk: Desk, here: Here, say: Say): string | undefined {
  const at = answerDue(desk, here.now)
  if (at === undefined) return undefined
  const { key, values } = when(at, desk, here, say)
  return say(`ask.${form}${key}`, values)
}

const FIVE_MINUTES = 5 * 60_000

/** A promise is told in whole five minutes, never early. */
function answerDue(desk: Desk, now: number): number | undefined {
  try {
    return Math.ceil(due(openTimesFrom(desk.table), now, desk.firstReply * 60_000) / FIVE_MINUTES) * FIVE_MINUTES
  } catch {
    return undefined
  }
}

/** The key's ending for how far away the day is, and what its words are filled with. */
export function when(at: number, desk: Pick<Desk, 'zone'>, here: Here, say: Say) {
  const days = dayNumber(at, here.zone) - dayNumber(here.now, here.zone)
  return {
    key: days === 0 ? '' : days === 1 ? '_tomorrow' : '_day',
    values: { time: timeInWords(at, desk, here, say), day: dayInWords(at, here.zone, days, say) },
  }
}

function timeInWords(at: number, { zone }: Pick<Desk, 'zone'>, here: Here, say: Say): string {
  const time = clockTime(at, here.zone, say)
  const local = clockTime(at, zone, say)
  const sameDay = dayNumber(at, zone) === dayNumber(at, here.zone)
  if (time === local && sameDay) return time
  const values = { time, local, clock: clockName(at, zone, say) }
  return sameDay ? say('ask.there', values) : say('ask.there_day', { ...values, day: dayInWords(at, zone, 0, say) })
}

/** What people call the clock of a zone: "China Time". */
function clockName(at: number, timeZone: string, { language }: Say): string {
  const form = { timeZone, timeZoneName: 'shortGeneric' } as const
  const parts = formatOf(tagOf[language], form).formatToParts(at)
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? timeZone
}

/** "16:00" on the clock of a zone. */
export function clockTime(at: number, timeZone: string, { language }: Say): string {
  const form = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone } as const
  return formatOf(tagOf[language], form).format(at)
}

/** The weekday within a week, the date beyond. */
function dayInWords(at: number, timeZone: string, days: number, { language }: Say): string {
  const weekday = language === 'en' ? 'long' : 'short'
  const form = days < 7 ? ({ weekday, timeZone } as const) : ({ month: 'long', day: 'numeric', timeZone } as const)
  return unbroken(formatOf(language === 'en' ? 'en-GB' : tagOf[language], form).format(at))
}

/** `2026-11-30` on the calendar of a zone; Swedish dates are written so. */
export function dateAt(at: number, timeZone: string): string {
  return formatOf('sv-SE', { timeZone }).format(at)
}

/** Days since the epoch on the calendar of a zone. */
function dayNumber(at: number, timeZone: string): number {
  const form = { year: 'numeric', month: 'numeric', day: 'numeric', timeZone } as const
  const parts = new Map(
    formatOf('en-u-ca-gregory', form)
      .formatToParts(at)
      .map((part) => [part.type, part.value]),
  )
  return Date.UTC(Number(parts.get('year')), Number(parts.get('month')) - 1, Number(parts.get('day'))) / 86_400_000
}
