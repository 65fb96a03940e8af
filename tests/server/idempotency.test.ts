/** A sending that comes fifty times is one sending; the same key with other words is refused and loses nothing. */
import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { databases } from './databases.ts'
import { openPortal } from './portal.ts'
import { asked, html, idOf, keyOf, kindOf, mainOf, openByApi, shield, type Opened } from './tickets/asking.ts'

const MANY = 50

describe.each(databases)('sending again on $name', async (database) => {
  const portal = await openPortal(database)
  const ana = portal.visitor()
  const ben = await portal.agent('tomasz-oleksy')

  const atOnce = <T>(send: (index: number) => Promise<T>) =>
    Promise.all(Array.from({ length: MANY }, (_, index) => send(index)))
  const countTickets = async () => (await portal.db.read.selectFrom('tickets').select('id').execute()).length
  const lastNumber = () =>
    portal.db.read.selectFrom('counters').select('value').where('name', '=', 'tickets').executeTakeFirstOrThrow()
  const threadOf = async (id: string, agent = ben) =>
    (await (await agent.get(`/api/tickets/${id}`)).json()) as {
      messages: { body: string }[]
      events: { kind: string }[]
    }

  test('fifty times at once is one ticket and the same answer, and no number is lost over it', async () => {
    const before = { tickets: await countTickets(), number: (await lastNumber()).value }
    const key = { 'Idempotency-Key': randomUUID() }
    const all = await atOnce(() => openByApi(portal.visitor(), {}, key))
    expect(all.map(({ answer }) => answer.status)).toEqual(all.map(() => 201))
    for (const { ticket } of all) expect(ticket).toEqual(all[0]?.ticket)
    expect(await countTickets()).toBe(before.tickets + 1)
    expect((await lastNumber()).value).toBe(before.number + 1)
    expect(all[0]?.ticket.number).toBe(before.number + 1)
    // Each answer brings a link that opens it: whoever lost the first answer needs the one of the second.
    for (const { ticket, bearer } of [all[0]!, all[49]!]) {
      expect((await ana.get(`/api/tickets/${ticket.id}`, bearer)).status).toBe(200)
    }
    expect((await threadOf(all[0]!.ticket.id)).events.map(({ kind }) => kind)).toEqual(['opened'])
  })

  test('fifty with one key and two texts: one text wins, and whoever sent the other is told', async () => {
    const before = await countTickets()
    const key = { 'Idempotency-Key': randomUUID() }
    const all = await atOnce(async (index) => {
      const body = index % 2 === 0 ? 'It is red' : 'It is green'
      const answer = await ana.post('/api/tickets', { requestType: 'question', ...shield, body }, key)
      return { body, answer, told: (await answer.json()) as Opened & { type: string } }
    })
    const won = all.filter(({ answer }) => answer.status === 201)
    const refused = all.filter(({ answer }) => answer.status === 422)
    expect([won.length, refused.length]).toEqual([MANY / 2, MANY / 2])
    expect(new Set(won.map(({ body }) => body)).size).toBe(1)
    expect(new Set(won.map(({ told }) => told.ticket.id)).size).toBe(1)
    for (const { told } of refused) expect(told.type).toBe('/problems/invalid-input')
    expect(await countTickets()).toBe(before + 1)
  })

  test('fifty replies with one key are one reply; other words are refused', async () => {
    const { ticket } = await openByApi(ana)
    const key = { 'Idempotency-Key': randomUUID() }
    const send = (body: string) => ben.post(`/api/tickets/${ticket.id}/messages`, { body }, key)
    const all = await atOnce(() => send('Please press Renew.'))
    const told = await Promise.all(all.map(async (answer) => ({ status: answer.status, message: await answer.text() })))
    expect(new Set(told.map(({ message }) => message)).size).toBe(1)
    expect(told[0]?.status).toBe(201)
    const other = await send('Something else')
    expect(other.status).toBe(422)
    expect(await kindOf(other)).toBe('/problems/invalid-input')
    expect(await threadOf(ticket.id)).toMatchObject({
      messages: [{ body: 'Please press Renew.' }],
      events: [{ kind: 'opened' }, { kind: 'replied' }],
    })
  })

  test('a double click, Enter and a click, and forty-eight more on the request form open one ticket', async () => {
    const before = await countTickets()
    const page = await mainOf(await ana.get('/requests/question/', html))
    const fields = { ...shield, key: keyOf(page) }
    expect(fields.key).not.toBe('')
    const all = await atOnce(() => ana.submit('/requests/question/', fields))
    expect(all.map(({ status }) => status)).toEqual(all.map(() => 303))
    expect(new Set(all.map(idOf)).size).toBe(1)
    expect(await countTickets()).toBe(before + 1)
    // Somebody else who opens the form has a key of their own.
    expect(keyOf(await mainOf(await portal.visitor().get('/requests/question/', html)))).not.toBe(fields.key)
  })

  test.each(['requester', 'agent'])(
    'on the page of a ticket as well: the %s who clicks fifty times wrote once',
    async (who) => {
      const { requester, id } = await asked(portal)
      const [sender, address] = who === 'agent' ? [ben, `/desk/tickets/${id}/`] : [requester, `/tickets/${id}/`]
      const key = keyOf(await mainOf(await sender.get(address, html)))
      expect(key).not.toBe('')
      const form = { key, kind: 'reply', body: 'Green again.' }
      const all = await atOnce(() => sender.submit(`${address}messages/`, form))
      expect(all.map(({ status }) => status)).toEqual(all.map(() => 303))
      const changed = await sender.submit(`${address}messages/`, { ...form, body: 'Red again.' })
      expect(changed.status).toBe(422)
      // What was typed comes back, with a key under which it can be sent.
      const again = await mainOf(changed)
      expect(again).toContain('Red again.</textarea')
      expect(keyOf(again)).not.toBe(key)
      expect((await threadOf(id)).messages.map(({ body }) => body)).toEqual(['Green again.'])
    },
  )

  test('a key names its sending for as long as what was sent is there', async () => {
    const key = { 'Idempotency-Key': randomUUID() }
    const { ticket } = await openByApi(ana, {}, key)
    await ben.post(`/api/tickets/${ticket.id}/messages`, { body: 'Hello' }, key)
    portal.clock.now = new Date(portal.clock.now.getTime() + 400 * 86_400_000)
    const later = await portal.agent('tomasz-oleksy')
    expect((await openByApi(ana, {}, key)).ticket.id).toBe(ticket.id)
    expect((await later.post(`/api/tickets/${ticket.id}/messages`, { body: 'Hello' }, key)).status).toBe(201)
    expect((await later.post(`/api/tickets/${ticket.id}/messages`, { body: 'Goodbye' }, key)).status).toBe(422)
    expect((await threadOf(ticket.id, later)).messages.map(({ body }) => body)).toEqual(['Hello'])
  })
})
