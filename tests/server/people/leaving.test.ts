/** Who left is no agent from the day after their last, by the portal's clock, on a site that nobody built again. */
import { describe, expect, test } from 'vitest'
import { createApp } from '../../../server/app.ts'
import { makeLink } from '../../../server/people/links.ts'
import { databases } from '../databases.ts'
import { openPortal, origin } from '../portal.ts'

const html = { Accept: 'text/html' }
/** Midnight in London is an hour before that of UTC in June: a day of the portal, not of the server. */
const lastMoment = new Date('2026-06-30T22:59:59.000Z')
const dayAfter = new Date('2026-06-30T23:00:00.000Z')

describe.each(databases)('somebody whose last day is told on $name', async (database) => {
  const portal = await openPortal(database)
  const { db, clock, deps } = portal
  const people = deps.content.people.map((person) =>
    person.id === 'tomasz-oleksy' ? { ...person, left: '2026-06-30' } : person,
  )
  const app = createApp({ ...deps, content: { ...deps.content, people } })
  const ask = (path: string, Cookie = '') => app.request(`${origin}${path}`, { headers: { ...html, Cookie } })
  const enter = async (token: string, person: string) => {
    const body = new URLSearchParams({ token, person }).toString()
    return app.request(`${origin}/desk/sign-in/`, {
      method: 'POST',
      body,
      headers: {
        ...html,
        Origin: origin,
        'Content-Type': 'application/x-www-form-urlencoded',
        'Content-Length': String(Buffer.byteLength(body)),
      },
    })
  }

  test('has the desk on that day, and no longer than that', async () => {
    expect(deps.content.portal.zone).toBe('Europe/London')
    clock.now = lastMoment
    const entered = await enter(await makeLink(db, clock.now), 'tomasz-oleksy')
    const cookie = entered.headers.getSetCookie()[0]?.split(';')[0]
    expect((await ask('/desk/', cookie)).status).toBe(200)
    clock.now = dayAfter
    expect((await ask('/desk/', cookie)).status).toBe(303)
  })

  test('is among those whom one can enter as on that day, and not on the next', async () => {
    clock.now = lastMoment
    const token = await makeLink(db, clock.now)
    const page = async () => (await ask(`/desk/sign-in/?token=${token}`)).text()
    expect(await page()).toContain('value="tomasz-oleksy"')
    clock.now = dayAfter
    expect(await page()).not.toContain('value="tomasz-oleksy"')
    expect((await enter(token, 'tomasz-oleksy')).status).toBe(422)
    // The link was not spent on it, and others enter as before.
    expect((await enter(token, 'aoife-byrne')).status).toBe(303)
  })
})
