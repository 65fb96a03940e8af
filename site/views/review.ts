/** When an article must be read again by its owner, and whether that day has passed. */
import { Temporal } from 'temporal-polyfill'

/** The date on which a review ends: `2026-11-03` and `6 months` give `2027-05-03`. */
export function reviewDue(lastReviewedOn: string, reviewIn: string): string {
  const key = `${lastReviewedOn} ${reviewIn}`
  const due = dues.get(key) ?? sum(lastReviewedOn, reviewIn)
  dues.set(key, due)
  return due
}

/** Many articles are reviewed on the same days. */
const dues = new Map<string, string>()

function sum(lastReviewedOn: string, reviewIn: string): string {
  const [count = '', unit = ''] = reviewIn.split(' ')
  const units = unit.endsWith('s') ? unit : `${unit}s`
  return Temporal.PlainDate.from(lastReviewedOn)
    .add({ [units]: Number(count) })
    .toString()
}

/** Late from the day after it is due. Dates as `YYYY-MM-DD` compare as text. */
export function isLate(due: string, today: string): boolean {
  return today > due
}
