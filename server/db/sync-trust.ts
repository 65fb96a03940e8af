/**
 * Whether a disk is quick enough to be waited for: then a sync in place costs less than handing it to a thread and back, and
 * holds up others for no longer (decision 0034). Pure.
 */

/** How many quick syncs a disk still owes before it is waited for. */
export type Owed = number

/** A sync in place may take so many milliseconds: what the slowest of a hundred takes on a disk whose median is 0.12. */
const quickMs = 0.5

/** What came from a thread is known only when the process has done what it was just doing. */
const quickBesideMs = 1

/** At the start. */
export const owedAtFirst: Owed = 32

/** For each `quickMs` that one in place took: who stood still for long is not asked to again for long. */
const owedForEach = 16

export function isTrusted(owed: Owed): boolean {
  return owed === 0
}

/** What is owed after a sync that took so many milliseconds, in place where nothing was owed before. */
export function owedAfter(owed: Owed, tookMs: number): Owed {
  if (isTrusted(owed)) return tookMs <= quickMs ? 0 : Math.ceil(tookMs / quickMs) * owedForEach
  return tookMs <= quickBesideMs ? owed - 1 : owed
}
