/** PostgreSQL through pg: a pool; every unit and every fact is a transaction of its own, grouped by the server's WAL. */
import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { insert } from './facts.ts'
import { migrate } from './migrate.ts'
import type { Db } from './open.ts'
import type { Tables } from './schema.ts'
import { unitMaker } from './unit.ts'
import { touch } from './write.ts'

/** @throws Error naming host and database, never the password. */
export async function openPostgres(url: string): Promise<Db> {
  const pool = new pg.Pool({ connectionString: url, max: 10, connectionTimeoutMillis: 5_000 })
  // A connection that dies while idle is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => {})
  const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }), plugins: [new CamelCasePlugin()] })
  try {
    await migrate(kysely)
  } catch (error) {
    await kysely.destroy()
    const { host, pathname } = new URL(url)
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(`The database ${host}${pathname} cannot be opened: ${reason}`, { cause: error })
  }
  return { product: 'postgres', read: kysely, ...writing(kysely) }
}

function writing(kysely: Kysely<Tables>): Pick<Db, 'write' | 'record' | 'probe' | 'close'> {
  const asUnit = unitMaker()
  const pending = new Set<Promise<unknown>>()
  let closed = false

  const write: Db['write'] = async (unit) => {
    if (closed) throw new Error('The database is closed')
    const writing = kysely.transaction().execute(asUnit(unit))
    const done = writing.catch(() => {}).finally(() => pending.delete(done))
    pending.add(done)
    return writing
  }
  return {
    write,
    record: (...[table, row]) => write((tx) => insert(tx, table, [{ row }])),
    probe: () => write(touch),
    close: async () => {
      closed = true
      await Promise.all(pending)
      await kysely.destroy()
    },
  }
}
