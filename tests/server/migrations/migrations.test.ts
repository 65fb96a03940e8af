/** Migrations: from every schema that shipped to today's, cut off anywhere, twice, by two at once; and never a row changed. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { migrations, type Migrations } from '../../../server/db/migrate.ts'
import { openDb } from '../../../server/db/open.ts'
import { rowsOf } from '../backup/filled.ts'
import { databases, type Database } from '../databases.ts'
import { fixtureFile, load, migrationFiles } from './fixtures.ts'
import { lastOfFirst, laterMigrations, steps } from './later.ts'
import { shapeOf } from './shapes.ts'

const shipped = migrationFiles()
const newest = shipped.at(-1) ?? ''

/** A database as it was when a migration shipped. */
async function old(database: Database, migration: string): Promise<string> {
  const url = await database.fresh()
  const product = database.name === 'SQLite' ? 'sqlite' : 'postgres'
  await load(url, readFileSync(fixtureFile(migration, product), 'utf8'))
  return url
}

/** Opens, looks, closes. */
async function look(url: string, list?: Migrations) {
  const db = await openDb(url, list)
  const seen = { rows: await rowsOf(db.read), shape: await shapeOf(db) }
  await db.close()
  return seen
}

function start(url: string, step?: number) {
  const args = ['tests/server/migrations/opening.ts', url, ...(step === undefined ? [] : [String(step)])]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  let told = ''
  child.stdout.on('data', (chunk: Buffer) => (told += chunk.toString()))
  const ended = once(child, 'close')
  return {
    kill: () => child.kill('SIGKILL'),
    ended: async () => ({ code: ((await ended) as [number | null])[0], told }),
    until: async (words: string) => {
      while (!told.includes(words)) {
        await Promise.race([once(child.stdout, 'data'), ended])
        if (child.exitCode !== null && !told.includes(words)) throw new Error(`It ended before it said ${words}`)
      }
    },
  }
}

describe.each(databases)('migrations on $name', (database) => {
  test('today’s tables are those that the newest fixture holds, each with a row', async () => {
    const [fresh, kept] = [await look(await database.fresh()), await look(await old(database, newest))]
    expect(kept.shape).toEqual(fresh.shape)
    for (const rows of Object.values(kept.rows)) expect(rows.length).toBeGreaterThan(0)
    expect(Object.keys(migrations)).toEqual(shipped)
  })

  test.each(shipped)(
    '%s comes to today’s schema with every row as it was, and a second start changes nothing',
    async (from) => {
      const url = await old(database, from)
      const was = await look(url, onlyUpTo(from))
      const is = await look(url)
      expect(is.shape).toEqual((await look(await database.fresh())).shape)
      expect(keptOf(is.rows, was.rows)).toEqual(was.rows)
      expect(await look(url)).toEqual(is)
    },
  )

  test('a later schema comes over the rows that are there, once', async () => {
    const url = await old(database, newest)
    const was = await look(url)
    const is = await look(url, laterMigrations())
    expect(is.rows['tickets']).toMatchObject([{ colour: 'red' }, { colour: null }, { colour: null }])
    expect(is.rows['ticket_words']).toHaveLength(3)
    expect(is.rows['counters']).toContainEqual({ name: 'ran', value: 1 })
    const { feedback, ...others } = was.rows
    expect(is.rows['verdicts']).toEqual(feedback)
    expect(keptOf(is.rows, others)).toEqual(others)
    expect(await look(url, laterMigrations())).toEqual(is)
    expect(is.shape).toEqual((await look(await database.fresh(), laterMigrations())).shape)
  })

  test('a migration that fails at any step leaves everything as it was, and can be run again', async () => {
    const url = await old(database, newest)
    const was = await look(url)
    for (let step = 1; step <= steps; step++) {
      const failing = laterMigrations((done) => {
        if (done === step) throw new Error(`no further than ${step}`)
      })
      await expect(openDb(url, failing)).rejects.toThrow(`cannot be opened: no further than ${step}`)
      expect(await look(url)).toEqual(was)
    }
    expect((await look(url, laterMigrations())).rows['counters']).toContainEqual({ name: 'ran', value: 1 })
  })

  test('a process that is killed at the beginning, between two and at the end leaves everything as it was, and the next one goes through', async () => {
    const url = await old(database, newest)
    const was = await look(url)
    for (const step of [1, lastOfFirst, steps]) {
      const server = start(url, step)
      await server.until(`at step ${step}`)
      server.kill()
      expect(await server.ended()).toMatchObject({ code: null })
      expect(await look(url)).toEqual(was)
    }
    expect(await start(url).ended()).toEqual({ code: 0, told: 'open\n' })
    expect((await look(url, laterMigrations())).rows['counters']).toContainEqual({ name: 'ran', value: 1 })
  })

  test('of servers that start at once one migrates, and all come up', async () => {
    const url = await old(database, newest)
    const servers = await Promise.all([1, 2, 3].map(() => start(url).ended()))
    expect(servers).toEqual(servers.map(() => ({ code: 0, told: 'open\n' })))
    expect((await look(url, laterMigrations())).rows['counters']).toContainEqual({ name: 'ran', value: 1 })
  })

  test('a server does not start on a schema that is newer than itself, and changes nothing', async () => {
    const url = await old(database, newest)
    const was = await look(url, laterMigrations())
    await expect(openDb(url)).rejects.toThrow('newer than this Deskbook (it knows 9001-colour, 9002-words)')
    expect(await look(url, laterMigrations())).toEqual(was)
  })
})

function onlyUpTo(last: string): Migrations {
  return Object.fromEntries(Object.entries(migrations).filter(([name]) => name <= last))
}

/** Of the rows that are there now, the tables, rows and columns that were there before; a migration adds its own name. */
function keptOf(is: Record<string, unknown[]>, was: Record<string, unknown[]>): Record<string, unknown[]> {
  const tables = Object.entries(was).map(([table, rows]) => {
    const now = is[table] as Record<string, unknown>[]
    const key = Object.keys(rows[0] as object)[0] ?? ''
    const kept = (rows as Record<string, unknown>[]).map((row) => {
      const same = now.find((other) => other[key] === row[key])
      return same && Object.fromEntries(Object.keys(row).map((column) => [column, same[column]]))
    })
    return [table, kept]
  })
  return Object.fromEntries(tables) as Record<string, unknown[]>
}
