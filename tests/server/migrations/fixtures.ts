/**
 * The schemas that shipped, as their databases were: `tests/fixtures/schemas/<migration>.<product>.sql`, tables and rows
 * as text, written once by record.ts and never again; and the digest of each migration's file.
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Client } from 'pg'
import { placeOf } from '../../../server/db/place.ts'

export const fixturesDir = path.resolve('tests/fixtures/schemas')
export const migrationsDir = path.resolve('server/db/migrations')

/** Names of the migrations that there are, in order: their files. */
export function migrationFiles(folder = migrationsDir): string[] {
  return readdirSync(folder)
    .filter((name) => /^\d{4}-.*\.ts$/.test(name))
    .map((name) => name.replace(/\.ts$/, ''))
    .sort()
}

/** Of a migration's text, whatever ends its lines. */
export function digestOf(migration: string, folder = migrationsDir): string {
  const text = readFileSync(path.join(folder, `${migration}.ts`), 'utf8').replaceAll('\r\n', '\n')
  return createHash('sha256').update(text).digest('hex')
}

/** By migration, as they were when they shipped. */
export function shippedDigests(folder = fixturesDir): Record<string, string> {
  return JSON.parse(readFileSync(path.join(folder, 'digests.json'), 'utf8')) as Record<string, string>
}

export function fixtureFile(migration: string, product: 'sqlite' | 'postgres', folder = fixturesDir): string {
  return path.join(folder, `${migration}.${product}.sql`)
}

/** What is missing or changed among migrations and fixtures, in sentences; nothing where all is in order. */
export function faultsOf(migrationFolder = migrationsDir, fixtureFolder = fixturesDir): string[] {
  const digests = shippedDigests(fixtureFolder)
  const there = new Set(readdirSync(fixtureFolder))
  const files = migrationFiles(migrationFolder)
  return [
    ...files.flatMap((migration) => {
      const missing = (['sqlite', 'postgres'] as const)
        .map((product) => path.basename(fixtureFile(migration, product)))
        .filter((name) => !there.has(name))
      if (missing.length > 0 || digests[migration] === undefined) {
        return [`${migration} has no fixture (${missing.join(', ')}): node tests/server/migrations/record.ts`]
      }
      if (digests[migration] === digestOf(migration, migrationFolder)) return []
      return [`${migration}.ts has shipped and was changed: put it back, and write a new migration`]
    }),
    ...Object.keys(digests)
      .filter((migration) => !files.includes(migration))
      .map((migration) => `${migration}.ts has shipped and is gone: databases that know it could not be opened`),
  ]
}

/** Fills an empty database with a fixture. */
export async function load(url: string, text: string): Promise<void> {
  const place = placeOf(url)
  if (place.product === 'sqlite') {
    const database = new DatabaseSync(place.file)
    database.exec(text)
    database.close()
    return
  }
  const client = new Client({ connectionString: place.url })
  await client.connect()
  await client.query(text)
  await client.end()
}
