/**
 * Facts on SQLite: one compiled statement a table, run row by row inside the common transaction. That costs no more than
 * one statement of many rows, nothing is built each time, and a row that is refused takes nothing else with it.
 */
import type { DatabaseSync, StatementSync } from 'node:sqlite'
import type { Kysely } from 'kysely'
import type { Committed, Fact, InsertRow } from './facts.ts'
import type { FactTable } from './open.ts'
import type { Tables } from './schema.ts'
import type { Disk } from './sqlite-disk.ts'
import { valuesOf } from './sqlite-driver.ts'
import type { TakeLock } from './sqlite-lock.ts'

/** Inserts on the connection of `kysely`, in whatever transaction it is. */
export function rowInserter(database: DatabaseSync, kysely: Kysely<Tables>): InsertRow {
  const kept = new Map<string, Insert>()
  const compiled = (table: FactTable, row: Fact['row']): Insert => {
    // The same id twice is one row.
    const once = kysely
      .insertInto(table)
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
    return { columns: Object.keys(row), statement: database.prepare(once.compile().sql) }
  }
  return (table, row) => {
    let insert = kept.get(table)
    if (!insert || !isFor(row, insert)) {
      insert = compiled(table, row)
      kept.set(table, insert)
    }
    try {
      insert.statement.run(...valuesOf(Object.values(row)))
    } catch (error) {
      // SQLite undoes a failed statement alone, unless it had to give up the whole transaction.
      if (!database.isTransaction) throw error
      return { refused: error }
    }
    return undefined
  }
}

/** The statement for rows with these columns, in this order. */
interface Insert {
  readonly columns: readonly string[]
  readonly statement: StatementSync
}

function isFor(row: Fact['row'], { columns }: Insert): boolean {
  const own = Object.keys(row)
  return own.length === columns.length && own.every((column, at) => column === columns[at])
}

/** A transaction of facts alone: `insert` runs in it; resolves when it is committed, with what resolves when it is on the disk. */
export function factTransaction(database: DatabaseSync, take: TakeLock, disk: Disk) {
  const [begin, commit] = [database.prepare('begin immediate'), database.prepare('commit')]
  return async (insert: () => void): Promise<Committed> => {
    disk.level('normal')
    await take(() => begin.run())
    try {
      insert()
      commit.run()
    } catch (error) {
      // SQLite may have rolled back by itself (no room): then there is nothing left to undo.
      if (database.isTransaction) database.exec('rollback')
      throw error
    }
    return { onDisk: disk.sync() }
  }
}
