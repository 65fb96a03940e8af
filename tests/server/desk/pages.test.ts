/** The agents' desk: what is due first, who may see it, and that nobody's words are lost. */
import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { databases } from '../databases.ts'
import { openPortal } from '../portal.ts'
import { ask, html, keyOf, mainOf, wordsOf } from '../tickets/asking.ts'

const minutes = 60_000

describe.each(databases)('the desk on $name', async (database) => {
  const portal = await openPortal(database)
  const { clock } = portal
  const morning = new Date('2026-03-02T10:00:00Z')
  const at = (length: number) => (clock.now = new Date(morning.getTime() + length))
  const requester = portal.visitor()
  const listed = (main: string) =>
    [...main.matchAll(/href="[^"]*\/desk\/tickets\/([\da-f-]{36})\/"/g)].map(([, id]) => id)

  test('empty, it says what to do next', async () => {
    const agent = await portal.agent('tomasz-oleksy')
    expect(wordsOf(await mainOf(await agent.get('/desk/', html)))).toContain(
      'Nothing is open. Every question has its answer.',
    )
    const team = await mainOf(await agent.get('/zh-hans/desk/?team=finance', html))
    expect(wordsOf(team)).toContain('财务没有未解决的工单')
    expect(team).toContain('href="/zh-hans/desk/"')
    expect(wordsOf(await mainOf(await agent.get('/desk/?status=resolved', html)))).toContain(
      'Nothing is resolved here yet.',
    )
  })

  test('nothing of it is open without signing in', async () => {
    const id = await ask(requester)
    for (const path of ['/desk/', `/desk/tickets/${id}/`, '/zh-hans/desk/', `/zh-hant/desk/tickets/${id}/`]) {
      const led = await requester.get(path, html)
      expect(led.status).toBe(303)
      expect(led.headers.get('Location')).toMatch(/\/desk\/sign-in\/$/)
    }
    for (const what of ['messages', 'resolution', 'reopening']) {
      expect((await requester.submit(`/desk/tickets/${id}/${what}/`, { body: 'Let me in' })).status).toBe(401)
    }
    const agent = await portal.agent('tomasz-oleksy')
    await agent.submit(`/desk/tickets/${id}/resolution/`, {})
  })

  test('what is due first stands first, late in the colour of late; a reply gives the next promise', async () => {
    at(0)
    const first = await ask(requester, { subject: 'Asked first' })
    at(30 * minutes)
    const second = await ask(requester, { subject: 'Asked second', team: 'calibration-lab' })
    at(150 * minutes)
    const third = await ask(requester, { subject: 'Asked third' })

    const agent = await portal.agent('tomasz-oleksy')
    const main = await mainOf(await agent.get('/desk/', html))
    expect(listed(main)).toEqual([first, second, third])
    expect(main).toMatch(/<span class="late">\s*<time[^>]*>30 m late/)
    expect(wordsOf(main)).toContain('3 open, 1 late')

    await agent.submit(`/desk/tickets/${first}/messages/`, { body: 'On it' })
    const after = await mainOf(await agent.get('/desk/', html))
    expect(listed(after)).toEqual([second, third, first])
    expect(wordsOf(after)).not.toContain('1 late')

    const lab = await mainOf(await agent.get('/desk/?team=calibration-lab', html))
    expect(listed(lab)).toEqual([second])
    expect(listed(await mainOf(await agent.get('/desk/?team=no-such-team', html)))).toHaveLength(3)
  })

  test('of two who resolve, the second is told who was first and keeps what was written', async () => {
    const id = await ask(requester)
    const [first, second] = [await portal.agent('aoife-byrne'), await portal.agent('tomasz-oleksy')]
    const done = await first.submit(`/desk/tickets/${id}/resolution/`, { body: 'Renewed it for you.' })
    expect(done.status).toBe(303)
    const late = await second.submit(`/desk/tickets/${id}/resolution/`, { kind: 'note', body: 'My long answer' })
    expect(late.status).toBe(409)
    const main = await mainOf(late)
    expect(wordsOf(main)).toContain('Aoife Byrne resolved this')
    expect(main).toContain('My long answer</textarea')
    expect(main).toMatch(/value="note"\s+checked/)
    const thread = await mainOf(await requester.get(`/tickets/${id}/`, html))
    expect(thread).toContain('Renewed it for you.')
    expect(thread).not.toContain('My long answer')
  })

  test('resolving with words is one step: both are there or none', async () => {
    const id = await ask(requester)
    const agent = await portal.agent('aoife-byrne')
    const key = randomUUID()
    await agent.submit(`/desk/tickets/${id}/resolution/`, { key, body: 'Done' })
    const events = await portal.db.read
      .selectFrom('ticketEvents')
      .selectAll()
      .where('ticketId', '=', id)
      .orderBy('id')
      .execute()
    expect(events.map(({ kind, actor }) => [kind, actor])).toEqual([
      ['opened', 'requester'],
      ['replied', 'aoife-byrne'],
      ['resolved', 'aoife-byrne'],
    ])
    const row = await portal.db.read.selectFrom('tickets').selectAll().where('id', '=', id).executeTakeFirst()
    expect(row?.firstRepliedAt).toBe(row?.resolvedAt)
  })

  test('a double click is done, not too late; other words under the same key stay in their field', async () => {
    const id = await ask(requester)
    const agent = await portal.agent('aoife-byrne')
    const desk = `/desk/tickets/${id}/`
    const form = async () => ({ key: keyOf(await mainOf(await agent.get(desk, html))) })
    for (const [what, body] of [
      ['resolution', 'Renewed'],
      ['reopening', 'Came back'],
      ['resolution', ''],
      ['reopening', ''],
    ] as const) {
      const fields = { ...(await form()), body }
      const twice = [1, 2].map(() => agent.submit(`${desk}${what}/`, fields))
      expect((await Promise.all(twice)).map(({ status }) => status)).toEqual([303, 303])
      if (body === '') continue
      expect((await mainOf(await agent.get(desk, html))).match(new RegExp(body, 'g'))).toHaveLength(1)
      const changed = await agent.submit(`${desk}${what}/`, { ...fields, body: 'Other words' })
      expect(changed.status).toBe(422)
      const main = await mainOf(changed)
      expect(main).toContain('Other words</textarea')
      expect(keyOf(main)).not.toBe(fields.key)
    }

    const sent = { ...(await form()), body: 'Between us', kind: 'note' }
    await agent.submit(`${desk}messages/`, sent)
    const asReply = await agent.submit(`${desk}messages/`, { ...sent, kind: 'reply' })
    expect(asReply.status).toBe(422)
    expect(await mainOf(asReply)).toMatch(/value="reply"\s+checked/)
    expect(await mainOf(await requester.get(`/tickets/${id}/`, html))).not.toContain('Between us')
  })

  test('an agent who sent words and came late with the resolution is not told that they were lost', async () => {
    const id = await ask(requester)
    const [agent, other] = [await portal.agent('aoife-byrne'), await portal.agent('tomasz-oleksy')]
    const fields = { key: randomUUID(), body: 'Renewed' }
    await agent.submit(`/desk/tickets/${id}/messages/`, fields)
    await other.submit(`/desk/tickets/${id}/resolution/`, {})
    expect((await agent.submit(`/desk/tickets/${id}/resolution/`, fields)).status).toBe(303)
  })

  test('an agent opens a resolved ticket again; what is open keeps the words of who tries', async () => {
    const id = await ask(requester)
    const agent = await portal.agent('aoife-byrne')
    const open = await agent.submit(`/desk/tickets/${id}/reopening/`, { body: 'Wait' })
    expect(open.status).toBe(409)
    expect(await mainOf(open)).toContain('Wait</textarea')
    await agent.submit(`/desk/tickets/${id}/resolution/`, {})
    expect((await agent.submit(`/desk/tickets/${id}/reopening/`, { kind: 'note', body: 'Came back' })).status).toBe(303)
    expect(wordsOf(await mainOf(await agent.get(`/desk/tickets/${id}/`, html)))).toContain(
      'Aoife Byrne opened it again',
    )
    expect(await mainOf(await requester.get(`/tickets/${id}/`, html))).not.toContain('Came back')
  })

  test('an empty answer is not sent', async () => {
    const id = await ask(requester)
    const agent = await portal.agent('aoife-byrne')
    const empty = await agent.submit(`/desk/tickets/${id}/messages/`, { kind: 'note', body: ' ' })
    expect(empty.status).toBe(422)
    expect(await mainOf(empty)).toMatch(/value="note"\s+checked/)
  })

  test('an unknown ticket is not there', async () => {
    const agent = await portal.agent('aoife-byrne')
    expect((await agent.get(`/desk/tickets/${randomUUID()}/`, html)).status).toBe(404)
    expect((await agent.get('/desk/tickets/1/', html)).status).toBe(404)
  })

  test('a ticket in another language is marked as such', async () => {
    const id = await ask(requester, { subject: '新同事的工牌刷不开洁净间' }, '/zh-hans')
    const agent = await portal.agent('zhou-qiming')
    const main = await mainOf(await agent.get(`/desk/tickets/${id}/`, html))
    expect(main).toMatch(/<h1 lang="zh-Hans">新同事/)
    expect(main).toMatch(/<div class="words"\s+lang="zh-Hans">/)
    expect(await mainOf(await agent.get(`/zh-hans/desk/tickets/${id}/`, html))).not.toContain('lang="zh-Hans"')
  })
})
