/**
 * Facts on SQLite: one compiled statement a table, run row by row inside the common transaction. That costs no more than
 * one statement of many rows, nothing is built each time, and a row that is refused takes nothing else with it.
 */
import type { DatabaseSync, StatementSync } from 'node:sqlite'
import type { Kysely } from 'kysely'
import type { InsertRow } from './facts.ts'
import type { Tables } from './schema.ts'
import { valuesOf } from './sqlite-driver.ts'

/** Inserts on the connection of `kysely`, in whatever transaction it is. */
export function rowInserter(database: DatabaseSync, kysely: Kysely<Tables>): InsertRow {
  const kept = new Map<string, StatementSync>()
  return (table, row) => {
    const key = `${table} ${Object.keys(row).join()}`
    let statement = kept.get(key)
    if (!statement) {
      // The same id twice is one row.
      const once = kysely
        .insertInto(table)
        .values(row)
        .onConflict((conflict) => conflict.doNothing())
      statement = database.prepare(once.compile().sql)
      kept.set(key, statement)
    }
    try {
      statement.run(...valuesOf(Object.values(row)))
    } catch (error) {
      // SQLite undoes a failed statement alone, unless it had to give up the whole transaction.
      if (!database.isTransaction) throw error
      return { refused: error }
    }
    return undefined
  }
}
