/**
 * No room left: nothing new is taken, and whoever asked is told so and loses no word; everything that is there is read
 * as before; and once there is room again, everything goes on without a restart.
 */
import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { openDb } from '../../../server/db/open.ts'
import { databases, freshFolder } from '../databases.ts'
import { openPortal, visitorAt, type Visitor } from '../portal.ts'
import { start } from '../process.ts'
import { asked, html, kindOf, keyOf, mainOf, openByApi, shield, wordsOf } from '../tickets/asking.ts'
import { feedback, search } from './crowd.ts'

// Longer than a page of the database: none of them has room for it left by chance.
const written = { ...shield, body: 'Typed with care, for a quarter of an hour. '.repeat(120).trim() }

/** Everything that writes, refused; every word kept; everything that reads, answered. */
async function expectFull(visitor: Visitor, known: Awaited<ReturnType<typeof openByApi>>, key: string) {
  const form = await visitor.submit('/zh-hans/requests/question/', { ...written, key })
  expect(form.status).toBe(507)
  const main = await mainOf(form)
  expect(wordsOf(main)).toContain('存储空间已满')
  expect(main).toContain(`${written.body}</textarea`)
  expect(main).toContain(`value="${written.email}"`)
  // The very same sending, when it is sent again.
  expect(keyOf(main)).toBe(key)

  const ticket = await visitor.post('/api/tickets', { requestType: 'question', ...written })
  expect(ticket.status).toBe(507)
  expect(ticket.headers.get('Content-Type')).toBe('application/problem+json')
  expect(await kindOf(ticket)).toBe('/problems/storage-full')
  const reply = await visitor.post(`/api/tickets/${known.ticket.id}/messages`, { body: written.body }, known.bearer)
  expect(reply.status).toBe(507)
  for (const { path, body } of [search(), feedback()]) expect((await visitor.post(path, body)).status).toBe(507)

  expect((await visitor.get('/guides/annual-leave/', html)).status).toBe(200)
  expect((await visitor.get('/requests/question/', html)).status).toBe(200)
  const read = await visitor.get(`/api/tickets/${known.ticket.id}`, known.bearer)
  expect(await read.json()).toMatchObject({ ticket: { number: known.ticket.number }, messages: [] })
  expect((await visitor.get('/api/health')).status).toBe(200)
}

/** Everything again, and what was refused before under its own name. */
async function expectRoom(visitor: Visitor, key: string) {
  const form = await visitor.submit('/zh-hans/requests/question/', { ...written, key })
  expect(form.status).toBe(303)
  for (const { path, body } of [search(), feedback()]) expect((await visitor.post(path, body)).status).toBe(204)
}

describe('a full disk', () => {
  const limit = (pid: number | undefined, size: string) =>
    execFileSync('prlimit', ['--pid', String(pid), `--fsize=${size}:`], { stdio: 'pipe' })
  const why = whyNoLimit()

  test.skipIf(why)(
    `as the system tells it: no file grows any more${why ? ` (skipped: ${why})` : ''}`,
    { timeout: 120_000 },
    async () => {
      const DATABASE_URL = path.join(freshFolder(), 'deskbook.db')
      const begin = async () => {
        const server = await start({ DATABASE_URL })
        await server.until('Deskbook is at')
        return { server, visitor: visitorAt(server.origin) }
      }
      const { server, visitor } = await begin()
      const ready = async () => (await visitor.get('/api/ready')).status
      const known = await openByApi(visitor)
      expect(await ready()).toBe(200)

      // Not even the first page fits: a write ends in its middle, as it does on a disk that fills up.
      limit(server.process.pid, '4000')
      const key = randomUUID()
      await expectFull(visitor, known, key)
      expect(await ready()).toBe(507)
      expect(server.told()).toContain('"outage"')

      limit(server.process.pid, 'unlimited')
      expect(await ready()).toBe(200)
      await expectRoom(visitor, key)

      // Stopped without room: what was taken is there all the same.
      limit(server.process.pid, '4000')
      server.process.kill('SIGTERM')
      expect(await server.ended()).toBe(0)
      const again = await begin()
      expect((await again.visitor.get(`/api/tickets/${known.ticket.id}`, known.bearer)).status).toBe(200)
      again.server.process.kill('SIGTERM')
      expect(await again.server.ended()).toBe(0)
      await expectWhole(DATABASE_URL)
    },
  )

  function whyNoLimit(): string | undefined {
    try {
      execFileSync('prlimit', ['--version'], { stdio: 'pipe' })
      return undefined
    } catch {
      return 'prlimit is not installed'
    }
  }
})

describe('a full database', async () => {
  const [sqlite] = databases
  if (!sqlite) throw new Error('There is no SQLite')
  const url = await sqlite.fresh()
  const portal = await openPortal({ name: sqlite.name, fresh: () => Promise.resolve(url) })
  const { db } = portal
  const visitor = portal.visitor()
  const pages = (most: number) => db.write((tx) => sql`pragma max_page_count = ${sql.lit(most)}`.execute(tx))

  test('as SQLite tells it: no page is left', async () => {
    const known = await openByApi(visitor)
    await pages(1)
    // What room there is inside its pages is used up first.
    for (const fact of [search, feedback]) {
      for (let status = 204; status !== 507; status = (await visitor.post(fact().path, fact().body)).status);
    }
    const rows = async () => [
      await db.read.selectFrom('tickets').select('id').execute(),
      await db.read.selectFrom('ticketEvents').select('id').execute(),
      await db.read.selectFrom('linkTokens').select('tokenHash').execute(),
    ]
    const before = await rows()
    const key = randomUUID()
    await expectFull(visitor, known, key)
    expect(await rows()).toEqual(before)

    await pages(1_000_000)
    await expectRoom(visitor, key)
  })

  test('a reply on its page keeps its words and its name, for the requester and at the desk', async () => {
    const { requester, id, address } = await asked(portal, {}, '/zh-hant')
    const agent = await portal.agent('aoife-byrne')
    await pages(1)
    const key = randomUUID()
    for (const [who, page] of [
      [requester, address],
      [agent, `/zh-hant/desk/tickets/${id}/`],
    ] as const) {
      const answer = await who.submit(`${page}messages/`, { body: written.body, key, kind: 'reply' })
      expect(answer.status).toBe(507)
      const main = await mainOf(answer)
      expect(main).toContain(`${written.body}</textarea`)
      expect(wordsOf(main)).toContain('本站暫時無法儲存新內容')
      expect(keyOf(main)).toBe(key)
    }
    await pages(1_000_000)
    expect((await requester.submit(`${address}messages/`, { body: written.body, key })).status).toBe(303)
  })
})

/** No ticket without its event and its link, nothing that belongs to nobody. */
async function expectWhole(url: string) {
  const db = await openDb(url)
  const tickets = await db.read.selectFrom('tickets').select('id').execute()
  const opened = await db.read.selectFrom('ticketEvents').select('ticketId').where('kind', '=', 'opened').execute()
  const links = await db.read.selectFrom('linkTokens').select('ticketId').execute()
  const ids = tickets.map(({ id }) => id).sort()
  expect(ids).toHaveLength(2)
  expect(opened.map(({ ticketId }) => ticketId).sort()).toEqual(ids)
  expect(links.map(({ ticketId }) => ticketId).sort()).toEqual(ids)
  expect((await sql`pragma integrity_check`.execute(db.read)).rows).toEqual([{ integrityCheck: 'ok' }])
  expect((await sql`pragma foreign_key_check`.execute(db.read)).rows).toEqual([])
  await db.close()
}
