/**
 * A database that is damaged, of another program, or newer: the server does not start, says which file it is, what it
 * found and how to bring a backup back, and leaves every byte as it was.
 */
import {
  copyFileSync,
  existsSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, test } from 'vitest'
import { openDb } from '../../../server/db/open.ts'
import { freshFolder } from '../databases.ts'
import { search } from '../db/writing.ts'
import { start } from '../process.ts'

const pageBytes = 4_096

/** Every way, as what is done to the path of a database, and what is said of it. */
const ways: readonly (readonly [name: string, make: (file: string) => Promise<void> | void, found: RegExp])[] = [
  ['it is a text', (file) => writeFileSync(file, 'minutes of the last meeting '.repeat(300)), /file is not a database/],
  ['it is empty', (file) => writeFileSync(file, ''), /it is empty/],
  [
    'it is empty, and all it held stands in the WAL',
    async (file) => {
      await killed(file)
      truncateSync(file)
    },
    /it is empty/,
  ],
  [
    'it is gone, and the WAL is not',
    async (file) => {
      await killed(file)
      rmSync(file)
    },
    /it is gone, and what it had not yet taken in stands in deskbook\.db-wal/,
  ],
  [
    'its header is zeros',
    async (file) => {
      await stopped(file)
      overwrite(file, 0, 100)
    },
    /it begins with zeros/,
  ],
  [
    'a page in its middle is zeros',
    async (file) => {
      await stopped(file)
      overwrite(file, Math.floor(statSync(file).size / pageBytes / 2) * pageBytes, pageBytes)
    },
    /it is damaged: /,
  ],
  [
    'it was cut off',
    async (file) => {
      await stopped(file)
      truncateSync(file, Math.floor(statSync(file).size / pageBytes / 2) * pageBytes)
    },
    /malformed/,
  ],
  [
    'the WAL beside it is that of another',
    async (file) => {
      await killed(file)
      const other = path.join(freshFolder(), 'deskbook.db')
      await killed(other)
      copyFileSync(`${other}-wal`, `${file}-wal`)
    },
    /deskbook\.db-wal beside it belongs to another database/,
  ],
  [
    'an older copy was put in its place, and the WAL of the newer one is still there',
    async (file) => {
      const older = path.join(freshFolder(), 'deskbook.db')
      await killed(file, older)
      copyFileSync(older, file)
    },
    /it is damaged: /,
  ],
  [
    'it is of a newer version',
    async (file) => {
      await stopped(file)
      const database = new DatabaseSync(file)
      database.exec("insert into kysely_migration (name, timestamp) values ('9999-later', '2030-01-01')")
      database.close()
    },
    /newer than this Deskbook \(it knows 9999-later\)/,
  ],
  [
    'it is of another program',
    (file) => {
      const database = new DatabaseSync(file)
      database.exec('create table bookmarks (url text)')
      database.close()
    },
    /of another program, with the tables bookmarks/,
  ],
]

describe('a server does not start on a database, and changes nothing in it, when', () => {
  test.each(ways)('%s', { timeout: 60_000 }, async (_, make, found) => {
    const file = path.join(freshFolder(), 'deskbook.db')
    await make(file)
    const before = bytesOf(file)
    const server = await start({ DATABASE_URL: file })
    const outcome = server.until('Deskbook is at').then(
      () => 'it started',
      () => server.ended(),
    )
    expect(await outcome).toBe(1)
    expect(server.told()).toContain(`The database ${file} cannot be opened: `)
    expect(server.told()).toMatch(found)
    expect(server.told()).toContain('npm run restore -- ')
    // A sentence for the operator, no trace of the code.
    expect(server.told()).not.toMatch(/\.ts:\d+/)
    expect(bytesOf(file)).toEqual(before)
  })
})

test('a server that was killed starts on what it left, and has all of it', { timeout: 60_000 }, async () => {
  const file = path.join(freshFolder(), 'deskbook.db')
  await killed(file)
  expect(statSync(`${file}-wal`).size).toBeGreaterThan(0)
  const server = await start({ DATABASE_URL: file })
  await server.until('Deskbook is at')
  server.process.kill('SIGTERM')
  expect(await server.ended()).toBe(0)
  const database = new DatabaseSync(file, { readOnly: true })
  expect(database.prepare('select count(*) as rows from searches').get()).toEqual({ rows: 1_200 })
  database.close()
})

/** A database with rows, stopped in order. */
async function stopped(file: string) {
  const db = await openDb(file)
  await fill(db)
  await db.close()
}

/** One whose server was killed: some of its rows stand in the WAL only. `older` is what its file was before that. */
async function killed(file: string, older?: string) {
  const working = path.join(freshFolder(), 'working.db')
  await stopped(working)
  if (older) copyFileSync(working, older)
  const again = await openDb(working)
  await fill(again)
  // The WAL is taken into the file, and goes on from its beginning.
  const other = new DatabaseSync(working)
  other.exec('pragma wal_checkpoint(truncate)')
  other.close()
  await fill(again)
  for (const part of ['', '-wal']) copyFileSync(working + part, file + part)
  await again.close()
}

async function fill(db: Awaited<ReturnType<typeof openDb>>) {
  await Promise.all(Array.from({ length: 400 }, (_, i) => db.record('searches', search({ query: `shield red ${i}` }))))
}

function overwrite(file: string, at: number, bytes: number) {
  writeSync(openSync(file, 'r+'), Buffer.alloc(bytes), 0, bytes, at)
}

function bytesOf(file: string) {
  return ['', '-wal'].map((part) => (existsSync(file + part) ? readFileSync(file + part) : undefined))
}
