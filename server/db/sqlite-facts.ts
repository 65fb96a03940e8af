/**
 * Facts on SQLite: compiled statements of eight rows and of one, run inside the common transaction. Nothing is built each time.
 * Eight that are refused together are tried one by one, so a row that is refused takes nothing else with it.
 */
import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite'
import type { Kysely } from 'kysely'
import type { Committed, Fact, InsertRows, Refusal } from './facts.ts'
import type { FactTable } from './open.ts'
import type { Tables } from './schema.ts'
import type { Disk } from './sqlite-disk.ts'
import { valuesOf } from './sqlite-driver.ts'
import type { TakeLock } from './sqlite-lock.ts'

/** A row of a statement of eight costs three fifths of one alone; of more it costs no less. */
const TOGETHER = 8

type Rows = readonly Fact['row'][]

/** Inserts on the connection of `kysely`, in whatever transaction it is. */
export function rowInserter(database: DatabaseSync, kysely: Kysely<Tables>): InsertRows {
  const kept = new Map<string, Insert>()
  const compiled = (table: FactTable, rows: Rows, columns: Insert['columns']): Insert => {
    // The same id twice is one row.
    const once = kysely
      .insertInto(table)
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
    return { columns, statement: database.prepare(once.compile().sql) }
  }
  const insert = (table: FactTable, rows: Rows): Refusal => {
    const columns = Object.keys(rows[0] ?? {})
    const name = `${table} ${rows.length}`
    try {
      const values = valuesUnder(columns, rows)
      let own = kept.get(name)
      if (!own || !areSame(own.columns, columns)) {
        own = compiled(table, rows, columns)
        kept.set(name, own)
      }
      own.statement.run(...values)
    } catch (error) {
      // SQLite undoes a failed statement alone, unless it had to give up the whole transaction.
      if (!database.isTransaction) throw error
      return { refused: error }
    }
    return undefined
  }
  return (table, rows) => {
    const refusals: Refusal[] = []
    for (let at = 0; at < rows.length; at += TOGETHER) {
      const some = rows.slice(at, at + TOGETHER)
      const areKept = some.length === TOGETHER && !insert(table, some)
      for (const row of some) refusals.push(areKept ? undefined : insert(table, [row]))
    }
    return refusals
  }
}

/** The statement for rows with these columns, in this order. */
interface Insert {
  readonly columns: readonly string[]
  readonly statement: StatementSync
}

/** Those of all rows in one list. @throws TypeError where a row has other columns, or what the tables do not hold */
function valuesUnder(columns: Insert['columns'], rows: Rows): SQLInputValue[] {
  const values: unknown[] = []
  for (const row of rows) {
    const own = Object.keys(row)
    if (!areSame(own, columns)) throw new TypeError(`Columns are ${own.join()} where others have ${columns.join()}`)
    values.push(...Object.values(row))
  }
  return valuesOf(values)
}

function areSame(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((text, at) => text === others[at])
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
