/** Writing on PostgreSQL: connections that are cut, a server that is away. */
import { sql } from 'kysely'
import { Client } from 'pg'
import { afterAll, describe, expect, test } from 'vitest'
import { dbFault } from '../../../server/db/faults.ts'
import { openDb } from '../../../server/db/open.ts'
import { databases } from '../databases.ts'
import { lastNumber, next, search } from './writing.ts'

describe('writing on PostgreSQL', async () => {
  const postgres = databases[1]
  if (!postgres) throw new Error('There is no PostgreSQL')
  const url = await postgres.fresh()
  const db = await openDb(url)
  afterAll(() => db.close())

  test('connections that are cut while they are used take nothing else with them', async () => {
    const cutter = new Client({ connectionString: url })
    await cutter.connect()
    const cut = () =>
      cutter.query(
        'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
      )
    const work = Array.from({ length: 20 }, (_, i) =>
      i % 2 === 0 ? db.write((tx) => sql`select pg_sleep(30)`.execute(tx)) : sql`select pg_sleep(30)`.execute(db.read),
    )
    const outcomes = Promise.allSettled(work)
    const all = { over: false }
    void outcomes.finally(() => (all.over = true))
    while (!all.over) await cut()
    for (const outcome of await outcomes) {
      expect(outcome).toMatchObject({ status: 'rejected' })
      if (outcome.status === 'rejected') expect(dbFault(outcome.reason)).toBe('busy')
    }

    // A client that nobody uses by a statement just now is cut too.
    const idle = Promise.withResolvers<undefined>()
    const between = db
      .write(async (tx) => {
        await next(tx)
        await cut()
        await idle.promise
        await next(tx)
      })
      .catch((error: unknown) => error)
    await cut()
    idle.resolve(undefined)
    expect(dbFault(await between)).toBe('busy')
    await cutter.end()

    expect(await db.write(next)).toBe(1)
    expect(await lastNumber(db)).toEqual({ value: 1 })
  })

  test('however many facts are told at once, one connection is enough for them', async () => {
    const held = Promise.withResolvers<undefined>()
    const holding = Array.from({ length: 9 }, () => db.write(() => held.promise))
    const told = Array.from({ length: 1_200 }, () => db.record('searches', search({ query: 'all at once' })))
    await Promise.all(told)
    held.resolve(undefined)
    await Promise.all(holding)
    const shared = await sql<{ rows: number }>`
      select count(*)::int as rows from searches where query = 'all at once' group by xmin::text`.execute(db.read)
    expect(shared.rows.map(({ rows }) => rows).sort((one, other) => one - other)).toEqual([200, 1_000])
  })

  test('while nothing can be written, ten thousand facts wait and the next is refused at once', async () => {
    const held = Promise.withResolvers<undefined>()
    const holding = Array.from({ length: 10 }, () => db.write(() => held.promise))
    const told = Array.from({ length: 10_000 }, () => db.record('searches', search({ query: 'a long row' })))
    const refused: unknown = await db.record('searches', search()).catch((error: unknown) => error)
    expect(dbFault(refused)).toBe('busy')
    held.resolve(undefined)
    await Promise.all([...holding, ...told])
  })

  test('closing keeps the facts that wait, and no fact is taken afterwards', async () => {
    const own = await postgres.fresh()
    const closing = await openDb(own)
    const told = Array.from({ length: 30 }, () => closing.record('searches', search({ query: 'at the end' })))
    await closing.close()
    await Promise.all(told)
    expect(dbFault(await closing.record('searches', search()).catch((error: unknown) => error))).toBe('busy')

    const again = await openDb(own)
    expect(await again.read.selectFrom('searches').select('id').execute()).toHaveLength(30)
    await again.close()
  })

  test('a server that is not there is foreseen', async () => {
    for (const code of ['ECONNREFUSED', 'ETIMEDOUT', 'EPIPE', 'ENOTFOUND']) {
      expect(dbFault(Object.assign(new Error('no way'), { code }))).toBe('busy')
    }
    const gone: unknown = await new Client({ connectionString: 'postgres://x@127.0.0.1:1/x' })
      .connect()
      .catch((error: unknown) => error)
    expect(dbFault(gone)).toBe('busy')
    expect(dbFault(new Error('syntax error'))).toBeUndefined()
  })
})
