/** The date on the portal's wall, for rules that judge by the calendar. */
import { Temporal } from 'temporal-polyfill'
import { textAt, type Entry } from '../entries.ts'

/** In UTC where there is no portal, or its zone is none. */
export function today(portal: Entry | undefined, now: Date): Temporal.PlainDate {
  const instant = Temporal.Instant.fromEpochMilliseconds(now.getTime())
  try {
    return instant.toZonedDateTimeISO((portal && textAt(portal, 'zone')) ?? 'UTC').toPlainDate()
  } catch {
    return instant.toZonedDateTimeISO('UTC').toPlainDate()
  }
}
