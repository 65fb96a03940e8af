/** Tickets over the API: opening, reading, writing, ending; who may, and what those are told who may not. */
import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { databases } from '../databases.ts'
import { openPortal, type Visitor } from '../portal.ts'
import { escaped, kindOf, openByApi, payload, shield } from './asking.ts'

describe.each(databases)('tickets over the API on $name', async (database) => {
  const portal = await openPortal(database)
  const ana = portal.visitor()
  const ben = await portal.agent('tomasz-oleksy')
  const stranger = portal.visitor()

  const open = (fields: object = {}, headers: Record<string, string> = {}) => openByApi(ana, fields, headers)

  test('a ticket is opened with its promise, and its link opens its page', async () => {
    const { answer, ticket, link } = await open({
      priority: 'high',
      language: 'zh-hans',
      query: 'vpn',
      articlesRead: ['annual-leave', 'gone'],
    })
    expect(answer.status).toBe(201)
    expect(answer.headers.get('Location')).toBe(`/api/tickets/${ticket.id}`)
    expect(ticket).toMatchObject({
      status: 'open',
      late: false,
      team: 'service-desk',
      priority: 'high',
      language: 'zh-hans',
      query: 'vpn',
      articlesRead: ['annual-leave'],
      // Monday 10:00 in London, two service hours.
      firstReplyDueAt: '2026-03-02T12:00:00.000Z',
      requester: { name: shield.name, email: shield.email },
    })
    expect(ticket).not.toHaveProperty('idempotencyKey')
    expect(link).toMatch(new RegExp(`^http://127.0.0.1:4321/zh-hans/tickets/${ticket.id}/\\?token=[\\w-]{43}$`))
  })

  test('numbers follow each other, also when many ask at once', async () => {
    const opened = await Promise.all(Array.from({ length: 20 }, () => open()))
    const numbers = opened.map(({ ticket }) => ticket.number).sort((one, other) => one - other)
    expect(new Set(numbers).size).toBe(20)
    expect((numbers.at(-1) ?? 0) - (numbers[0] ?? 0)).toBe(19)
  })

  test('the same key is the same ticket, however often and at once', async () => {
    const key = { 'Idempotency-Key': randomUUID() }
    const all = await Promise.all(Array.from({ length: 10 }, () => open({}, key)))
    expect(new Set(all.map(({ ticket }) => ticket.id)).size).toBe(1)
    expect(all.map(({ answer }) => answer.status)).toEqual(Array(10).fill(201))
    for (const { ticket, bearer } of all) {
      expect((await stranger.get(`/api/tickets/${ticket.id}`, bearer)).status).toBe(200)
    }
  })

  test('the same key with other words is refused and tells nothing', async () => {
    const key = { 'Idempotency-Key': randomUUID() }
    await open({}, key)
    const other = await stranger.post(
      '/api/tickets',
      { requestType: 'question', ...shield, body: 'Something else' },
      key,
    )
    expect(other.status).toBe(422)
    expect(await other.text()).not.toContain('token')
  })

  test('everything wrong is told at once, with pointers', async () => {
    const wrong = { requestType: 'question', ...shield, subject: 'x', email: 'nobody', colour: 'red' }
    const answer = await ana.post('/api/tickets', wrong)
    expect(answer.status).toBe(422)
    expect(answer.headers.get('Content-Type')).toBe('application/problem+json')
    const { errors } = (await answer.json()) as { errors: { pointer: string }[] }
    expect(errors.map(({ pointer }) => pointer)).toEqual(expect.arrayContaining(['/subject', '/email']))

    const unknown = await ana.post('/api/tickets', {
      ...shield,
      requestType: 'laptop-or-screen',
      fields: { what: 'gift', colour: 'red' },
    })
    expect(unknown.status).toBe(422)
    expect(await unknown.json()).toMatchObject({
      errors: [{ pointer: '/fields/what' }, { pointer: '/fields/desk' }, { pointer: '/fields/colour' }],
    })
    const nothing = await ana.post('/api/tickets', { ...shield, requestType: 'no-such-thing' })
    expect(await nothing.json()).toMatchObject({ errors: [{ pointer: '/requestType' }] })
  })

  test('more fields than any request type has are not judged one by one', async () => {
    const fields = Object.fromEntries(Array.from({ length: 5_000 }, (_, index) => [`f${index}`, '']))
    const answer = await ana.post('/api/tickets', { requestType: 'question', ...shield, fields })
    expect(answer.status).toBe(422)
    expect(await answer.json()).toMatchObject({ errors: [{ pointer: '/fields', detail: 'At most 100 fields' }] })
  })

  test('to a stranger every ticket is as if it were not there, on every address', async () => {
    const { ticket, bearer } = await open()
    const other = await open()
    const invented = randomUUID()
    const everywhere = async (visitor: Visitor, id: string, headers: Record<string, string> = {}) => [
      await visitor.get(`/api/tickets/${id}`, headers),
      await visitor.post(`/api/tickets/${id}/messages`, { body: 'Hello' }, headers),
      await visitor.post(`/api/tickets/${id}/resolution`, {}, headers),
      await visitor.delete(`/api/tickets/${id}/resolution`, headers),
    ]
    const answers = [
      ...(await everywhere(stranger, ticket.id)),
      ...(await everywhere(stranger, ticket.id, other.bearer)),
      ...(await everywhere(stranger, ticket.id, { Authorization: 'Bearer x' })),
      ...(await everywhere(stranger, invented)),
      ...(await everywhere(stranger, 'not-an-id')),
      ...(await everywhere(ben, invented)),
    ]
    for (const answer of answers) {
      expect(answer.status).toBe(404)
      expect(await kindOf(answer)).toBe('/problems/ticket-not-found')
    }
    const untouched = await ana.get(`/api/tickets/${ticket.id}`, bearer)
    expect(await untouched.json()).toMatchObject({
      ticket: { status: 'open' },
      messages: [],
      events: [{ kind: 'opened' }],
    })
  })

  test('the list is for agents alone', async () => {
    expect((await stranger.get('/api/tickets')).status).toBe(401)
    expect((await ana.get('/api/tickets')).status).toBe(401)
    expect((await ben.get('/api/tickets?team=service-desk')).status).toBe(200)
    expect((await ben.get('/api/tickets?status=anything')).status).toBe(422)
  })

  test('a link opens its ticket for ninety days', async () => {
    const { ticket, bearer } = await open()
    const day = 86_400_000
    portal.clock.now = new Date(portal.clock.now.getTime() + 90 * day - 1)
    expect((await ana.get(`/api/tickets/${ticket.id}`, bearer)).status).toBe(200)
    portal.clock.now = new Date(portal.clock.now.getTime() + 1)
    expect((await ana.get(`/api/tickets/${ticket.id}`, bearer)).status).toBe(404)
  })

  test('the database knows no link that opens anything, and no log line what was written', async () => {
    const { link } = await open({ subject: payload, body: payload })
    const token = new URL(link).searchParams.get('token') ?? ''
    const stored = await portal.db.read.selectFrom('linkTokens').selectAll().execute()
    expect(JSON.stringify(stored)).not.toContain(token)
    const log = portal.logged.join('')
    for (const secret of [token, 'alert(1)', shield.email, escaped]) expect(log).not.toContain(secret)
  })

  test('every answer about a ticket is nobody’s to keep', async () => {
    const { answer, ticket, bearer } = await open()
    const answers = [
      answer,
      await ana.get(`/api/tickets/${ticket.id}`, bearer),
      await ana.get(`/api/tickets/${ticket.id}`),
    ]
    for (const { headers } of answers) expect(headers.get('Cache-Control')).toBe('private, no-store')
  })

  test('the longest text fits in every language, the next letter does not', async () => {
    expect((await open({ body: '量'.repeat(20_000) })).answer.status).toBe(201)
    const longer = await ana.post('/api/tickets', { requestType: 'question', ...shield, body: '量'.repeat(20_001) })
    expect(longer.status).toBe(422)
  })
})
