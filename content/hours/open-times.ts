/** What open times are to whoever counts service time; spans.ts makes them of written hours, table.ts of a table. */

/** Epoch milliseconds, half-open: `start` is open, `end` is not. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Everything `due` and `elapsed` need to know of service hours: the open spans that end after an instant, in order. */
export type OpenTimes = (from: number) => Iterable<Span>

/** Milliseconds after which an open time is handed out in parts that touch; nobody needs to know when it ends. */
export const LONGEST_SPAN = 15 * 86_400_000
