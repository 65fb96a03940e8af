/** Brings a database to the code's tables: forward only, one runner at a time, a migration whole or not at all. */
import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import { Migrator, type Migration } from 'kysely/migration'
import { start } from './migrations/0001-start.ts'
import { periods } from './migrations/0002-periods.ts'
import { times } from './migrations/0003-times.ts'
import type { Tables } from './schema.ts'

/** By name, and their names in the order in which they run. */
export type Migrations = Readonly<Record<string, Migration>>

/** What has shipped is never edited; tests/server/migrations keep what each of them made. */
export const migrations: Migrations = { '0001-start': start, '0002-periods': periods, '0003-times': times }

/**
 * Runs those of `list` that have not run yet, up to `last`.
 * @throws Error when the database is newer than the list, or a migration fails.
 */
export async function migrate(db: Kysely<Tables>, list = migrations, last?: string): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(list) } })
  const { error } = last === undefined ? await migrator.migrateToLatest() : await migrator.migrateTo(last)
  if (error === undefined) return
  const newer = await unknownMigrations(db, list)
  if (newer.length > 0) {
    throw new Error(`it is newer than this Deskbook (it knows ${newer.join(', ')}). Start the newer version instead`)
  }
  throw error instanceof Error ? error : new Error('a migration failed', { cause: error })
}

async function unknownMigrations(db: Kysely<Tables>, list: Migrations): Promise<string[]> {
  try {
    const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db)
    return rows.map(({ name }) => name).filter((name) => !Object.hasOwn(list, name))
  } catch {
    return []
  }
}
