/** Moments of facts, which come by dozens in a millisecond. */

let last = { time: Number.NaN, text: '' }

/** As all tables hold moments: ISO 8601 in UTC with milliseconds. That of a millisecond is written once. @throws RangeError for no moment */
export function momentText(now: Date): string {
  const time = now.getTime()
  if (time !== last.time) last = { time, text: now.toISOString() }
  return last.text
}
