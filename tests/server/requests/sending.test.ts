/** Sending a request form: what is kept, and that one sending is one ticket. */
import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { databases } from '../databases.ts'
import { openPortal } from '../portal.ts'
import { html, idOf, mainOf, shield } from '../tickets/asking.ts'

const laptop = {
  ...shield,
  'field-what': 'loan',
  'field-desk': 'leith',
} as const

describe.each(databases)('sending a request form on $name', async (database) => {
  const portal = await openPortal(database)
  const visitor = portal.visitor()
  const count = async () => (await portal.db.read.selectFrom('tickets').select('id').execute()).length

  test('sent, it leads to the ticket, whose fields, query and pages are kept', async () => {
    const searchId = '019CBE00-0000-7000-8000-00000000000A'
    const sent = await visitor.submit('/requests/laptop-or-screen/', {
      ...laptop,
      ...{
        key: randomUUID(),
        priority: 'low',
        q: 'loan laptop',
        search: searchId,
        read: 'annual-leave,gone,annual-leave',
      },
    })
    expect(sent.status).toBe(303)
    const row = await portal.db.read.selectFrom('tickets').selectAll().where('id', '=', idOf(sent)).executeTakeFirst()
    expect(row).toMatchObject({
      priority: 'low',
      query: 'loan laptop',
      searchId: searchId.toLowerCase(),
      articlesRead: '["annual-leave"]',
      fields: JSON.stringify({ what: 'loan', desk: 'leith' }),
      requesterName: shield.name,
    })
  })

  test('who wants to leave search and pages out of it does', async () => {
    const sent = await visitor.submit('/requests/question/', {
      ...shield,
      ...{ key: randomUUID(), q: 'private', search: randomUUID(), read: 'annual-leave', alone: 'yes' },
    })
    const row = await portal.db.read.selectFrom('tickets').selectAll().where('id', '=', idOf(sent)).executeTakeFirst()
    expect(row).toMatchObject({ query: null, searchId: null, articlesRead: '[]' })
  })

  test('what comes along in an address never stops the question', async () => {
    const odd = new URLSearchParams({
      q: `\0${'x'.repeat(9_000)}`,
      search: 'not-an-id',
      read: '../../etc,'.repeat(50),
      team: "'",
    })
    expect((await visitor.get(`/requests/question/?${odd}`, html)).status).toBe(200)
    const sent = await visitor.submit('/requests/question/', {
      ...shield,
      key: randomUUID(),
      q: '\0',
      search: 'x',
      read: ',,',
    })
    expect(sent.status).toBe(303)
  })

  test('a key that no page of ours made, and fields that the type does not have, stop nothing', async () => {
    const before = await count()
    for (const key of ['a\0b', 'short', '../../../etc']) {
      const sent = await visitor.submit('/requests/question/', { ...shield, key, 'field-FOO': 'x', 'field-gone': 'x' })
      expect(sent.status).toBe(303)
    }
    expect(await count()).toBe(before + 3)
    const row = await portal.db.read.selectFrom('tickets').selectAll().orderBy('number', 'desc').executeTakeFirst()
    expect(row?.fields).toBe('{}')
  })

  test('a double click, and twenty sendings at once, are one ticket', async () => {
    const before = await count()
    const fields = { ...shield, key: randomUUID() }
    const all = await Promise.all(
      Array.from({ length: 20 }, () => portal.visitor().submit('/requests/question/', fields)),
    )
    expect(new Set(all.map(idOf)).size).toBe(1)
    expect(await count()).toBe(before + 1)
  })

  test('sent, gone back to and changed: nothing is lost, and only sending again opens a second', async () => {
    const key = randomUUID()
    const before = await count()
    await visitor.submit('/requests/question/', { ...shield, key })
    const changed = await visitor.submit('/requests/question/', { ...shield, key, body: 'Now it is green' })
    expect(changed.status).toBe(422)
    const main = await mainOf(changed)
    expect(main).toContain('Now it is green</textarea')
    expect(await count()).toBe(before + 1)
    const fresh = /name="key" value="([^"]+)"/.exec(main)?.[1] ?? ''
    expect(fresh).not.toBe(key)
    expect(
      (await visitor.submit('/requests/question/', { ...shield, key: fresh, body: 'Now it is green' })).status,
    ).toBe(303)
    expect(await count()).toBe(before + 2)
  })

  test('a question of any kind may be one sentence, which is then its message; what a form asks for in detail is asked for', async () => {
    const brief = { ...shield, body: ' ', subject: 'Who takes the parcels on Friday?' }
    const sent = await visitor.submit('/requests/question/', { ...brief, key: randomUUID() })
    expect(sent.status).toBe(303)
    const tickets = portal.db.read.selectFrom('tickets').select('body').where('id', '=', idOf(sent))
    expect(await tickets.execute()).toEqual([{ body: 'Who takes the parcels on Friday?' }])
    const empty = await mainOf(
      await visitor.submit('/requests/question/', { ...brief, subject: '', key: randomUUID() }),
    )
    expect(empty).toContain('id="subject-fault"')
    expect(empty).not.toContain('id="body-fault"')
    const detailed = await visitor.submit('/requests/gauge-calibration/', { ...brief, key: randomUUID() })
    expect(detailed.status).toBe(422)
    expect(await mainOf(detailed)).toContain('id="body-fault"')
  })

  test('a program that fills in what nobody sees opens nothing', async () => {
    const before = await count()
    const answer = await visitor.submit('/requests/question/', {
      ...shield,
      key: randomUUID(),
      website: 'https://spam.example',
    })
    expect(answer.status).toBe(422)
    expect(await count()).toBe(before)
  })

  test('the longest question fits, in Chinese too', async () => {
    const sent = await visitor.submit('/requests/question/', {
      ...shield,
      key: randomUUID(),
      body: '量'.repeat(20_000),
    })
    expect(sent.status).toBe(303)
  })
})
