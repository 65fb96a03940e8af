/**
 * Kysely over node:sqlite: one connection, statements kept compiled, and transactions that wait for their turn without
 * holding up the process.
 */
import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite'
import { CamelCasePlugin, CompiledQuery, Kysely, SqliteAdapter, SqliteDialect, SqliteDriver } from 'kysely'
import type { DatabaseConnection, SqliteDatabase, SqliteDialectConfig } from 'kysely'
import type { Tables } from './schema.ts'
import { lockTaker, type TakeLock } from './sqlite-lock.ts'

/** Statements kept compiled; lists of ids come in many lengths. */
const keptStatements = 300

/** The tables over one connection; `take` takes the lock for each transaction. */
export function kyselyOver(database: DatabaseSync, take: TakeLock = lockTaker()): Kysely<Tables> {
  return new Kysely<Tables>({
    dialect: new Dialect({ database: shim(database) }, take),
    plugins: [new CamelCasePlugin()],
  })
}

class Dialect extends SqliteDialect {
  readonly #config: SqliteDialectConfig
  readonly #take: TakeLock

  constructor(config: SqliteDialectConfig, take: TakeLock) {
    super(config)
    this.#config = config
    this.#take = take
  }

  override createAdapter() {
    return new Adapter()
  }

  override createDriver() {
    return new Driver(this.#config, this.#take)
  }
}

/**
 * A transaction of ours always writes: taking the lock at once waits its turn instead of failing half-way. Once it is
 * ours, no later statement waits for anybody.
 */
class Driver extends SqliteDriver {
  readonly #take: TakeLock

  constructor(config: SqliteDialectConfig, take: TakeLock) {
    super(config)
    this.#take = take
  }

  override async beginTransaction(connection: DatabaseConnection) {
    await this.#take(() => connection.executeQuery(CompiledQuery.raw('begin immediate')))
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
