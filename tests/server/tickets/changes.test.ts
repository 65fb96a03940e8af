/** What happens to a ticket over the API: words, notes, the end, and what comes after it. */
import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { databases } from '../databases.ts'
import { openPortal } from '../portal.ts'
import { kindOf, openByApi, type Opened } from './asking.ts'

describe.each(databases)('changing tickets over the API on $name', async (database) => {
  const portal = await openPortal(database)
  const ana = portal.visitor()
  const ben = await portal.agent('tomasz-oleksy')
  const cleo = await portal.agent('aoife-byrne')

  const open = (fields: object = {}, headers: Record<string, string> = {}) => openByApi(ana, fields, headers)

  test('a note is seen by agents and by nobody else, not even as an event', async () => {
    const { ticket, bearer } = await open()
    const noted = await ben.post(`/api/tickets/${ticket.id}/messages`, { kind: 'note', body: 'Between us' })
    expect(noted.status).toBe(201)
    const told = await (await ana.get(`/api/tickets/${ticket.id}`, bearer)).text()
    expect(told).not.toMatch(/Between us|note/)
    expect(await (await cleo.get(`/api/tickets/${ticket.id}`)).text()).toContain('Between us')

    const sly = await ana.post(`/api/tickets/${ticket.id}/messages`, { kind: 'note', body: 'Psst' }, bearer)
    expect(sly.status).toBe(422)
    expect(await (await cleo.get(`/api/tickets/${ticket.id}`)).text()).not.toContain('Psst')
  })

  test('only the first word of an agent is the first reply', async () => {
    const { ticket, bearer } = await open()
    const told = async () =>
      ((await (await ben.get(`/api/tickets/${ticket.id}`)).json()) as { ticket: { firstRepliedAt: string | null } })
        .ticket
    await ana.post(`/api/tickets/${ticket.id}/messages`, { body: 'One more thing' }, bearer)
    await ben.post(`/api/tickets/${ticket.id}/messages`, { kind: 'note', body: 'Mine' })
    expect((await told()).firstRepliedAt).toBeNull()
    const first = portal.clock.now.toISOString()
    await ben.post(`/api/tickets/${ticket.id}/messages`, { body: 'Hello' })
    portal.clock.now = new Date(portal.clock.now.getTime() + 60_000)
    await ben.post(`/api/tickets/${ticket.id}/messages`, { body: 'And more' })
    expect((await told()).firstRepliedAt).toBe(first)
  })

  test('a message sent twice with one key is one message', async () => {
    const { ticket } = await open()
    const key = { 'Idempotency-Key': randomUUID() }
    const sent = await Promise.all(
      [1, 2, 3].map(() => ben.post(`/api/tickets/${ticket.id}/messages`, { body: 'Once' }, key)),
    )
    expect(sent.map(({ status }) => status)).toEqual([201, 201, 201])
    const { messages, events } = (await (await ben.get(`/api/tickets/${ticket.id}`)).json()) as {
      messages: unknown[]
      events: unknown[]
    }
    expect(messages).toHaveLength(1)
    expect(events).toHaveLength(2)
  })

  test('the same key with other words or as another kind is refused, and nothing is said to be sent', async () => {
    const { ticket } = await open()
    const send = (body: object, agent = ben, key = 'one-sending') =>
      agent.post(`/api/tickets/${ticket.id}/messages`, body, { 'Idempotency-Key': key })
    expect((await send({ body: 'First' })).status).toBe(201)
    for (const other of [{ body: 'Second' }, { body: 'First', kind: 'note' }]) {
      const refused = await send(other)
      expect(refused.status).toBe(422)
      expect(await kindOf(refused)).toBe('/problems/invalid-input')
    }
    // Another author's key, and another key, are other sendings.
    expect((await send({ body: 'Second' }, cleo)).status).toBe(201)
    expect((await send({ body: 'Second' }, ben, 'another-sending')).status).toBe(201)
    const { messages } = (await (await ben.get(`/api/tickets/${ticket.id}`)).json()) as { messages: object[] }
    expect(messages).toMatchObject([{ body: 'First', kind: 'reply' }, { body: 'Second' }, { body: 'Second' }])
    expect(messages[0]).not.toHaveProperty('idempotencyKey')
  })

  test('messages of one millisecond keep their order', async () => {
    const { ticket } = await open()
    const bodies = Array.from({ length: 12 }, (_, index) => `Line ${index}`)
    for (const body of bodies) {
      await ben.post(`/api/tickets/${ticket.id}/messages`, { body }, { 'Idempotency-Key': randomUUID() })
    }
    const { messages } = (await (await ben.get(`/api/tickets/${ticket.id}`)).json()) as { messages: { body: string }[] }
    expect(messages.map(({ body }) => body)).toEqual(bodies)
  })

  test('a resolution sent twice with one key is told as done, also after a reopening, which it does not undo', async () => {
    const { ticket } = await open()
    const resolve = (agent = ben) =>
      agent.post(`/api/tickets/${ticket.id}/resolution`, {}, { 'Idempotency-Key': 'one-resolution' })
    expect((await Promise.all([resolve(), resolve()])).map(({ status }) => status)).toEqual([201, 201])
    expect((await resolve(cleo)).status).toBe(409)
    await ben.delete(`/api/tickets/${ticket.id}/resolution`)
    expect((await resolve()).status).toBe(201)
    const told = (await (await ben.get(`/api/tickets/${ticket.id}`)).json()) as { events: { kind: string }[] }
    expect(told).toMatchObject({ ticket: { status: 'open' } })
    expect(told.events.map(({ kind }) => kind)).toEqual(['opened', 'resolved', 'reopened'])
  })

  test('of two who resolve at once one does, and the other is told that they came late', async () => {
    for (let time = 0; time < 10; time++) {
      const { ticket } = await open()
      const both = await Promise.all([ben, cleo].map((agent) => agent.post(`/api/tickets/${ticket.id}/resolution`)))
      expect(both.map(({ status }) => status).sort()).toEqual([201, 409])
      const late = both.find(({ status }) => status === 409)
      expect(late && (await kindOf(late))).toBe('/problems/ticket-already-resolved')
      const { events } = (await (await ben.get(`/api/tickets/${ticket.id}`)).json()) as { events: { kind: string }[] }
      expect(events.map(({ kind }) => kind)).toEqual(['opened', 'resolved'])
    }
  })

  test('reopening starts the promise anew; what is open cannot be opened', async () => {
    const { ticket } = await open()
    expect(await kindOf(await ben.delete(`/api/tickets/${ticket.id}/resolution`))).toBe('/problems/ticket-not-resolved')
    await ben.post(`/api/tickets/${ticket.id}/resolution`)
    portal.clock.now = new Date(portal.clock.now.getTime() + 3 * 86_400_000)
    const rested = await portal.agent('tomasz-oleksy')
    const again = (await (await rested.delete(`/api/tickets/${ticket.id}/resolution`)).json()) as Opened
    expect(again.ticket).toMatchObject({ status: 'open', resolvedAt: null })
    expect(again.ticket.resolutionDueAt > ticket.resolutionDueAt).toBe(true)
    // The resolution was the first answer, in time; days later nobody can take that back.
    expect(again.ticket).toMatchObject({ late: false, firstRepliedAt: ticket.openedAt })
  })

  test('a requester resolves and reopens by link, and after fourteen days only an agent does', async () => {
    const { ticket, bearer } = await open()
    expect((await ana.post(`/api/tickets/${ticket.id}/resolution`, {}, bearer)).status).toBe(201)
    expect((await ana.delete(`/api/tickets/${ticket.id}/resolution`, bearer)).status).toBe(200)
    await ana.post(`/api/tickets/${ticket.id}/resolution`, {}, bearer)
    portal.clock.now = new Date(portal.clock.now.getTime() + 14 * 86_400_000)
    expect((await ana.delete(`/api/tickets/${ticket.id}/resolution`, bearer)).status).toBe(422)
    // Nor are words taken that nobody would look for.
    const said = await ana.post(`/api/tickets/${ticket.id}/messages`, { body: 'Hello?' }, bearer)
    expect(await kindOf(said)).toBe('/problems/invalid-input')
    const agent = await portal.agent('tomasz-oleksy')
    expect(await (await agent.get(`/api/tickets/${ticket.id}`)).text()).not.toContain('Hello?')
    expect((await agent.post(`/api/tickets/${ticket.id}/messages`, { body: 'By the way' })).status).toBe(201)
    expect((await agent.delete(`/api/tickets/${ticket.id}/resolution`)).status).toBe(200)
  })
})
