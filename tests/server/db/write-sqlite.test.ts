/** Writing on SQLite: a full disk, another process at the file, the order of changes. */
import { symlinkSync } from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { dbFault } from '../../../server/db/faults.ts'
import { openDb } from '../../../server/db/open.ts'
import { databases, freshDb, freshFolder } from '../databases.ts'
import { next, search } from './writing.ts'

describe('writing on SQLite', async () => {
  const sqlite = databases[0]
  if (!sqlite) throw new Error('There is no SQLite')
  const db = await freshDb(sqlite)

  test('without room nothing is half kept, and with room again everything goes on', async () => {
    const full = await freshDb(sqlite)
    const pages = (most: number) => full.write((tx) => sql`pragma max_page_count = ${sql.lit(most)}`.execute(tx))
    await pages(60)
    const large = Array.from({ length: 200 }, () => search({ query: 'x'.repeat(4_000) }))
    const outcomes = await Promise.allSettled([
      ...large.map((row) => full.record('searches', row)),
      ...[1, 2, 3].map(() => full.write(next)),
    ])
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected')
    expect(refused.length).toBeGreaterThan(0)
    for (const { reason } of refused) expect(dbFault(reason)).toBe('full')
    const kept = outcomes.slice(0, 200).filter(({ status }) => status === 'fulfilled')
    expect(await full.read.selectFrom('searches').select('id').execute()).toHaveLength(kept.length)

    await pages(1_000_000)
    const row = search()
    await full.record('searches', row)
    expect(await full.read.selectFrom('searches').where('id', '=', row.id).selectAll().execute()).toEqual([row])
  })

  test('while another process holds the file, a change waits and everything else goes on', async () => {
    const url = await sqlite.fresh()
    const waiting = await openDb(url)
    const other = new DatabaseSync(url)
    other.exec('begin immediate')
    const change = waiting.write(next)
    let ticks = 0
    const began = performance.now()
    // As many as there is room for in a second, were nothing held up.
    const enough = new Promise<void>((resolve) => {
      const ticking = setInterval(() => {
        if (++ticks < 60) return
        clearInterval(ticking)
        resolve()
      }, 5)
    })
    await enough
    expect(performance.now() - began).toBeLessThan(2_500)
    other.exec('commit')
    other.close()
    expect(await change).toBe(1)
    await waiting.close()
  })

  test('a file that only a link leads to takes what is told, though its WAL stands elsewhere', async () => {
    const file = await sqlite.fresh()
    await (await openDb(file)).close()
    const link = path.join(freshFolder(), 'deskbook.db')
    symlinkSync(file, link)
    const linked = await openDb(link)
    const row = search()
    await linked.record('searches', row)
    expect(await linked.read.selectFrom('searches').selectAll().execute()).toEqual([row])
    await linked.close()
  })

  test('changes of one turn run in the order in which they came', async () => {
    const order: number[] = []
    await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        db.write(async (tx) => {
          await next(tx)
          order.push(i)
        }),
      ),
    )
    expect(order).toEqual(Array.from({ length: 20 }, (_, i) => i))
  })
})
