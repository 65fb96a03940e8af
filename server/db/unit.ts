/** Knows when it is called from inside a unit of `write`: there, a second `write` would wait for the first for ever. */
import { AsyncLocalStorage } from 'node:async_hooks'
import type { Tx } from './schema.ts'

type Unit<T> = (tx: Tx) => Promise<T>

/** Makes units that can tell; asked to make one inside another, it throws. */
export function unitMaker(): <T>(unit: Unit<T>) => Unit<T> {
  const inside = new AsyncLocalStorage<true>()
  return (unit) => {
    if (inside.getStore()) throw new Error('A unit of write() would wait for itself: hand on its tx instead of db')
    return (tx) => inside.run(true, () => unit(tx))
  }
}
