/** When somebody who leaves is gone. Pure. */

/** Whether the last day is over on a date, both `YYYY-MM-DD`. Where no day is known, whoever has a last day has left. */
export function hasLeft(left: string | undefined, date: string | undefined): boolean {
  return left !== undefined && (date === undefined || left < date)
}
