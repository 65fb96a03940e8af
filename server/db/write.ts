/**
 * Group commit without a timer: while one transaction runs, others wait; then everything that waits goes into the next
 * one, and everybody is answered after its commit. Facts go in row by row; units run one after another, each in its own
 * savepoint; so whatever fails takes nothing else with it.
 */
import type { ControlledTransaction, Kysely } from 'kysely'
import { attempt } from './attempt.ts'
import type { Fact, InsertRow, Waiting } from './facts.ts'
import { factsTogether } from './facts.ts'
import { dbClosed } from './faults.ts'
import type { Db, FactTable } from './open.ts'
import type { Tables, Tx } from './schema.ts'
import { openUnits } from './unit.ts'

type Writing = Pick<Db, 'write' | 'record' | 'probe' | 'close'>

/** The writing half of a database whose one writing connection is `kysely`; `end` closes its connections. */
export function groupCommit(kysely: Kysely<Tables>, insertRow: InsertRow, end: () => Promise<unknown>): Writing {
  const { make, refuseInside } = openUnits()
  let units: Waiting[] = []
  let facts = new Map<FactTable, Fact[]>()
  let draining: Promise<void> | undefined
  let closed = false

  const wake = () => {
    if (closed) throw dbClosed()
    draining ??= drain()
  }

  const drain = async () => {
    await turn()
    for (let batch = gather(); batch.length > 0; batch = gather()) {
      await commit(kysely, batch)
      await turn()
    }
    // In one go with the last look: whatever comes from here on starts a drain of its own.
    draining = undefined
  }

  const gather = (): readonly Waiting[] => {
    const batch = [...[...facts].map(([table, rows]) => factsTogether(table, rows, insertRow)), ...units]
    units = []
    facts = new Map()
    return batch
  }

  const write = <T>(unit: (tx: Tx) => Promise<T>) =>
    new Promise<T>((resolve, reject) => {
      const own = make(unit)
      wake()
      units.push(unitAlone(own, resolve, reject))
    })

  return {
    write,
    record: (...[table, row]) =>
      new Promise((resolve, reject) => {
        refuseInside()
        wake()
        const fact = { row, resolve, reject }
        const rows = facts.get(table)
        if (rows) rows.push(fact)
        else facts.set(table, [fact])
      }),
    probe: () => write(touch),
    close: async () => {
      closed = true
      await draining
      await end()
    },
  }
}

/** Everything that this turn of the event loop still reads from its sockets comes along. */
function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

/**
 * A write that leaves everything as it was: there and back again. One that sets the value it finds is seen through by
 * SQLite, which then writes nothing, also to a disk that is full.
 */
export async function touch(tx: Tx): Promise<void> {
  for (const step of [1, -1]) {
    await tx
      .updateTable('counters')
      .set((eb) => ({ value: eb('value', '+', step) }))
      .where('name', '=', 'probe')
      .execute()
  }
}

async function commit(kysely: Kysely<Tables>, batch: readonly Waiting[]): Promise<void> {
  let tx: ControlledTransaction<Tables> | undefined
  try {
    tx = await kysely.startTransaction().execute()
    for (const one of batch) await one.run(tx)
    await tx.commit().execute()
  } catch (error) {
    // SQLite may have rolled back by itself (no room): then there is nothing left to undo.
    await tx
      ?.rollback()
      .execute()
      .catch(() => {})
    for (const one of batch) one.fail(error)
    return
  }
  for (const one of batch) one.settle()
}

function unitAlone<T>(unit: (tx: Tx) => Promise<T>, resolve: (value: T) => void, reject: (error: unknown) => void) {
  let settle = () => {}
  const waiting: Waiting = {
    run: async (tx) => {
      const outcome = await attempt(tx, unit)
      settle = () => (outcome.ok ? resolve(outcome.value) : reject(outcome.error))
    },
    settle: () => settle(),
    fail: reject,
  }
  return waiting
}
