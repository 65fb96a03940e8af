/**
 * A SQLite database copied while it is used, and judged. The copy is one moment of it (`vacuum into`: writers go on, and
 * what was deleted does not travel along).
 */
import { closeSync, existsSync, openSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { syncFile } from './backup-files.ts'
import type { Manifest } from './backup-manifest.ts'
import { holdTogether } from './hold.ts'
import { prepareFile } from './sqlite-file.ts'

/** What a database holds: its schema and its rows by table. */
export type Holdings = Pick<Manifest, 'schema' | 'tables'>

/** How long another process that has the file for itself is waited for, in milliseconds. */
const busyMs = 30_000

/** Copies `file` into the new file `to`, whole and on the disk. @throws Error when there is none, or it is damaged */
export async function copySqlite(file: string, to: string): Promise<Holdings> {
  // Opening would make an empty one.
  if (!existsSync(file)) throw new Error('there is no such file')
  const release = holdTogether(file)
  try {
    // Nobody shall take the copy of a damaged one for a backup.
    prepareFile(file)
    const source = new DatabaseSync(file, { timeout: busyMs })
    try {
      closeSync(openSync(to, 'wx', 0o600))
      source.prepare('vacuum into ?').run(to)
    } finally {
      source.close()
    }
  } finally {
    release()
  }
  await syncFile(to)
  return judgeSqlite(to)
}

/** What a file holds that nobody uses. @throws Error when it is damaged, its rows do not fit together, or it is not ours */
export function judgeSqlite(file: string): Holdings {
  const database = new DatabaseSync(file, { readOnly: true })
  const all = (sql: string) => database.prepare(sql).all()
  try {
    const [found] = all('pragma integrity_check(1)')
    if (found?.['integrity_check'] !== 'ok') throw new Error(`SQLite says: ${String(found?.['integrity_check'])}`)
    const [orphan] = all('pragma foreign_key_check')
    if (orphan) throw new Error(`a row of ${String(orphan['table'])} belongs to none of ${String(orphan['parent'])}`)
    const names = all("select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' order by name")
    const tables = names.map(({ name }) => [String(name), rowsOf(database, String(name))] as const)
    const [last] = all('select max(name) as name from kysely_migration')
    return { schema: String(last?.['name']), tables: Object.fromEntries(tables) }
  } finally {
    database.close()
  }
}

function rowsOf(database: DatabaseSync, table: string): number {
  return Number(database.prepare(`select count(*) as rows from "${table}"`).get()?.['rows'])
}
