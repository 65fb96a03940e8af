/**
 * The one door to the database. A path or `file:` opens SQLite, `postgres://` opens PostgreSQL; both come up migrated.
 * Whoever changes state hands `write` a unit; whoever tells a fact hands `record` a row; reads never see what is not
 * committed.
 */
import type { Insertable } from 'kysely'
import { idsAfter } from './id.ts'
import { migrations, type Migrations } from './migrate.ts'
import { placeOf } from './place.ts'
import { openPostgres } from './postgres.ts'
import type { Reader, Tables, Tx } from './schema.ts'
import { openSqlite } from './sqlite.ts'

/** Tables born in browsers: added one by one, repeated and reordered, without foreign keys. */
export type FactTable = 'searches' | 'searchClicks' | 'articleViews' | 'feedback'

/** A table and a row of it. */
export type FactEntry = { [Table in FactTable]: [table: Table, row: Insertable<Tables[Table]>] }[FactTable]

export interface Db {
  readonly product: 'sqlite' | 'postgres'
  /** Committed rows only; never inside a unit of `write`, where `tx` stands for it. */
  readonly read: Reader
  /**
   * Runs a change in a transaction and answers after its commit is on the disk. A unit that throws is rolled back
   * alone and rejects alone. Inside, use `tx` and nothing else: a unit awaits only its own statements.
   */
  write<T>(unit: (tx: Tx) => Promise<T>): Promise<T>
  /** Adds a fact and resolves after its commit; the same id twice is one row. */
  record(...fact: FactEntry): Promise<void>
  /** Writes and commits something that changes nothing. @throws when the database cannot be written. */
  probe(): Promise<void>
  /** Finishes what waits, then closes. Later writes are refused. */
  close(): Promise<void>
}

/**
 * Brings it to the tables of `list`, which are the code's own but in tests of what comes later.
 * @throws Error with a sentence for the operator when the database is damaged, newer than the code, or out of reach.
 */
export async function openDb(url: string, list: Migrations = migrations): Promise<Db> {
  const place = placeOf(url)
  const db = await (place.product === 'postgres' ? openPostgres(place.url, list) : openSqlite(place.file, list))
  // Every change makes an event last, so nothing of ours has a greater id; a clock that was set back goes on after it.
  const { last } = await db.read
    .selectFrom('ticketEvents')
    .select((eb) => eb.fn.max('id').as('last'))
    .executeTakeFirstOrThrow()
  if (last) idsAfter(last)
  return db
}
