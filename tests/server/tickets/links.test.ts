/** The requester's pages: the link, the cookie, the thread, and what may be done there. */
import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { databases } from '../databases.ts'
import { openPortal } from '../portal.ts'
import { ask, asked, html, mainOf, wordsOf } from './asking.ts'

const day = 86_400_000

describe.each(databases)('the link to a ticket on $name', async (database) => {
  const portal = await openPortal(database)
  const { clock } = portal
  const later = (length: number) => (clock.now = new Date(clock.now.getTime() + length))

  test('the link opens the ticket on another device, in a clean address', async () => {
    const { id, link } = await asked(portal)
    const phone = portal.visitor()
    const opened = await phone.get(link, html)
    expect(opened.status).toBe(303)
    expect(opened.headers.get('Location')).toBe(`/tickets/${id}/`)
    const [cookie = ''] = opened.headers.getSetCookie()
    expect(cookie).toMatch(/^__Host-links=[\w-]{43}; /)
    for (const attribute of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/', 'Max-Age=7776000'])
      expect(cookie).toContain(attribute)
    expect(cookie).not.toMatch(/domain/i)
    expect(wordsOf(await mainOf(await phone.get(`/tickets/${id}/`, html)))).toContain('FC-217')
  })

  test('a page and its link say the same in every language', async () => {
    const { page, link, id } = await asked(portal, {}, '/zh-hant')
    expect(link).toContain(`/zh-hant/tickets/${id}/?token=`)
    expect(wordsOf(await page())).toContain('已經送出')
    const opened = await portal.visitor().get(link, html)
    expect(opened.headers.get('Location')).toBe(`/zh-hant/tickets/${id}/`)
  })

  test('another’s link, a wrong one and one that ran out open nothing, all in the same words', async () => {
    const { id, link } = await asked(portal)
    const other = await asked(portal)
    const token = (address: string) => address.split('?token=')[1] ?? ''
    const stranger = portal.visitor()
    const addresses = [
      `/tickets/${id}/`,
      `/tickets/${id}/?token=${token(other.link)}`,
      `/tickets/${id}/?token=${'A'.repeat(43)}`,
      `/tickets/${id}/?token=`,
      `/tickets/${randomUUID()}/?token=${token(link)}`,
      `/tickets/${id.toUpperCase()}/?token=${token(link)}`,
      '/tickets/not-an-id/',
    ]
    const answers = await Promise.all(addresses.map((address) => stranger.get(address, html)))
    expect(answers.map(({ status }) => status)).toEqual(addresses.map(() => 404))
    const said = await Promise.all(
      answers.map(async (answer) => wordsOf(await mainOf(answer)).replaceAll(/[\da-f-]{36}/g, '')),
    )
    expect(new Set(said).size).toBe(1)

    later(90 * day)
    expect((await stranger.get(link, html)).status).toBe(404)
  })

  test('somebody else’s forms are answered as if there were no ticket, and change nothing', async () => {
    const { id, page } = await asked(portal)
    const stranger = portal.visitor()
    for (const what of ['messages', 'resolution', 'reopening']) {
      expect((await stranger.submit(`/tickets/${id}/${what}/`, { body: 'Let me in' })).status).toBe(404)
    }
    expect(wordsOf(await page())).not.toContain('Let me in')
  })

  test('a browser keeps the links of all its tickets, the newest first, and one for each ticket', async () => {
    const requester = portal.visitor()
    const ids: string[] = []
    while (ids.length < 12) ids.push(await ask(requester))
    // A link that somebody else sent pushes none of them out.
    const foreign = await asked(portal)
    await requester.get(foreign.link, html)
    await requester.get(foreign.link, html)

    const list = await mainOf(await requester.get('/tickets/', html))
    const listed = [...list.matchAll(/href="\/tickets\/([\da-f-]{36})\//g)].map(([, id]) => id)
    expect(listed).toEqual([foreign.id, ...ids.toReversed()])
  })

  test('who holds no link is told what to do', async () => {
    const list = await mainOf(await portal.visitor().get('/zh-hans/tickets/', html))
    expect(wordsOf(list)).toContain('这个浏览器里还没有工单')
    expect(list).toContain('href="/zh-hans/requests/"')
    expect(list).toContain('href="/zh-hans/search/"')
  })
})
