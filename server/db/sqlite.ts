/**
 * SQLite through node:sqlite: one connection that writes (WAL, synchronous=FULL: what was answered survives a power cut)
 * and one that only reads, so nobody sees an uncommitted row and no reader waits for a writer.
 */
import { closeSync, mkdirSync, openSync } from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { SQLInputValue, StatementSync } from 'node:sqlite'
import { setTimeout as pause } from 'node:timers/promises'
import { CamelCasePlugin, CompiledQuery, Kysely, SqliteAdapter, SqliteDialect, SqliteDriver } from 'kysely'
import type { DatabaseConnection, SqliteDatabase, SqliteDialectConfig } from 'kysely'
import { migrate } from './migrate.ts'
import type { Db } from './open.ts'
import type { Tables } from './schema.ts'
import { groupCommit } from './write.ts'

/** How long we wait for another process that holds the file: in SQLite, while nothing else has to run. */
const busyMs = 5_000

/** How often a transaction asks for the write lock, and what lies between: five seconds, in which everything else runs. */
const beginTimes = 200
const beginPauseMs = 20
const beginBusyMs = 5

/** Statements kept compiled; the multi-row inserts of the group commit come in many lengths. */
const keptStatements = 300

/** @throws Error naming the file when it is not a database of ours. */
export async function openSqlite(file: string): Promise<Db> {
  prepareFile(file)
  try {
    const writer = new DatabaseSync(file, { timeout: busyMs, enableForeignKeyConstraints: true })
    writer.exec('pragma journal_mode = wal; pragma synchronous = full; pragma trusted_schema = off')
    const write = kyselyOver(writer)
    await migrate(write)
    // From here on SQLite must not wait by itself: it would hold up the whole process.
    writer.exec(`pragma busy_timeout = ${beginBusyMs}`)
    const read = kyselyOver(new DatabaseSync(file, { readOnly: true, timeout: busyMs }))
    return { product: 'sqlite', read, ...groupCommit(write, () => Promise.all([read.destroy(), write.destroy()])) }
  } catch (error) {
    throw new Error(
      `The database ${file} cannot be opened: ${error instanceof Error ? error.message : String(error)}`,
      {
        cause: error,
      },
    )
  }
}

/** Tickets are nobody else's business: the folder and the file belong to the server's own account. */
function prepareFile(file: string) {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
  closeSync(openSync(file, 'a', 0o600))
}

function kyselyOver(database: DatabaseSync): Kysely<Tables> {
  return new Kysely<Tables>({
    dialect: new Dialect({ database: shim(database) }),
    plugins: [new CamelCasePlugin()],
  })
}

class Dialect extends SqliteDialect {
  readonly #config: SqliteDialectConfig

  constructor(config: SqliteDialectConfig) {
    super(config)
    this.#config = config
  }

  override createAdapter() {
    return new Adapter()
  }

  override createDriver() {
    return new Driver(this.#config)
  }
}

/**
 * A transaction of ours always writes: taking the lock at once waits its turn instead of failing half-way. Once it is
 * ours, no later statement waits for anybody.
 */
class Driver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection) {
    for (let times = 1; ; times++) {
      try {
        await connection.executeQuery(CompiledQuery.raw('begin immediate'))
        return
      } catch (error) {
        if (!isLocked(error) || times === beginTimes) throw error
      }
      await pause(beginPauseMs)
    }
  }
}

function isLocked(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && (Number(error.errcode) & 0xff) === 5
}

/** Tables are changed inside transactions here too, though Kysely does not count on it: no half-done migration. */

class Adapter extends SqliteAdapter {
  override get supportsTransactionalDdl() {
    return true
  }
}

/** The face that Kysely's SqliteDialect knows (better-sqlite3's), over node:sqlite. */
function shim(database: DatabaseSync): SqliteDatabase {
  const kept = new Map<string, StatementSync>()
  const compiled = (sql: string) => {
    const known = kept.get(sql)
    if (known) return known
    const statement = database.prepare(sql)
    if (kept.size >= keptStatements) kept.clear()
    kept.set(sql, statement)
    return statement
  }
  return {
    close: () => database.close(),
    prepare: (sql) => {
      const statement = compiled(sql)
      return {
        reader: statement.columns().length > 0,
        all: (parameters) => statement.all(...values(parameters)),
        run: (parameters) => statement.run(...values(parameters)),
        // An iterator holds its statement while others run, so it gets one of its own.
        iterate: (parameters) => database.prepare(sql).iterate(...values(parameters)),
      }
    },
  }
}

function values(parameters: readonly unknown[]): SQLInputValue[] {
  return parameters.map((value) => {
    if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint') {
      return value
    }
    throw new TypeError(`The tables hold text and integers, not ${typeof value}`)
  })
}
