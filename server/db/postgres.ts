/**
 * PostgreSQL through pg: one pool that writes and one that reads, so that neither takes the other's connections; every
 * unit is a transaction of its own, facts share theirs, and all are grouped by the server's WAL.
 */
import { CamelCasePlugin, Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import { dbClosed } from './faults.ts'
import { migrate, type Migrations } from './migrate.ts'
import type { Db } from './open.ts'
import { patienceMs } from './patience.ts'
import { factQueue } from './postgres-facts.ts'
import type { Tables } from './schema.ts'
import { openUnits } from './unit.ts'
import { touch } from './write.ts'

/**
 * What every connection is told first. A lock of somebody else is waited for as on SQLite, no statement takes for ever,
 * and a commit that was answered is on the disk even where the administrator of the database wanted it faster.
 */
const manners = `select set_config('lock_timeout', '${patienceMs}ms', false), set_config('statement_timeout', '8s', false),
  set_config('synchronous_commit', coalesce(nullif(current_setting('synchronous_commit'), 'off'), 'on'), false)`

/** @throws Error naming host and database, never the password. */
export async function openPostgres(url: string, list: Migrations): Promise<Db> {
  const migrating = kyselyOver(url)
  try {
    await inTurn(migrating, (own) => migrate(own, list))
  } catch (error) {
    const { host, pathname } = new URL(url)
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(`The database ${host}${pathname} cannot be opened: ${reason}`, { cause: error })
  } finally {
    await migrating.destroy()
  }
  const write = kyselyOver(url, { verify: learn })
  const read = kyselyOver(url, { verify: learn })
  return { product: 'postgres', read, ...writing(write, () => Promise.all([read.destroy(), write.destroy()])) }
}

/** The key of our advisory lock, as `pg_locks` shows it. */
const turn = 7_310_579_628

/**
 * One server after the other, from its first look on: Kysely looks at the tables before it takes its own lock, and fails where
 * the server before it renames or drops one at that moment. A migration takes as long as it takes, and so does the wait for
 * one that another server runs. All on one connection: whoever loses it loses the turn and the migration.
 */
function inTurn(kysely: Kysely<Tables>, work: (own: Kysely<Tables>) => Promise<void>): Promise<void> {
  return kysely.connection().execute(async (own) => {
    await sql`select set_config('lock_timeout', '0', false), set_config('statement_timeout', '0', false)`.execute(own)
    await sql`select pg_advisory_lock(${sql.lit(turn)})`.execute(own)
    try {
      await work(own)
    } finally {
      // Where the connection is gone, so is the turn.
      await sql`select pg_advisory_unlock(${sql.lit(turn)})`.execute(own).catch(() => undefined)
    }
  })
}

/** The pool hands a new connection out after this, or its error. */
function learn(client: pg.PoolClient, done: (error?: Error) => void) {
  client.query(manners).then(() => done(), done)
}

function kyselyOver(url: string, more: Pick<pg.PoolConfig, 'verify'> = {}): Kysely<Tables> {
  const pool = new pg.Pool({ connectionString: url, max: 10, connectionTimeoutMillis: 5_000, ...more })
  // A connection that dies is replaced by the pool, and whoever uses it is told by its statement; without listeners
  // for both, idle and in use, it would end the process.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return new Kysely<Tables>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin()],
  })
}

function writing(
  kysely: Kysely<Tables>,
  end: () => Promise<unknown>,
): Pick<Db, 'write' | 'record' | 'probe' | 'close'> {
  const { make, refuseInside } = openUnits()
  const facts = factQueue(kysely)
  const pending = new Set<Promise<unknown>>()
  let closed = false

  const write: Db['write'] = async (unit) => {
    if (closed) throw dbClosed()
    const writing = kysely.transaction().execute(make(unit))
    const done = writing.catch(() => {}).finally(() => pending.delete(done))
    pending.add(done)
    return writing
  }
  return {
    write,
    record: (...[table, row]) =>
      new Promise((resolve, reject) => {
        refuseInside()
        if (closed) throw dbClosed()
        facts.add({ table, row, resolve, reject })
      }),
    probe: () => write(touch),
    close: async () => {
      closed = true
      await Promise.all([...pending, facts.empty()])
      await end()
    },
  }
}
