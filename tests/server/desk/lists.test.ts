/** Lists of tickets longer than a page, at the desk and over the API: nothing is left out, nothing comes twice. */
import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { databases } from '../databases.ts'
import { openPortal } from '../portal.ts'
import { ask, html, mainOf } from '../tickets/asking.ts'

const minutes = 60_000

describe.each(databases)('long lists on $name', async (database) => {
  const portal = await openPortal(database)
  const morning = new Date('2026-03-02T10:00:00Z')
  const listed = (main: string) =>
    [...main.matchAll(/href="[^"]*\/desk\/tickets\/([\da-f-]{36})\/"/g)].map(([, id]) => id)

  test('lists go on page by page, each ticket once: the newest resolved first, the open ones due first', async () => {
    await ask(portal.visitor())
    const agent = await portal.agent('aoife-byrne')
    await portal.db.write(async (tx) => {
      const [one] = await tx.selectFrom('tickets').selectAll().limit(1).execute()
      if (!one) throw new Error('There is no ticket to copy')
      const rows = Array.from({ length: 430 }, (_, index) => {
        const time = new Date(morning.getTime() - (index % 60) * minutes).toISOString()
        const open = index >= 130
        return {
          ...one,
          id: randomUUID(),
          number: 10_000 + index,
          idempotencyKey: randomUUID(),
          team: open ? 'workshop' : 'facilities',
          firstReplyDueAt: time,
          firstRepliedAt: index % 2 === 0 ? time : null,
          waitingSince: open && index % 3 === 0 ? time : null,
          resolvedAt: open ? null : time,
        }
      })
      for (let from = 0; from < rows.length; from += 100) {
        await tx
          .insertInto('tickets')
          .values(rows.slice(from, from + 100))
          .execute()
      }
    })
    const walk = async (address: string) => {
      const parts: (string | undefined)[][] = []
      for (let next: string | undefined = address; next !== undefined && parts.length < 9;) {
        const main: string = await mainOf(await agent.get(next, html))
        parts.push(listed(main))
        next = /href="([^"]+&amp;after=[^"]+)"/.exec(main)?.[1]?.replaceAll('&amp;', '&')
      }
      return parts
    }
    const resolved = await walk('/desk/?team=facilities&status=resolved')
    expect(resolved.map(({ length }) => length)).toEqual([100, 30])
    expect(new Set(resolved.flat()).size).toBe(130)

    const open = await walk('/desk/?team=workshop&status=open')
    expect(open.map(({ length }) => length)).toEqual([100, 100, 100])
    expect(new Set(open.flat()).size).toBe(300)
    expect(listed(await mainOf(await agent.get('/desk/?team=workshop&after=nonsense', html)))).toEqual(open[0])

    const part = async (query: string) => {
      const answer = await agent.get(`/api/tickets?team=workshop${query}`)
      return (await answer.json()) as { tickets: { id: string; status: string }[]; next: string | null }
    }
    const told = [await part('')]
    for (let next = told[0]?.next; next && told.length < 9; next = told.at(-1)?.next) {
      told.push(await part(`&after=${encodeURIComponent(next)}`))
    }
    expect(told.map(({ tickets }) => tickets.map(({ id }) => id))).toEqual(open)
    const standing = told.flatMap(({ tickets }) => tickets.map(({ status }) => status))
    expect(standing).toEqual([...Array<string>(200).fill('open'), ...Array<string>(100).fill('waiting')])
    for (const after of ['', 'nonsense', `resolved~${morning.toISOString()}~${randomUUID()}`]) {
      expect((await agent.get(`/api/tickets?after=${after}`)).status).toBe(422)
    }
  })
})
