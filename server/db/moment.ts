/** Moments as the tables hold them. */

let last = { time: Number.NaN, text: '' }

/** ISO 8601 in UTC with milliseconds. Of a millisecond that dozens of facts share it is written once. */
export function momentText(now: Date): string {
  const time = now.getTime()
  if (time !== last.time) last = { time, text: now.toISOString() }
  return last.text
}
