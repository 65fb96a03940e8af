/** Sessions where something is unlike elsewhere: nothing can be noted, or there is no https. */
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { makeLink } from '../../../server/people/links.ts'
import { databases } from '../databases.ts'
import { openPortal } from '../portal.ts'

const html = { Accept: 'text/html' }
const hours = 3_600_000

describe.each(databases)('a session whose use cannot be noted on $name', async (database) => {
  const portal = await openPortal(database)

  test('is a session all the same', async () => {
    const agent = await portal.agent('tomasz-oleksy')
    // One session may have been used since it began, and that is another one.
    const other = { tokenHash: 'x', person: 'x', createdAt: '2026', seenAt: '2027', expiresAt: '2027' }
    await portal.db.write((tx) => tx.insertInto('sessions').values(other).execute())
    await portal.db.write((tx) => sql`create unique index refuse on sessions ((seen_at = created_at))`.execute(tx))
    portal.clock.now = new Date(portal.clock.now.getTime() + hours)
    expect((await agent.get('/desk/', html)).status).toBe(200)
    // Whatever came before this in the line of writes is over by now; nothing of it was left unhandled.
    await portal.db.probe()
    expect((await agent.get('/desk/', html)).status).toBe(200)
  })
})

describe('entering over plain http, beyond this machine', async () => {
  const sqlite = databases[0]
  if (!sqlite) throw new Error('There is no SQLite')
  const portal = await openPortal(sqlite, { PUBLIC_URL: 'http://portal.example:8080', ALLOW_HTTP: '1' })

  test('the cookie is one that browsers keep there', async () => {
    const token = await makeLink(portal.db, portal.clock.now)
    const headers = { Origin: 'http://portal.example:8080', Host: 'portal.example:8080' }
    const entered = await portal.visitor().submit('/desk/sign-in/', { token, person: 'tomasz-oleksy' }, headers)
    const cookie = entered.headers.getSetCookie()[0] ?? ''
    expect(cookie).toMatch(/^sid=[\w-]{43}; /)
    expect(cookie).toContain('HttpOnly')
    expect(cookie).not.toContain('Secure')
    expect(entered.headers.has('Strict-Transport-Security')).toBe(false)
  })
})
