/** The databases we promise, one of its own for every test file: `describe.each(databases)('… on $name', …)`. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Client } from 'pg'
import { afterAll, inject } from 'vitest'
import { openDb } from '../../server/db/open.ts'
import type { Db } from '../../server/db/open.ts'

export interface Database {
  readonly name: string
  /** Where a new, empty one is: `openDb` takes it. Gone when the tests of the file are over. */
  fresh(): Promise<string>
}

export const databases: readonly Database[] = [
  { name: 'SQLite', fresh: () => Promise.resolve(path.join(freshFolder(), 'deskbook.db')) },
  { name: 'PostgreSQL', fresh: freshPostgres },
]

/** A temporary folder for the tests of this file. */
export function freshFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'deskbook-test-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A migrated database that is closed when the tests of the file are over. */
export async function freshDb(database: Database): Promise<Db> {
  const db = await openDb(await database.fresh())
  afterAll(() => db.close())
  return db
}

let made = 0

async function freshPostgres(): Promise<string> {
  const url = new URL(inject('postgres'))
  const name = `test_${process.pid}_${++made}_${Math.random().toString(36).slice(2)}`
  const client = new Client({ connectionString: url.href })
  await client.connect()
  await client.query(`create database ${name}`)
  await client.end()
  url.pathname = `/${name}`
  return url.href
}
