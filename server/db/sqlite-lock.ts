/** The lock for writing to a SQLite file, which another process may have: waited for without holding up this one. */
import { setTimeout as pause } from 'node:timers/promises'
import { isBusy } from './hold.ts'
import { Patience } from './patience.ts'

/** What lies between two attempts; everything else runs meanwhile. */
const pauseMs = 20

/** Runs `begin`, which takes the lock or says that it is busy, until it has it or everybody's patience is over. */
export type TakeLock = (begin: () => unknown) => Promise<void>

/** For one connection; all that wait for it share one patience. */
export function lockTaker(): TakeLock {
  const patience = new Patience()
  return async (begin) => {
    for (;;) {
      try {
        await begin()
        patience.rest()
        return
      } catch (error) {
        if (!isBusy(error) || patience.isOver(performance.now())) throw error
      }
      await pause(pauseMs)
    }
  }
}
