/**
 * `node tests/server/migrations/record.ts`: keeps what the newest migration makes, once, before it ships: tables and
 * sample rows of both databases as text, and the digest of its file. What is kept already is not written again.
 */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import { Client } from 'pg'
import type { TestProject } from 'vitest/node'
import { migrations } from '../../../server/db/migrate.ts'
import { openDb, type Db } from '../../../server/db/open.ts'
import { parentsFirst } from '../../../server/db/restore-postgres.ts'
import startPostgres from '../../setup/postgres.ts'
import { digestOf, fixtureFile, fixturesDir, shippedDigests } from './fixtures.ts'
import { sampleRows } from './sample.ts'

const newest = Object.keys(migrations).sort().at(-1) ?? ''
const digests = existsSync(path.join(fixturesDir, 'digests.json')) ? shippedDigests() : {}
if (digests[newest] !== undefined) {
  console.error(`${newest} is kept already`)
  process.exit(1)
}

const folder = mkdtempSync(path.join(tmpdir(), 'deskbook-record-'))
let url = ''
const stop = await startPostgres({ provide: (_: string, value: string) => (url = value) } as unknown as TestProject)
try {
  await keep(path.join(folder, 'deskbook.db'), tablesOfSqlite)
  await keep(url, () => tablesOfPostgres(url))
  writeFileSync(
    path.join(fixturesDir, 'digests.json'),
    `${JSON.stringify({ ...digests, [newest]: digestOf(newest) }, null, 2)}\n`,
  )
} finally {
  await stop()
  rmSync(folder, { recursive: true, force: true })
}

interface Statements {
  /** `create table`, by the table's name. */
  readonly tables: ReadonlyMap<string, string>
  /** What comes before and after them. */
  readonly before: readonly string[]
  readonly after: readonly string[]
}

async function keep(at: string, statements: (db: Db) => Promise<Statements>): Promise<void> {
  const db = await openDb(at)
  await db.write(sampleRows)
  const { tables, before, after } = await statements(db)
  const references = [...tables].flatMap(([child, text]) =>
    [...text.matchAll(/references "?(\w+)"?/gi)].map(([, parent = '']) => ({ child, parent })),
  )
  const order = parentsFirst([...tables.keys()].sort(), references)
  const rows = await Promise.all(order.map((table) => insertsOf(db, table)))
  const text = [...before, ...order.map((table) => tables.get(table) ?? ''), ...after, ...rows.flat()]
  writeFileSync(fixtureFile(newest, db.product), text.map((line) => `${line};\n`).join(''), { flag: 'wx' })
  await db.close()
}

async function insertsOf(db: Db, table: string): Promise<string[]> {
  // Names as SQL has them, which the plugin would change.
  const { rows } = await sql<
    Record<string, string | number | null>
  >`select * from ${sql.table(table)} order by 1`.execute(db.read.withoutPlugins())
  return rows.map((row) => {
    const columns = Object.keys(row).map((name) => `"${name}"`)
    return `insert into "${table}" (${columns.join(', ')}) values (${Object.values(row).map(literal).join(', ')})`
  })
}

function literal(value: string | number | null): string {
  if (value === null) return 'null'
  return typeof value === 'number' ? String(value) : `'${value.replaceAll("'", "''")}'`
}

async function tablesOfSqlite({ read }: Db): Promise<Statements> {
  const { rows } = await sql<{ type: string; name: string; sql: string }>`select type, name, sql from sqlite_schema
    where sql is not null and name not like 'sqlite_%' order by name`.execute(read)
  const tables = rows.filter(({ type }) => type === 'table').map((table) => [table.name, table.sql] as const)
  const { rows: ours } = await sql<{ applicationId: number }>`pragma application_id`.execute(read)
  return {
    before: [`pragma application_id = ${ours[0]?.applicationId ?? 0}`],
    tables: new Map(tables),
    after: rows.filter(({ type }) => type !== 'table').map((index) => index.sql),
  }
}

/** Put together from the catalogue: PostgreSQL has no statement that tells its own. */
async function tablesOfPostgres(at: string): Promise<Statements> {
  const client = new Client({ connectionString: at })
  await client.connect()
  const ask = async (text: string) => (await client.query<Record<'table' | 'text', string>>(text)).rows
  const columns = await ask(`select table_name as table, string_agg(format('%I %s%s%s', column_name,
      data_type || coalesce('(' || character_maximum_length || ')', ''), ' default ' || column_default,
      case is_nullable when 'NO' then ' not null' end), ', ' order by ordinal_position) as text
    from information_schema.columns where table_schema = 'public' group by 1`)
  const rules = await ask(`select conrelid::regclass::text as table, format('constraint %I %s', conname,
      pg_get_constraintdef(oid)) as text from pg_constraint
    where connamespace = 'public'::regnamespace and contype <> 'n' order by 1, conname`)
  const indexes = await ask(`select tablename as table, indexdef as text from pg_indexes
    where schemaname = 'public' and indexname not in (select conname from pg_constraint) order by indexname`)
  await client.end()
  const rulesOf = (table: string) => rules.filter((rule) => rule.table === table).map(({ text }) => text)
  const tables = columns.map(
    ({ table, text }) => [table, `create table "${table}" (${[text, ...rulesOf(table)].join(', ')})`] as const,
  )
  return { before: [], tables: new Map(tables), after: indexes.map(({ text }) => text) }
}
