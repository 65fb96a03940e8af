/** Writing: together but each for itself, answered when it is kept. */
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { dbFault } from '../../../server/db/faults.ts'
import { openDb } from '../../../server/db/open.ts'
import { databases, freshDb } from '../databases.ts'
import { lastNumber, next, search, turned } from './writing.ts'

describe.each(databases)('writing on $name', async (database) => {
  const db = await freshDb(database)

  test('fifty changes at once are all kept, each with its own answer', async () => {
    const { value: before } = await lastNumber(db)
    const numbers = await Promise.all(Array.from({ length: 50 }, () => db.write(next)))
    expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, i) => before + i + 1))
    expect(await lastNumber(db)).toEqual({ value: before + 50 })
  })

  test('a change that throws is undone alone and told alone', async () => {
    const { value: before } = await lastNumber(db)
    const outcomes = await Promise.allSettled(
      [1, 2, 3].map((which) =>
        db.write(async (tx) => {
          const number = await next(tx)
          if (which === 2) throw new Error('changed my mind')
          return number
        }),
      ),
    )
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(outcomes[1]).toMatchObject({ reason: { message: 'changed my mind' } })
    expect(await lastNumber(db)).toEqual({ value: before + 2 })
  })

  test('a change is whole: what it wrote before it failed is not there', async () => {
    const row = search({ query: 'half a change' })
    const change = db.write(async (tx) => {
      await tx.insertInto('searches').values(row).execute()
      await tx.insertInto('searches').values(row).execute()
    })
    await expect(change).rejects.toThrow(/unique/i)
    expect(await db.read.selectFrom('searches').where('id', '=', row.id).selectAll().execute()).toEqual([])
  })

  test('nothing is answered before its commit: where that fails, it is told', async () => {
    const change = db.write(async (tx) => {
      await sql`create table elders (id integer primary key)`.execute(tx)
      await sql`create table heirs (elder integer references elders deferrable initially deferred)`.execute(tx)
      // Until the commit, nobody minds that there is no such elder.
      await sql`insert into heirs values (1)`.execute(tx)
    })
    await expect(change).rejects.toThrow(/foreign key/i)
  })

  test('while others keep coming nobody waits for the last of them', async () => {
    let answered = 0
    const sent: Promise<unknown>[] = []
    // One in every turn of the event loop, far more than any of them should wait for.
    while (answered === 0 && sent.length < 100_000) {
      sent.push(db.record('searches', search()).then(() => answered++))
      await new Promise(setImmediate)
    }
    expect(answered).toBeGreaterThan(0)
    await Promise.all(sent)
  })

  test('nobody reads what is not committed', async () => {
    const row = search({ query: 'not yet' })
    const seenInside = await db.write(async (tx) => {
      await tx.insertInto('searches').values(row).execute()
      return db.read.selectFrom('searches').where('id', '=', row.id).selectAll().execute()
    })
    expect(seenInside).toEqual([])
    expect(await db.read.selectFrom('searches').where('id', '=', row.id).selectAll().execute()).toEqual([row])
  })

  test('an answered fact is there to be read, and the same id twice is one row', async () => {
    const row = search()
    await Promise.all([db.record('searches', row), db.record('searches', row), db.record('searches', search())])
    await db.record('searches', { ...row, query: 'something else' })
    expect(await db.read.selectFrom('searches').where('id', '=', row.id).selectAll().execute()).toEqual([row])
  })

  test('a fact that the table refuses takes no other fact with it', async () => {
    const good = Array.from({ length: 20 }, () => search())
    const outcomes = await Promise.allSettled([
      ...good.slice(0, 10).map((row) => db.record('searches', row)),
      db.record('searches', search({ answered: 5_000 })),
      ...good.slice(10).map((row) => db.record('searches', row)),
    ])
    expect(outcomes.map(({ status }) => status).filter((status) => status === 'rejected')).toHaveLength(1)
    const ids = good.map(({ id }) => id)
    const kept = await db.read.selectFrom('searches').where('id', 'in', ids).select('id').orderBy('id').execute()
    expect(kept.map(({ id }) => id)).toEqual(ids)
  })

  test('facts told together are kept whatever their tables, the order of their columns, and how often each is told', async () => {
    const rows = Array.from({ length: 12 }, (_, at) => search({ query: `told together ${at}` }))
    const views = rows.map(({ id, visitId, at }) => ({ id, visitId, article: 'annual-leave', searchId: id, at }))
    await Promise.all([
      ...rows.map((row, at) => db.record('searches', at % 5 === 0 ? turned(row) : row)),
      ...views.map((view, at) => db.record('articleViews', at % 5 === 0 ? turned(view) : view)),
      ...rows.map((row) => db.record('searches', row)),
    ])
    const ids = rows.map(({ id }) => id)
    const kept = (table: 'searches' | 'articleViews') =>
      db.read.selectFrom(table).where('id', 'in', ids).selectAll().orderBy('id').execute()
    expect(await kept('searches')).toEqual(rows)
    expect(await kept('articleViews')).toEqual(views)
  })

  test('more facts than one statement holds', async () => {
    const rows = Array.from({ length: 1_200 }, () => search({ query: 'very many' }))
    await Promise.all(rows.map((row) => db.record('searches', row)))
    const { kept } = await db.read
      .selectFrom('searches')
      .where('query', '=', 'very many')
      .select((eb) => eb.fn.countAll().as('kept'))
      .executeTakeFirstOrThrow()
    expect(Number(kept)).toBe(1_200)
  })

  test('text of all scripts and no text at all come back as they were', async () => {
    const row = search({ query: '报销 報銷 ❓ \' " \\ é \u{20bb7}' })
    await db.record('searches', row)
    expect(await db.read.selectFrom('searches').where('id', '=', row.id).selectAll().executeTakeFirst()).toEqual(row)
  })

  test('the readiness probe writes and changes nothing', async () => {
    await db.probe()
    const probe = await db.read.selectFrom('counters').where('name', '=', 'probe').selectAll().execute()
    expect(probe).toEqual([{ name: 'probe', value: 0 }])
  })

  test('a change inside a change is told instead of hanging', async () => {
    await expect(db.write(() => db.write(next))).rejects.toThrow('hand on its tx')
  })

  test('a fact told inside a change is told instead of hanging, and writing goes on', async () => {
    const row = search()
    await expect(db.write(() => db.record('searches', row))).rejects.toThrow('hand on its tx')
    await db.record('searches', row)
    expect(await db.read.selectFrom('searches').where('id', '=', row.id).selectAll().execute()).toEqual([row])
  })

  test('as many changes as there may be at once can all read', async () => {
    const counts = Array.from({ length: 10 }, () => db.write(() => lastNumber(db)))
    expect(await Promise.all(counts)).toHaveLength(10)
  })

  test('whenever a change comes, it is answered', async () => {
    const { value: before } = await lastNumber(db)
    const comeAndGo = async (pauses: number) => {
      for (let round = 0; round < 20; round++) {
        await db.write(next)
        for (let pause = 0; pause < pauses; pause++) await Promise.resolve()
      }
    }
    await Promise.all([0, 1, 2, 3, 5, 8, 13, 21].map(comeAndGo))
    expect(await lastNumber(db)).toEqual({ value: before + 160 })
  })

  test('closing finishes what waits, and nothing more is taken', async () => {
    const url = await database.fresh()
    const closing = await openDb(url)
    const waiting = Promise.all(Array.from({ length: 30 }, () => closing.write(next)))
    await closing.close()
    expect(await waiting).toHaveLength(30)
    const refused: unknown = await closing.write(next).catch((error: unknown) => error)
    expect(dbFault(refused)).toBe('busy')

    const again = await openDb(url)
    expect(await lastNumber(again)).toEqual({ value: 30 })
    await again.close()
  })
})
