/** Opening: the code's tables come up by themselves, and a database that is not ours to touch is left alone. */
import { execFile } from 'node:child_process'
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { openDb } from '../../../server/db/open.ts'
import { databases, freshFolder } from '../databases.ts'

describe.each(databases)('opening on $name', (database) => {
  test('twice changes nothing', async () => {
    const url = await database.fresh()
    const first = await openDb(url)
    await first.write((tx) => tx.updateTable('counters').set({ value: 7 }).where('name', '=', 'tickets').execute())
    await first.close()
    const second = await openDb(url)
    expect(await second.read.selectFrom('counters').selectAll().orderBy('name').execute()).toEqual([
      { name: 'probe', value: 0 },
      { name: 'tickets', value: 7 },
    ])
    await second.close()
  })

  test('two servers that start at once come up with one set of tables', async () => {
    const url = await database.fresh()
    // Processes of their own: SQLite's connections in one process would wait for each other.
    const opening = `const { openDb } = await import('./server/db/open.ts'); const db = await openDb(${JSON.stringify(url)}); await db.probe(); await db.close()`
    const run = promisify(execFile)
    const start = () => run(process.execPath, ['--input-type=module', '-e', opening])
    await Promise.all([start(), start(), start()])
    const db = await openDb(url)
    expect(await db.read.selectFrom('counters').selectAll().execute()).toHaveLength(2)
    await db.close()
  })

  test('a database of a newer version is refused with a sentence', async () => {
    const url = await database.fresh()
    const db = await openDb(url)
    await db.write(async (tx) => {
      await sql`insert into kysely_migration (name, timestamp) values ('0002-later', '2030-01-01')`.execute(tx)
    })
    await db.close()
    await expect(openDb(url)).rejects.toThrow(/newer than this Deskbook \(it knows 0002-later\)/)
  })

  test('columns hold text and whole numbers only', async () => {
    const db = await openDb(await database.fresh())
    const half = db.write((tx) => tx.updateTable('counters').set({ value: 1.5 }).execute())
    await expect(half).rejects.toThrow()
    await db.close()
  })
})

describe('opening SQLite', () => {
  test('a file that is no database is refused by name and left as it is', async () => {
    const file = path.join(freshFolder(), 'deskbook.db')
    writeFileSync(file, 'minutes of the last meeting, and more than a header long '.repeat(100))
    const before = readFileSync(file)
    await expect(openDb(file)).rejects.toThrow(new RegExp(`${file} cannot be opened: file is not a database`))
    expect(readFileSync(file)).toEqual(before)
  })

  test.skipIf(process.platform === 'win32')('the file is nobody else’s to read', async () => {
    const file = path.join(freshFolder(), 'data', 'deskbook.db')
    const db = await openDb(file)
    expect(statSync(file).mode & 0o077).toBe(0)
    expect(statSync(path.dirname(file)).mode & 0o077).toBe(0)
    await db.close()
  })
})

describe('opening PostgreSQL', () => {
  test('an unreachable server is told by host and never by password', async () => {
    const opening = openDb('postgres://deskbook:very-secret@127.0.0.1:1/deskbook')
    await expect(opening).rejects.toThrow(/127\.0\.0\.1:1\/deskbook cannot be opened/)
    await expect(opening).rejects.not.toThrow(/very-secret/)
  })
})
