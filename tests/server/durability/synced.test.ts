/**
 * A power cut takes what the system has not put on the disk. So between the write of a row and the answer that it was
 * kept stands an fdatasync of the WAL: seen from outside, and, on every machine, asked of the database itself.
 */
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { sql } from 'kysely'
import { Client } from 'pg'
import { describe, expect, test } from 'vitest'
import { uuidv7 } from '../../../server/db/id.ts'
import { openDb } from '../../../server/db/open.ts'
import { databases, freshFolder } from '../databases.ts'
import { start } from '../process.ts'
import { shield } from '../tickets/asking.ts'
import { callsIn, strace, tracedBy, whyNoTrace, type Call } from './traced.ts'

const why = whyNoTrace()

/** How many beacons were told, and how many at most without a sync that began after their rows were in the WAL. */
function toldUnkept(calls: readonly Call[], row: RegExp): { readonly told: number; readonly most: number } {
  const written = new Set<string>()
  const before: number[] = []
  let [kept, told, most] = [0, 0, 0]
  for (const { does, line, after } of calls) {
    before.push(written.size)
    if (does === 'wal') for (const [found] of line.matchAll(row)) written.add(found)
    else if (does === 'sync') kept = Math.max(kept, before[after] ?? 0)
    else if (line.includes('HTTP/1.1 204')) told++
    most = Math.max(most, told - kept)
  }
  return { told, most }
}

describe('what was answered is on the disk', () => {
  test.skipIf(why)(`as strace sees it${why ? ` (skipped: ${why})` : ''}`, { timeout: 120_000 }, async () => {
    const folder = freshFolder()
    const output = path.join(folder, 'calls')
    const server = await start({ DATA_DIR: folder, LOG_LEVEL: 'error' }, strace(output))
    await server.until('Deskbook is at')
    const post = (address: string, body: object) =>
      fetch(`${server.origin}${address}`, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { Origin: server.origin, 'Content-Type': 'application/json' },
      })

    const id = uuidv7(new Date())
    const search = { id, visitId: id, query: `beacon ${randomUUID()}`, language: 'en', resultCount: 0, answered: 0 }
    expect((await post('/api/searches', search)).status).toBe(204)
    // Many at once share commits and statements.
    const crowd = Array.from({ length: 40 }, () => {
      const own = uuidv7(new Date())
      return post('/api/searches', { ...search, id: own, visitId: own, query: `beacon ${randomUUID()}` })
    })
    expect(new Set((await Promise.all(crowd)).map(({ status }) => status))).toEqual(new Set([204]))
    const ticket = { requestType: 'question', ...shield, subject: `ticket ${randomUUID()}` }
    expect((await post('/api/tickets', ticket)).status).toBe(201)
    process.kill(tracedBy(server.process.pid), 'SIGTERM')
    expect(await server.ended()).toBe(0)

    const calls = callsIn(output)
    for (const [row, answer] of [
      [search.query, 'HTTP/1.1 204'],
      [ticket.subject, 'HTTP/1.1 201'],
    ] as const) {
      const written = calls.findIndex(({ does, line }) => does === 'wal' && line.includes(row))
      const answered = calls.findIndex(({ does, line }) => does === 'answer' && line.includes(answer))
      expect(written, readFileSync(output, 'utf8').slice(-5_000)).toBeGreaterThanOrEqual(0)
      expect(answered).toBeGreaterThan(written)
      // A sync that began after the last byte of the commit, not only one somewhere between.
      const last = calls[answered - 1]
      expect(last?.does).toBe('sync')
      expect(last?.after).toBeGreaterThan(calls.slice(0, answered).findLastIndex(({ does }) => does === 'wal'))
    }
    expect(toldUnkept(calls, /beacon [\da-f-]{36}/g)).toEqual({ told: 41, most: 0 })
  })

  test('as SQLite says: a WAL, put on the disk at every commit', async () => {
    const db = await openDb(path.join(freshFolder(), 'deskbook.db'))
    const asked = await db.write(async (tx) => [
      await sql`pragma journal_mode`.execute(tx),
      await sql`pragma synchronous`.execute(tx),
    ])
    // 2 is FULL; 1, NORMAL, loses the last commits with the power.
    expect(asked.map(({ rows }) => rows)).toEqual([[{ journalMode: 'wal' }], [{ synchronous: 2 }]])
    await db.close()
  })

  test('as PostgreSQL says, whatever its administrator set', async () => {
    const url = await databases[1]?.fresh()
    if (!url) throw new Error('There is no PostgreSQL')
    const administrator = new Client({ connectionString: url })
    await administrator.connect()
    await administrator.query(`alter database ${new URL(url).pathname.slice(1)} set synchronous_commit = off`)
    await administrator.end()

    const db = await openDb(url)
    const asked = await db.write((tx) => sql`show synchronous_commit`.execute(tx))
    expect(asked.rows).toEqual([{ synchronousCommit: 'on' }])
    await db.close()
  })
})
