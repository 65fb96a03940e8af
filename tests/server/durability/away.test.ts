/**
 * A database that cannot be written for a while: held by somebody else, or its file taken away. Writers are told to come
 * again and keep their words, readers notice nothing, readiness is red; and when it is back, so is everything.
 */
import { randomUUID } from 'node:crypto'
import { renameSync } from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Client } from 'pg'
import { describe, expect, test } from 'vitest'
import { databases, freshFolder } from '../databases.ts'
import { visitorAt, type Visitor } from '../portal.ts'
import { start } from '../process.ts'
import { html, keyOf, kindOf, mainOf, openByApi, shield, wordsOf } from '../tickets/asking.ts'
import { feedback, search } from './crowd.ts'

/** Takes the database for itself; what it yields lets go of it. */
type Hold = (url: string) => Promise<() => Promise<void>>

const holds: Readonly<Record<string, Hold>> = {
  SQLite: (url) => {
    const other = new DatabaseSync(url)
    other.exec('begin immediate')
    return Promise.resolve(() => {
      other.close()
      return Promise.resolve()
    })
  },
  PostgreSQL: async (url) => {
    const other = new Client({ connectionString: url })
    await other.connect()
    await other.query('begin; lock table counters, searches, feedback, ticket_events in exclusive mode')
    return () => other.end()
  },
}

async function serve(DATABASE_URL: string) {
  const server = await start({ DATABASE_URL })
  await server.until('Deskbook is at')
  const visitor = visitorAt(server.origin)
  return { server, visitor, ready: async () => (await visitor.get('/api/ready')).status }
}

/** Everything at once, for each waits as long as the others. */
async function expectAway(visitor: Visitor, known: Awaited<ReturnType<typeof openByApi>>) {
  const key = randomUUID()
  const [form, ticket, reply, ready, ...facts] = await Promise.all([
    visitor.submit('/zh-hans/requests/question/', { ...shield, key }),
    visitor.post('/api/tickets', { requestType: 'question', ...shield }, { 'Idempotency-Key': key }),
    visitor.post(`/api/tickets/${known.ticket.id}/resolution`, {}, known.bearer),
    visitor.get('/api/ready'),
    ...[search(), feedback()].map(({ path: address, body }) => visitor.post(address, body)),
    // Read meanwhile.
    visitor.get(`/api/tickets/${known.ticket.id}`, known.bearer).then((answer) => expect(answer.status).toBe(200)),
    visitor.get('/guides/annual-leave/', html).then((answer) => expect(answer.status).toBe(200)),
    visitor.get('/api/health').then((answer) => expect(answer.status).toBe(200)),
  ])
  for (const answer of [form, ticket, reply, ready, ...facts.slice(0, 2)] as Response[]) {
    expect(answer.status).toBe(503)
    expect(answer.headers.get('Retry-After')).toBe('5')
  }
  expect(await kindOf(ticket)).toBe('/problems/unavailable')
  const main = await mainOf(form)
  expect(wordsOf(main)).toContain('暂时无法使用')
  expect(main).toContain(`${shield.body}</textarea`)
  expect(keyOf(main)).toBe(key)
  return key
}

/** What was refused, sent again: once there, whichever way it came. */
async function expectBack(visitor: Visitor, key: string) {
  const ticket = await openByApi(visitor, {}, { 'Idempotency-Key': key })
  expect(ticket.answer.status).toBe(201)
  const form = await visitor.submit('/zh-hans/requests/question/', { ...shield, key })
  expect(form.headers.get('Location')).toBe(`/zh-hans/tickets/${ticket.ticket.id}/`)
}

describe.each(databases)('held by somebody else, on $name', (database) => {
  test('it says so and recovers; asked to stop, it stops all the same', { timeout: 120_000 }, async () => {
    const url = await database.fresh()
    const { server, visitor, ready } = await serve(url)
    const known = await openByApi(visitor)
    const hold = holds[database.name]
    if (!hold) throw new Error(`Nobody knows how to hold ${database.name}`)

    const first = await hold(url)
    const key = await expectAway(visitor, known)
    await first()
    expect(await ready()).toBe(200)
    await expectBack(visitor, key)

    const second = await hold(url)
    const waiting = [search(), search(), feedback()].map(({ path: address, body }) => visitor.post(address, body))
    // The last one came in before the signal does.
    expect((await visitor.get('/api/health')).status).toBe(200)
    server.process.kill('SIGTERM')
    for (const answer of await Promise.all(waiting)) expect(answer.status).toBe(503)
    expect(await server.ended()).toBe(0)
    await second()
  })
})

describe('its file taken away, on SQLite', () => {
  test('nothing is answered as kept that would end with the process', { timeout: 120_000 }, async () => {
    const file = path.join(freshFolder(), 'deskbook.db')
    const { server, visitor, ready } = await serve(file)
    const known = await openByApi(visitor)
    renameSync(file, `${file}.away`)
    const key = await expectAway(visitor, known)
    expect(server.told()).toContain('was taken away or replaced')
    renameSync(`${file}.away`, file)
    expect(await ready()).toBe(200)
    await expectBack(visitor, key)
    server.process.kill('SIGTERM')
    expect(await server.ended()).toBe(0)
  })
})
