/** Knows when it is called from inside a unit of `write`: there, a second `write` or `record` would wait for the first for ever. */
import { AsyncLocalStorage } from 'node:async_hooks'
import type { Tx } from './schema.ts'

type Unit<T> = (tx: Tx) => Promise<T>

export interface Units {
  /** @throws Error inside a unit. */
  readonly refuseInside: () => void
  /** A unit that can tell. @throws Error inside another. */
  readonly make: <T>(unit: Unit<T>) => Unit<T>
}

/** For one database; units of another are not its own. */
export function openUnits(): Units {
  const inside = new AsyncLocalStorage<true>()
  const refuseInside = () => {
    if (inside.getStore()) throw new Error('A unit of write() would wait for itself: hand on its tx instead of db')
  }
  return {
    refuseInside,
    make: (unit) => {
      refuseInside()
      return (tx) => inside.run(true, () => unit(tx))
    },
  }
}
