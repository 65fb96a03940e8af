/**
 * Kysely over node:sqlite: one connection, statements kept compiled, and transactions that wait for their turn without
 * holding up the process.
 */
import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite'
import { setTimeout as pause } from 'node:timers/promises'
import { CamelCasePlugin, CompiledQuery, Kysely, SqliteAdapter, SqliteDialect, SqliteDriver } from 'kysely'
import type { DatabaseConnection, SqliteDatabase, SqliteDialectConfig } from 'kysely'
import { isBusy } from './hold.ts'
import { Patience } from './patience.ts'
import type { Tables } from './schema.ts'

/** What lies between two attempts to take the lock that another process has; everything else runs meanwhile. */
const beginPauseMs = 20

/** Statements kept compiled; lists of ids come in many lengths. */
const keptStatements = 300

/** The tables over one connection; `before` may refuse a transaction by throwing. */
export function kyselyOver(database: DatabaseSync, before: () => void = () => {}): Kysely<Tables> {
  return new Kysely<Tables>({
    dialect: new Dialect({ database: shim(database) }, before),
    plugins: [new CamelCasePlugin()],
  })
}

class Dialect extends SqliteDialect {
  readonly #config: SqliteDialectConfig
  readonly #before: () => void

  constructor(config: SqliteDialectConfig, before: () => void) {
    super(config)
    this.#config = config
    this.#before = before
  }

  override createAdapter() {
    return new Adapter()
  }

  override createDriver() {
    return new Driver(this.#config, this.#before)
  }
}

/**
 * A transaction of ours always writes: taking the lock at once waits its turn instead of failing half-way. Once it is
 * ours, no later statement waits for anybody.
 */
class Driver extends SqliteDriver {
  readonly #patience = new Patience()
  readonly #before: () => void

  constructor(config: SqliteDialectConfig, before: () => void) {
    super(config)
    this.#before = before
  }

  override async beginTransaction(connection: DatabaseConnection) {
    this.#before()
    for (;;) {
      try {
        await connection.executeQuery(CompiledQuery.raw('begin immediate'))
        this.#patience.rest()
        return
      } catch (error) {
        if (!isBusy(error) || this.#patience.isOver(performance.now())) throw error
      }
      await pause(beginPauseMs)
    }
  }
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
        all: (parameters) => statement.all(...valuesOf(parameters)),
        run: (parameters) => statement.run(...valuesOf(parameters)),
        // An iterator holds its statement while others run, so it gets one of its own.
        iterate: (parameters) => database.prepare(sql).iterate(...valuesOf(parameters)),
      }
    },
  }
}

/** What SQLite binds. @throws TypeError for anything but text and integers */
export function valuesOf(parameters: readonly unknown[]): SQLInputValue[] {
  return parameters.map((value) => {
    if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint') {
      return value
    }
    throw new TypeError(`The tables hold text and integers, not ${typeof value}`)
  })
}
