/** Dates, lengths of time and lists as a language writes them. */
import { Temporal } from 'temporal-polyfill'
import type { Language } from '../../content/schema.ts'
import { tagOf } from '../../content/words.ts'

/** English dates are written day first: "3 November 2026". */
export function localeOf(language: Language): string {
  return language === 'en' ? 'en-GB' : tagOf[language]
}

/** A times date `YYYY-MM-DD` in full. */
export function dateInWords(
  date: string,
  language: Language,
  form: Intl.DateTimeFormatOptions = { dateStyle: 'long' },
) {
  const noon = new Date(`${date}T12:00:00Z`)
  return dateForm(language, { timeZone: 'UTC', ...form }).format(noon)
}

const dateForms = new Map<string, Intl.DateTimeFormat>()

/** Made once: making one takes a hundred times as long as using it, and every page asks for the same few. */
export function dateForm(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([language, options])
  const form = dateForms.get(key) ?? new Intl.DateTimeFormat(localeOf(language), options)
  dateForms.set(key, form)
  return form
}

const units = { m: 'minute', h: 'hour', d: 'day' } as const

/** A service time such as `30m`, `4h`, `2d`: "4 hours". */
export function lengthInWords(length: string, language: Language): string {
  const unit = units[length.at(-1) as keyof typeof units]
  const key = `${language} ${unit}`
  const options = { style: 'unit', unit, unitDisplay: 'long' } as const
  const form = lengthForms.get(key) ?? new Intl.NumberFormat(localeOf(language), options)
  lengthForms.set(key, form)
  return form.format(parseInt(length))
}

const lengthForms = new Map<string, Intl.NumberFormat>()

/** The times date in a zone at an instant. */
export function dateIn(zone: string, now: Date): string {
  return Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone).toPlainDate().toString()
}

/** Sorts by what is read: letters in English, sounds in Simplified and strokes in Traditional Chinese. */
export function byName<T>(language: Language, nameOf: (item: T) => string): (a: T, b: T) => number {
  const collator = new Intl.Collator(tagOf[language], { sensitivity: 'base', numeric: true })
  return (a, b) => collator.compare(nameOf(a), nameOf(b))
}
