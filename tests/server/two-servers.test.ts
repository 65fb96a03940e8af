/**
 * The way of a ticket through real processes, two of them on one database: what is opened at one is answered at the
 * other, fifty at once at both get numbers that follow each other, and everything is there after both were stopped.
 */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { serving, type Serving } from '../../scripts/serving.ts'
import { storedIn } from './backup/filled.ts'
import { buildSite } from './built-site.ts'
import { databases, freshFolder } from './databases.ts'
import { shield, type Opened } from './tickets/asking.ts'

const MANY = 50

describe.each(databases)('two servers on one $name', (database) => {
  const outDir = freshFolder()
  const dataDir = freshFolder()
  let url = ''
  let servers: readonly [Serving, Serving]
  const running: Serving[] = []
  afterAll(() => Promise.all(running.map((server) => server.stop())))

  beforeAll(async () => {
    buildSite(outDir)
    url = await database.fresh()
    const start = async () => {
      const server = await serving(outDir, { DATABASE_URL: url, DATA_DIR: dataDir })
      running.push(server)
      return server
    }
    servers = [await start(), await start()]
  })

  const post = (server: Serving, address: string, body: object, headers: Readonly<Record<string, string>> = {}) =>
    fetch(`${server.url}${address}`, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { Origin: server.url, 'Content-Type': 'application/json', ...headers },
    })
  const open = async (server: Serving, key: string = randomUUID()) => {
    const answer = await post(
      server,
      '/api/tickets',
      { requestType: 'question', ...shield },
      { 'Idempotency-Key': key },
    )
    expect(answer.status).toBe(201)
    const { ticket, link } = (await answer.json()) as Opened
    return { ticket, bearer: { Authorization: `Bearer ${new URL(link).searchParams.get('token')}` } }
  }
  /** Enters the desk by the link that the console of this server showed; yields the cookie. */
  const enter = async (server: Serving, person: string) => {
    const token = new URL(server.signInLink).searchParams.get('token') ?? ''
    const entered = await fetch(`${server.url}/desk/sign-in/`, {
      method: 'POST',
      body: new URLSearchParams({ token, person }),
      headers: { Origin: server.url },
      redirect: 'manual',
    })
    expect(entered.status, await entered.text()).toBe(303)
    return { Cookie: entered.headers.getSetCookie()[0]?.split(';')[0] ?? '' }
  }
  const atBoth = <T>(send: (server: Serving, index: number) => Promise<T>) =>
    Promise.all(Array.from({ length: MANY }, (_, index) => send(servers[index % 2 === 0 ? 0 : 1], index)))

  test('opened at one, answered at the other, resolved: both tell the same', async () => {
    const [one, other] = servers
    const { ticket, bearer } = await open(one)
    // Whoever starts later makes the older link void.
    const agent = await enter(other, 'tomasz-oleksy')
    const address = `/api/tickets/${ticket.id}`
    expect((await post(other, `${address}/messages`, { body: 'Please press Renew.' }, agent)).status).toBe(201)
    expect((await post(one, `${address}/messages`, { body: 'Green again.' }, bearer)).status).toBe(201)
    expect((await post(one, `${address}/resolution`, {}, agent)).status).toBe(201)
    const told = await Promise.all(
      servers.map(async (server) => (await (await fetch(server.url + address, { headers: bearer })).json()) as object),
    )
    expect(told[0]).toEqual(told[1])
    expect(told[0]).toMatchObject({
      ticket: { number: ticket.number, status: 'resolved' },
      messages: [{ body: 'Please press Renew.' }, { body: 'Green again.' }],
    })
  })

  test('fifty tickets at both have fifty numbers that follow each other', async () => {
    const numbers = (await atBoth((server) => open(server))).map(({ ticket }) => ticket.number)
    numbers.sort((one, next) => one - next)
    expect(numbers).toEqual(Array.from({ length: MANY }, (_, index) => (numbers[0] ?? 0) + index))
  })

  test('one sending that comes to both fifty times is one ticket, and no number is lost', async () => {
    const before = await open(servers[0])
    const key = randomUUID()
    const all = await atBoth((server) => open(server, key))
    expect(new Set(all.map(({ ticket }) => ticket.id)).size).toBe(1)
    expect(all[0]?.ticket.number).toBe(before.ticket.number + 1)
    expect((await open(servers[1])).ticket.number).toBe(before.ticket.number + 2)
  })

  test('of fifty resolutions at both one is done, and forty-nine are told', async () => {
    const { ticket, bearer } = await open(servers[0])
    const all = await atBoth((server) => post(server, `/api/tickets/${ticket.id}/resolution`, {}, bearer))
    expect(all.map(({ status }) => status).sort()).toEqual([201, ...Array.from({ length: MANY - 1 }, () => 409)])
  })

  test('stopped, both end with 0 and everything is kept', async () => {
    expect(await Promise.all(running.map((server) => server.stop()))).toEqual([0, 0])
    const { tickets = [], ticket_events: events = [], counters } = await storedIn({ databaseUrl: url })
    expect(counters).toContainEqual({ name: 'tickets', value: tickets.length })
    expect((events as { kind: string }[]).filter(({ kind }) => kind === 'opened')).toHaveLength(tickets.length)
  })
})
