/**
 * A PostgreSQL database copied while it is used: every table as lines of JSON, all of one moment, streamed. The schema
 * is not copied: it is what our migrations make.
 */
import path from 'node:path'
import pg from 'pg'
import { writeNew, type Tell } from './backup-files.ts'
import type { Kept } from './backup-manifest.ts'
import type { Holdings } from './backup-sqlite.ts'

/** Rows fetched at once. */
const rowsPerFetch = 1_000
/** From here on a table tells how far it is. */
const many = 100_000

/** The migrator's own; it says nothing about what the database holds. */
export const lockTable = 'kysely_migration_lock'

/** Copies all tables below `folder`, as `tables/<name>.jsonl`. @throws Error when it is no database of ours */
export async function copyPostgres(url: string, folder: string, tell: Tell): Promise<Holdings & { files: Kept[] }> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  await client.connect()
  try {
    // One moment for all tables, and nothing that a mistake of ours could change.
    await client.query('begin isolation level repeatable read read only')
    const names = await tablesOf(client)
    if (!names.includes('kysely_migration')) throw new Error('it holds no tables of Deskbook')
    const tables: Record<string, number> = {}
    const files: Kept[] = []
    for (const name of names) {
      const file = `tables/${name}.jsonl`
      const counted = { rows: 0 }
      const digest = await writeNew(path.join(folder, file), linesOf(client, name, counted, tell))
      files.push({ path: file, ...digest })
      tables[name] = counted.rows
    }
    const { rows } = await client.query<{ name: string }>('select max(name) as name from kysely_migration')
    return { schema: rows[0]?.name ?? '', tables, files }
  } finally {
    await client.end()
  }
}

/** The tables of a database, without the migrator's lock. */
export async function tablesOf(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select table_name as name from information_schema.tables
     where table_schema = current_schema() and table_type = 'BASE TABLE' and table_name <> $1 order by table_name`,
    [lockTable],
  )
  return rows.map(({ name }) => name)
}

/** A row a line, as an object by column; columns that the database works out by itself stay out. */
async function* linesOf(client: pg.Client, table: string, counted: { rows: number }, tell: Tell) {
  const { rows: columns } = await client.query<{ name: string }>(
    `select quote_ident(column_name) as name from information_schema.columns
     where table_schema = current_schema() and table_name = $1 and is_generated = 'NEVER' order by ordinal_position`,
    [table],
  )
  const from = pg.escapeIdentifier(table)
  const list = columns.map(({ name }) => name).join(', ')
  // By the key: two copies of the same rows are the same bytes.
  await client.query(`declare lines no scroll cursor for select ${list} from ${from} order by 1`)
  for (;;) {
    const { rows } = await client.query<Record<string, unknown>>(`fetch ${rowsPerFetch} from lines`)
    if (rows.length === 0) break
    counted.rows += rows.length
    if (counted.rows % many === 0) tell(`${table}: ${counted.rows} rows`)
    yield rows.map((row) => `${JSON.stringify(row)}\n`).join('')
  }
  await client.query('close lines')
}
