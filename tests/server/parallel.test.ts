/** Fifty people at once: every number once and none left out, one resolution, every word in its order. */
import { describe, expect, test } from 'vitest'
import { databases } from './databases.ts'
import { openPortal } from './portal.ts'
import { kindOf, openByApi } from './tickets/asking.ts'

const MANY = 50

describe.each(databases)('fifty at once on $name', async (database) => {
  const portal = await openPortal(database)
  const ben = await portal.agent('tomasz-oleksy')
  const atOnce = <T>(send: (index: number) => Promise<T>) =>
    Promise.all(Array.from({ length: MANY }, (_, index) => send(index)))
  const told = async (id: string) =>
    (await (await ben.get(`/api/tickets/${id}`)).json()) as {
      messages: { id: string; body: string }[]
      events: { id: string; kind: string }[]
    }

  test('open tickets with fifty numbers that follow each other', async () => {
    const all = await atOnce((index) => openByApi(portal.visitor(), { body: `Question ${index}` }))
    const numbers = all.map(({ ticket }) => ticket.number).sort((one, other) => one - other)
    expect(numbers).toEqual(Array.from({ length: MANY }, (_, index) => (numbers[0] ?? 0) + index))
    // Each number stands on the question to which it was told.
    for (const [index, { ticket }] of all.entries()) {
      expect(await (await ben.get(`/api/tickets/${ticket.id}`)).json()).toMatchObject({
        ticket: { number: ticket.number, body: `Question ${index}` },
        events: [{ kind: 'opened' }],
      })
    }
  })

  test('resolve one ticket: one does, forty-nine are told that they came late', async () => {
    const { ticket } = await openByApi(portal.visitor())
    const all = await atOnce(() => ben.post(`/api/tickets/${ticket.id}/resolution`))
    expect(all.filter(({ status }) => status === 201)).toHaveLength(1)
    const late = all.filter(({ status }) => status === 409)
    expect(late).toHaveLength(MANY - 1)
    for (const answer of late) expect(await kindOf(answer)).toBe('/problems/ticket-already-resolved')
    expect((await told(ticket.id)).events.map(({ kind }) => kind)).toEqual(['opened', 'resolved'])
  })

  test('reopen it: one does, forty-nine are told that it is open', async () => {
    const { ticket } = await openByApi(portal.visitor())
    await ben.post(`/api/tickets/${ticket.id}/resolution`)
    const all = await atOnce(() => ben.delete(`/api/tickets/${ticket.id}/resolution`))
    expect(all.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(all.filter(({ status }) => status === 409)).toHaveLength(MANY - 1)
  })

  test('write to one ticket: every word is there, in the order in which it was answered', async () => {
    const { ticket } = await openByApi(portal.visitor())
    const bodies: string[] = []
    for (const wave of [1, 2, 3]) {
      await atOnce((index) => ben.post(`/api/tickets/${ticket.id}/messages`, { body: `${wave}: ${index}` }))
      const { messages, events } = await told(ticket.id)
      bodies.push(...Array.from({ length: MANY }, (_, index) => `${wave}: ${index}`))
      expect(messages.map(({ body }) => body).sort()).toEqual([...bodies].sort())
      // Who wrote after another was answered stands after the other; ids say the same.
      const waves = messages.map(({ body }) => Number(body[0]))
      expect(waves).toEqual([...waves].sort())
      for (const rows of [messages, events]) expect(rows.map(({ id }) => id)).toEqual(rows.map(({ id }) => id).sort())
      expect(events.filter(({ kind }) => kind === 'replied')).toHaveLength(bodies.length)
    }
  })
})
