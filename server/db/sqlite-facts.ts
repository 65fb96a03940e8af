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

/** In a statement of eight a row costs three fifths of what it does alone; in one of more no less (0034). */
const TOGETHER = 8

type Rows = readonly Fact['row'][]

/** Inserts on the connection of `kysely`, in whatever transaction it is. */
export function rowInserter(database: DatabaseSync, kysely: Kysely<Tables>): InsertRows {
  const inserts = new Map<string, Insert>()
  const compiled = (table: FactTable, rows: Rows, columns: Insert['columns']): Insert => {
    // The same id twice is one row.
    const once = kysely
      .insertInto(table)
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
    return { columns, statement: database.prepare(once.compile().sql) }
  }
  const insert = (table: FactTable, rows: Rows): Refusal => {
    const name = `${table} ${rows.length}`
    const known = inserts.get(name)
    const isFor = known && rows.every((row) => hasColumns(row, known.columns))
    try {
      const { columns, statement } = isFor ? known : compiled(table, rows, columnsOf(rows))
      if (!isFor) inserts.set(name, { columns, statement })
      statement.run(...valuesUnder(columns, rows))
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
      const areIn = some.length === TOGETHER && !insert(table, some)
      for (const row of some) refusals.push(areIn ? undefined : insert(table, [row]))
    }
    return refusals
  }
}

/** The statement for rows with these columns, and the order in which it takes them. */
interface Insert {
  readonly columns: readonly string[]
  readonly statement: StatementSync
}

/** Of the first. @throws TypeError where another row has others */
function columnsOf(rows: Rows): string[] {
  const columns = Object.keys(rows[0] ?? {})
  const other = rows.find((row) => !hasColumns(row, columns))
  if (other) throw new TypeError(`Columns are ${Object.keys(other).join()} where others have ${columns.join()}`)
  return columns
}

function hasColumns(row: Fact['row'], columns: Insert['columns']): boolean {
  return Object.keys(row).length === columns.length && columns.every((column) => Object.hasOwn(row, column))
}

function valuesUnder(columns: Insert['columns'], rows: Rows): SQLInputValue[] {
  return valuesOf(rows.flatMap((row: Readonly<Record<string, unknown>>) => columns.map((column) => row[column])))
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
