/** What a calendar is to whoever counts service time; how it is made of written hours is in spans.ts, of a table in table.ts. */

/** Epoch milliseconds, half-open: `start` is open, `end` is not. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Everything `due` and `elapsed` need to know of a calendar: its open spans that end after an instant, in order. */
export type Calendar = (from: number) => Iterable<Span>

/** Milliseconds after which an open time is handed out in parts that touch; nobody needs to know when it ends. */
export const LONGEST_SPAN = 15 * 86_400_000
