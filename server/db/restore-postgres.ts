/**
 * Fills a PostgreSQL database from a backup: the tables as our migrations made them then, and the rows, in one
 * transaction. Only where nothing is yet; nothing is ever written over.
 */
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import { linesIn, type Tell } from './backup-files.ts'
import type { Manifest } from './backup-manifest.ts'
import { lockTable } from './backup-postgres.ts'
import type { Backup } from './backup.ts'
import { migrate, type Migrations } from './migrate.ts'
import type { Tables, Tx } from './schema.ts'

/** Rows in one insert. */
const rowsPerInsert = 500

/** Connections of a server that just ended are waited for: a second. */
const askTimes = 20
const askPauseMs = 50

/** @throws Error when the database is in use or holds rows, or the rows do not fit; then it is as it was. */
export async function fillPostgres(url: string, backup: Backup, migrations: Migrations, tell: Tell): Promise<void> {
  const pool = new pg.Pool({ connectionString: url, max: 1, connectionTimeoutMillis: 5_000 })
  pool.on('error', () => {})
  // Names as SQL has them: rows come with the names of their columns.
  const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  try {
    await refuseShared(kysely)
    await kysely.transaction().execute(async (tx) => {
      await sql`set local lock_timeout = '5s'`.execute(tx)
      await refuseFull(tx)
      await clearAway(tx, backup.manifest)
      await migrate(tx, migrations, backup.manifest.schema)
      await fill(tx, backup, tell)
    })
  } finally {
    await kysely.destroy()
  }
}

/** Before the transaction: inside one the list would stay as it was first seen. @throws Error while others are connected */
async function refuseShared(kysely: Kysely<Tables>): Promise<void> {
  for (let asked = 1; ; asked++) {
    const { rows: others } = await sql`select pid from pg_stat_activity where datname = current_database()
      and coalesce(backend_type, 'client backend') = 'client backend' and pid <> pg_backend_pid()`.execute(kysely)
    if (others.length === 0) return
    if (asked === askTimes) throw new Error(`${others.length} other connections use it; stop the server first`)
    await pause(askPauseMs)
  }
}

async function refuseFull(tx: Tx): Promise<void> {
  const full: string[] = []
  for (const table of await tableNames(tx)) {
    // A migration begins these: counters at 0, and its own name.
    if (table.startsWith('kysely_')) continue
    const begun = table === 'counters' ? sql`where value <> 0` : sql``
    const { rows } = await sql`select 1 from ${sql.table(table)} ${begun} limit 1`.execute(tx)
    if (rows.length > 0) full.push(table)
  }
  if (full.length > 0) {
    throw new Error(`it holds rows already (${full.join(', ')}). Make a new database and restore into that one`)
  }
}

/** Empty tables may be of another schema than the backup's. */
async function clearAway(tx: Tx, { tables }: Manifest): Promise<void> {
  const there = new Set(await tableNames(tx))
  const ours = [...Object.keys(tables), lockTable].filter((table) => there.has(table))
  for (const table of ours) await sql`drop table ${sql.table(table)} cascade`.execute(tx)
}

async function fill(tx: Tx, { folder, manifest }: Backup, tell: Tell): Promise<void> {
  const made = new Set(await tableNames(tx))
  const unknown = Object.keys(manifest.tables).filter((table) => !made.has(table))
  if (unknown.length > 0) throw new Error(`the backup holds tables that ${manifest.schema} does not: ${unknown.join()}`)
  const order = parentsFirst(Object.keys(manifest.tables), await references(tx))
  for (const table of order.toReversed()) await sql`delete from ${sql.table(table)}`.execute(tx)
  for (const table of order) {
    const wanted = manifest.tables[table] ?? 0
    await copyIn(tx, table, path.join(folder, 'tables', `${table}.jsonl`))
    const { rows } = await sql<{ n: string }>`select count(*) as n from ${sql.table(table)}`.execute(tx)
    if (Number(rows[0]?.n) !== wanted) throw new Error(`${table} got ${rows[0]?.n} rows instead of ${wanted}`)
    if (wanted > 0) tell(`${table}: ${wanted} rows`)
  }
}

async function copyIn(tx: Tx, table: string, file: string): Promise<void> {
  let lines: string[] = []
  const insert = async () => {
    const columns = Object.keys(JSON.parse(lines[0] ?? '{}') as object).map((name) => sql.ref(name))
    const into = sql`${sql.table(table)} (${sql.join(columns)})`
    const rows = `[${lines.join(',')}]`
    await sql`insert into ${into} select ${sql.join(columns)}
      from json_populate_recordset(null::${sql.table(table)}, ${rows}::json)`.execute(tx)
    lines = []
  }
  for await (const line of linesIn(file)) {
    lines.push(line)
    if (lines.length === rowsPerInsert) await insert()
  }
  if (lines.length > 0) await insert()
}

async function tableNames(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select table_name as name from information_schema.tables
    where table_schema = current_schema() and table_type = 'BASE TABLE' order by table_name`.execute(tx)
  return rows.map(({ name }) => name)
}

interface Reference {
  readonly child: string
  readonly parent: string
}

async function references(tx: Tx): Promise<readonly Reference[]> {
  const { rows } = await sql<Reference>`select child.relname as child, parent.relname as parent
    from pg_constraint join pg_class child on child.oid = conrelid join pg_class parent on parent.oid = confrelid
    where contype = 'f' and child.relnamespace = current_schema()::regnamespace`.execute(tx)
  return rows
}

/** Tables in an order in which every row finds what it refers to. @throws Error for tables that refer to each other */
export function parentsFirst(tables: readonly string[], references: readonly Reference[]): string[] {
  const left = new Set(tables)
  const order: string[] = []
  while (left.size > 0) {
    const waits = (table: string) =>
      references.some(({ child, parent }) => child === table && parent !== table && left.has(parent))
    const ready = [...left].filter((table) => !waits(table))
    if (ready.length === 0) throw new Error(`${[...left].join(', ')} refer to each other`)
    for (const table of ready) left.delete(table)
    order.push(...ready)
  }
  return order
}
