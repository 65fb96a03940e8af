/**
 * How a moment is told: "11:40 today", "Mon 23 Nov 10:15", "in 1 h 16 min", in the reader's language, on the portal's
 * clock. A clock on another wall (a team's) is named with its place. Pure: `now` is handed in.
 */
import type { Language } from '../../content/schema.ts'
import { unbroken } from '../../content/unbroken.ts'
import type { Say } from '../../content/words.ts'

/** A moment ready to be drawn as `<time datetime>`. */
export interface Moment {
  /** ISO 8601 UTC. */
  readonly iso: string
  readonly text: string
}

export interface Teller {
  /** On the clock of `zone` with the day in words: "11:40 today", "yesterday 16:00", "Mon 23 Nov 10:15". */
  when(instant: string | Date): Moment
  /** The shortest that still says it, for narrow columns: "11:40" of today, "Mon" of this week, else "23 Nov". */
  brief(instant: string | Date): Moment
  /** The day alone: "5 December", and of another year "5 January 2027". */
  day(instant: string | Date): Moment
  /** How far from now, either way: "in 1 h 16 min", "40 min ago". */
  away(instant: string | Date): string
}

/** Where the clock hangs that moments are told by. */
export interface Clock {
  readonly say: Say
  readonly now: Date
  /** IANA zone. */
  readonly zone: string
  /** The portal's own zone: told without its place. */
  readonly home: string
}

/** Which national habit of writing dates stands for a language. */
const habits = { en: 'en-GB', 'zh-hans': 'zh-CN', 'zh-hant': 'zh-TW' } as const satisfies Record<Language, string>

const DAY = 86_400_000

export function teller({ say, now, zone, home }: Clock): Teller {
  const format = (options: Intl.DateTimeFormatOptions) => formatter(habits[say.language], zone, options)
  const dayNumber = (date: Date) => Date.parse(dateIn(zone, date)) / DAY
  const today = dayNumber(now)
  const time = format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  const dated = (instant: Date, options: Intl.DateTimeFormatOptions) => {
    const text = format({ ...options, ...(isYearOf(instant, now, zone) ? {} : { year: 'numeric' }) })
    // Some habits put a comma after the weekday when a year follows; the sentence around it does not want one.
    return unbroken(text.format(instant).replace(',', ''))
  }
  const date = (instant: Date) => dated(instant, { weekday: 'short', day: 'numeric', month: 'short' })
  const place = (text: string) => (zone === home ? text : say('time.there', { time: text, place: placeOf(format) }))
  const moment = (told: (instant: Date) => string) => (instant: string | Date) => {
    const at = new Date(instant)
    return { iso: at.toISOString(), text: told(at) }
  }
  return {
    when: moment((at) => {
      const key = { '-1': 'yesterday', '0': 'today', '1': 'tomorrow' }[String(dayNumber(at) - today)] ?? 'on'
      return place(say(`time.${key}`, { time: time.format(at), date: date(at) }))
    }),
    brief: moment((at) => {
      const days = dayNumber(at) - today
      if (days === 0) return time.format(at)
      return unbroken(
        format(days > 0 && days < 7 ? { weekday: 'short' } : { day: 'numeric', month: 'short' }).format(at),
      )
    }),
    day: moment((at) => dated(at, { day: 'numeric', month: 'long' })),
    away: (instant) => {
      const ms = new Date(instant).getTime() - now.getTime()
      return say(ms < 0 ? 'time.ago' : 'time.in', { span: span(say, Math.abs(ms)) })
    },
  }
}

/** The times date of an instant where the clock hangs: `2026-11-23`. */
export function dateIn(zone: string, instant: string | Date): string {
  return formatter('sv-SE', zone, {}).format(new Date(instant))
}

/** A length of time in its two largest units: "40 min", "1 h 16 min", "3 days". */
export function span(say: Say, ms: number): string {
  const minutes = Math.round(ms / 60_000)
  if (minutes < 60) return say('time.minutes', { minutes })
  if (minutes < 60 * 24) {
    const hours = Math.floor(minutes / 60)
    const rest = minutes % 60
    return rest === 0 ? say('time.hours', { hours }) : say('time.hours_minutes', { hours, minutes: rest })
  }
  return say.count('time.days', Math.floor(minutes / (60 * 24)))
}

/** The same in one unit, for narrow columns: "40 m", "3 h", "2 d". */
export function shortSpan(say: Say, ms: number): string {
  const minutes = Math.round(ms / 60_000)
  if (minutes < 60) return say('time.short_minutes', { count: minutes })
  const hours = Math.floor(minutes / 60)
  return hours < 24
    ? say('time.short_hours', { count: hours })
    : say('time.short_days', { count: Math.floor(hours / 24) })
}

/** The zone as people call it: "China Time". */
function placeOf(format: (options: Intl.DateTimeFormatOptions) => Intl.DateTimeFormat): string {
  const parts = format({ hour: '2-digit', timeZoneName: 'shortGeneric' }).formatToParts(0)
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? ''
}

function isYearOf(one: Date, other: Date, zone: string): boolean {
  const year = formatter('en-GB', zone, { year: 'numeric' })
  return year.format(one) === year.format(other)
}

const formatters = new Map<string, Intl.DateTimeFormat>()

/** Making a formatter costs a hundred times what using it does, and a list of tickets needs the same few. */
function formatter(locale: string, zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, zone, options])
  const known = formatters.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(locale, { timeZone: zone, ...options })
  formatters.set(key, made)
  return made
}
