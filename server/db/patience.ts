/**
 * How long a database that another process holds is waited for: three seconds, counted from the first attempt that found
 * it held and not from each that comes later. So nobody waits longer than that, however many stand in the row. Pure.
 */

/** Shorter than a person's patience, and than the eight seconds that a stop grants to requests under way. */
export const patienceMs = 3_000

/** After this long without an attempt the count begins anew: whoever comes then has not waited yet. */
const forgetMs = 500

export class Patience {
  #since: number | undefined
  #last = 0

  /** An attempt found it held at `now`, in milliseconds of a clock that only goes forward: whether to give up. */
  isOver(now: number): boolean {
    if (this.#since === undefined || now - this.#last > forgetMs) this.#since = now
    this.#last = now
    return now - this.#since >= patienceMs
  }

  /** It is free again. */
  rest(): void {
    this.#since = undefined
  }
}
