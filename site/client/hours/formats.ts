/** Formats of dates and times, each made once a page: making one takes the browser longer than all that is told with it. */

const made = new Map<string, Intl.DateTimeFormat>()

export function formatOf(locale: string, form: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const name = JSON.stringify([locale, form])
  const known = made.get(name) ?? new Intl.DateTimeFormat(locale, form)
  made.set(name, known)
  return known
}

let zone: string | undefined

/** Of the reader's clock. */
export function readerZone(): string {
  return (zone ??= Intl.DateTimeFormat().resolvedOptions().timeZone)
}
