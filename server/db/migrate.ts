/** Brings a database to the code's tables: forward only, one runner at a time, a migration whole or not at all. */
import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import { start } from './migrations/0001-start.ts'
import type { Tables } from './schema.ts'

/** In order; what has shipped is never edited. */
const migrations = { '0001-start': start }

/** @throws Error when the database is newer than the code, or a migration fails. */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(migrations) } })
  const { error } = await migrator.migrateToLatest()
  if (error === undefined) return
  const newer = await unknownMigrations(db)
  if (newer.length > 0) {
    throw new Error(`it is newer than this Deskbook (it knows ${newer.join(', ')}). Start the newer version instead`)
  }
  throw error instanceof Error ? error : new Error('a migration failed', { cause: error })
}

async function unknownMigrations(db: Kysely<Tables>): Promise<string[]> {
  try {
    const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db)
    return rows.map(({ name }) => name).filter((name) => !Object.hasOwn(migrations, name))
  } catch {
    return []
  }
}
