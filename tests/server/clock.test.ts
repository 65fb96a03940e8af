/** A clock that jumps while a ticket is open: by an hour, a day, ten years, and when summer time comes and goes. */
import { afterEach, describe, expect, test, vi } from 'vitest'
import { databases } from './databases.ts'
import { openPortal, type Visitor } from './portal.ts'
import { asked, html, openByApi, shield, wordsOf, mainOf } from './tickets/asking.ts'

const hours = 3_600_000
const days = 24 * hours
/** Monday, ten in the morning in London. */
const start = new Date('2026-03-02T10:00:00.000Z')
const jumps = {
  'an hour back': -hours,
  'two minutes back': -120_000,
  'an hour ahead': hours,
  'a day ahead': days,
  'a day back': -days,
  'ten years ahead': 3_652 * days,
  'ten years back': -3_652 * days,
}

describe.each(databases)('when the clock jumps, on $name', async (database) => {
  const portal = await openPortal(database)
  const at = (time: Date | string | number) => (portal.clock.now = new Date(time))
  const jump = (length: number) => at(portal.clock.now.getTime() + length)
  afterEach(() => at(start))

  test.each(Object.entries(jumps))(
    '%s and back again, a ticket keeps its order and its promises',
    async (_, length) => {
      const { ticket, bearer } = await openByApi(portal.visitor())
      const told = async () => {
        const agent = await portal.agent('aoife-byrne')
        return (await (await agent.get(`/api/tickets/${ticket.id}`)).json()) as {
          ticket: { firstReplyDueAt: string; resolutionDueAt: string; late: boolean; firstRepliedAt: string | null }
          messages: { id: string; body: string }[]
          events: { id: string; kind: string }[]
        }
      }
      const write = async (body: string) =>
        (await portal.agent('aoife-byrne')).post(`/api/tickets/${ticket.id}/messages`, { body })
      const { firstReplyDueAt, resolutionDueAt } = (await told()).ticket

      await portal.visitor().post(`/api/tickets/${ticket.id}/messages`, { body: 'One' }, bearer)
      jump(length)
      await write('Two')
      await write('Three')
      const meanwhile = await told()
      expect(meanwhile.ticket).toMatchObject({ firstReplyDueAt, resolutionDueAt })
      expect(meanwhile.ticket.late).toBe(portal.clock.now.toISOString() > resolutionDueAt)
      at(start.getTime() + 60_000)
      await write('Four')

      const after = await told()
      expect(after.ticket).toMatchObject({ firstReplyDueAt, resolutionDueAt, late: false })
      expect(after.messages.map(({ body }) => body)).toEqual(['One', 'Two', 'Three', 'Four'])
      for (const rows of [after.messages, after.events]) {
        expect(rows.map(({ id }) => id)).toEqual(rows.map(({ id }) => id).sort())
      }
    },
  )

  test.each(Object.entries(jumps))(
    '%s, no page says that less than nothing passed, and none breaks',
    async (_, length) => {
      const { requester, id, address } = await asked(portal)
      const agent = await portal.agent('aoife-byrne')
      await agent.submit(`/desk/tickets/${id}/messages/`, { kind: 'note', body: 'Before' })
      jump(length)
      const then = await portal.agent('aoife-byrne')
      await then.submit(`/desk/tickets/${id}/messages/`, { kind: 'reply', body: 'Please press Renew.' })
      const look = async (visitor: Visitor, path: string) => {
        for (const language of ['', '/zh-hans', '/zh-hant']) {
          const answer = await visitor.get(`${language}${path}`, html)
          expect(answer.status, `${language}${path}`).toBe(200)
          expect(wordsOf(await mainOf(answer)), path).not.toMatch(/[-−]\s?\d+\s*(min|h|day|m|d|分|小|天)/)
        }
      }
      for (const path of [`/desk/tickets/${id}/`, '/desk/', '/desk/?status=resolved']) await look(then, path)
      // A requester's link ends after ninety days.
      if (length < 90 * days) for (const path of [address, '/tickets/']) await look(requester, path)
      await then.post(`/api/tickets/${id}/resolution`)
      at(start)
      const back = await portal.agent('aoife-byrne')
      for (const path of [`/desk/tickets/${id}/`, '/desk/', '/desk/?status=resolved']) await look(back, path)
      for (const path of [address, '/tickets/']) await look(requester, path)
    },
  )

  test('a question can be asked whatever the year is', async () => {
    for (const year of ['2016', '2036']) {
      at(`${year}-03-02T10:00:00.000Z`)
      expect((await portal.visitor().get('/requests/question/', html)).status).toBe(200)
      expect((await portal.visitor().post('/api/tickets', { requestType: 'question', ...shield })).status).toBe(201)
    }
  })

  test.each([
    // Friday half past four: an hour of the two is left, the other begins on Monday at nine by the clock on the wall.
    ['begins', '2026-03-27T16:30:00.000Z', '2026-03-30T09:00:00.000Z'],
    ['ends', '2026-10-23T15:30:00.000Z', '2026-10-26T10:00:00.000Z'],
  ])('when summer time %s, what is due is due by the clock on the wall, and stays so', async (_, friday, monday) => {
    at(friday)
    const { ticket } = await openByApi(portal.visitor(), { priority: 'high' })
    const due = async () => {
      const agent = await portal.agent('aoife-byrne')
      const answer = (await (await agent.get(`/api/tickets/${ticket.id}`)).json()) as {
        ticket: { firstReplyDueAt: string; late: boolean }
      }
      return { due: answer.ticket.firstReplyDueAt, late: answer.ticket.late }
    }
    expect(await due()).toEqual({ due: monday, late: false })
    at(monday)
    expect(await due()).toEqual({ due: monday, late: false })
    jump(1)
    expect(await due()).toEqual({ due: monday, late: true })
    jump(-2 * days)
    expect(await due()).toEqual({ due: monday, late: false })
  })
})

describe.each(databases)('after a restart on $name', (database) => {
  test('ids go on from the last one, though the clock was set back meanwhile', async () => {
    const url = await database.fresh()
    /** What a new process has loaded: nothing of the one before. */
    const restart = async () => {
      vi.resetModules()
      const { openDb } = await import('../../server/db/open.ts')
      const { openTicket } = await import('../../server/tickets/store/open.ts')
      const { addMessage } = await import('../../server/tickets/store/message.ts')
      const { listMessages } = await import('../../server/tickets/store/find.ts')
      return { db: await openDb(url), openTicket, addMessage, listMessages }
    }
    const { newTicket } = await import('./backup/filled.ts')
    const ahead = await restart()
    const opened = await ahead.openTicket(ahead.db, newTicket(1), new Date(start.getTime() + hours))
    if (opened.outcome !== 'opened') throw new Error(opened.outcome)
    const { id } = opened.ticket
    const reply = (body: string) => ({ kind: 'reply', author: 'aoife-byrne', body }) as const
    await ahead.addMessage(ahead.db, id, reply('One'), new Date(start.getTime() + hours))
    await ahead.db.close()

    const right = await restart()
    const { id: second } = await right.addMessage(right.db, id, reply('Two'), start)
    expect(second > id).toBe(true)
    const thread = await right.listMessages(right.db.read, { id }, 'replies')
    expect(thread.map(({ body }) => body)).toEqual(['One', 'Two'])
    await right.db.close()
  })
})
