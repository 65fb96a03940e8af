/** Entering the desk: by a link that works once, and by nothing else. */
import { describe, expect, test, vi } from 'vitest'
import { idleHours, sessionHours } from '../../../server/people/sessions.ts'
import { linkHours, makeLink } from '../../../server/people/links.ts'
import { databases } from '../databases.ts'
import { openPortal } from '../portal.ts'

const html = { Accept: 'text/html' }
const hours = 3_600_000

describe.each(databases)('entering the desk on $name', async (database) => {
  const portal = await openPortal(database)
  const { db, clock } = portal
  const link = () => makeLink(db, clock.now)
  const enter = (token: string, person = 'tomasz-oleksy') =>
    portal.visitor().submit('/desk/sign-in/', { token, person })

  /** The note of a session's last use is written in passing; resolves when it is there. */
  const noted = () =>
    vi.waitUntil(() =>
      db.read.selectFrom('sessions').select('seenAt').where('seenAt', '=', clock.now.toISOString()).executeTakeFirst(),
    )

  test('a link shows the people of the directory and spends nothing, however often it is looked at', async () => {
    const token = await link()
    for (const looking of [portal.visitor(), portal.visitor(), portal.visitor()]) {
      const page = await looking.get(`/zh-hans/desk/sign-in/?token=${token}`, html)
      expect(page.status).toBe(200)
      expect(await page.text()).toContain('陈以宁')
    }
    expect((await enter(token)).status).toBe(303)
  })

  test('the session’s cookie is out of reach of scripts, other hosts and other sites', async () => {
    const entered = await enter(await link())
    const [cookie = '', ...others] = entered.headers.getSetCookie()
    expect(others).toEqual([])
    expect(cookie).toMatch(/^__Host-sid=[\w-]{43}; /)
    for (const attribute of ['Secure', 'HttpOnly', 'SameSite=Lax', 'Path=/']) expect(cookie).toContain(attribute)
    expect(cookie).not.toMatch(/domain/i)
    expect(entered.headers.get('Location')).toBe('/desk/')
  })

  test('a link works once', async () => {
    const token = await link()
    expect((await enter(token)).status).toBe(303)
    expect((await enter(token)).status).toBe(410)
    expect((await portal.visitor().get(`/desk/sign-in/?token=${token}`, html)).status).toBe(410)
  })

  test('of two people with the same link, one enters', async () => {
    const token = await link()
    const both = await Promise.all([enter(token), enter(token, 'aoife-byrne')])
    expect(both.map(({ status }) => status).sort()).toEqual([303, 410])
  })

  test('a link is too old after twelve hours, and void when a newer one was made', async () => {
    const older = await link()
    const newer = await link()
    expect((await enter(older)).status).toBe(410)
    clock.now = new Date(clock.now.getTime() + linkHours * hours)
    expect((await enter(newer)).status).toBe(410)
  })

  test('an invented link, and one for nobody of the directory, open nothing and tell nothing', async () => {
    const invented = await enter('x'.repeat(43))
    expect(invented.status).toBe(410)
    const token = await link()
    expect((await enter(token, 'nobody-at-all')).status).toBe(422)
    expect((await enter(token)).status).toBe(303)
  })

  test('the database keeps no secret that opens anything', async () => {
    const token = await link()
    const entered = await enter(token)
    const secret = /__Host-sid=([^;]+)/.exec(entered.headers.getSetCookie()[0] ?? '')?.[1] ?? ''
    const kept = JSON.stringify([
      await db.read.selectFrom('signInLinks').selectAll().execute(),
      await db.read.selectFrom('sessions').selectAll().execute(),
    ])
    expect(secret).toHaveLength(43)
    expect(kept).not.toContain(token)
    expect(kept).not.toContain(secret)
    expect(portal.logged.join('')).not.toContain(token)
    expect(portal.logged.join('')).not.toContain(secret)
  })

  test.each(['/desk/', '/desk/tickets/x/', '/desk/anything', '/zh-hans/desk/', '/zh-hant/desk/figures/'])(
    'nothing of %s is open without it',
    async (path) => {
      const shown = await portal.visitor().get(path, html)
      expect(shown.status).toBe(303)
      expect(shown.headers.get('Location')).toMatch(/^(\/zh-han[st])?\/desk\/sign-in\/$/)
      const told = await portal.visitor().get(path)
      expect(told.status).toBe(401)
      expect(await told.json()).toMatchObject({ type: '/problems/sign-in-needed' })
    },
  )

  test('an agent sees the desk until leaving it, and the old cookie opens nothing then', async () => {
    const agent = await portal.agent('chen-yining')
    expect((await agent.get('/desk/', html)).status).toBe(200)
    const left = await agent.submit('/zh-hans/desk/sign-out/', {})
    expect(left.headers.get('Location')).toBe('/zh-hans/desk/sign-in/')
    expect(left.headers.getSetCookie()[0]).toMatch(/__Host-sid=; Max-Age=0/i)
    expect(left.headers.get('Clear-Site-Data')).toBe('"cache"')
    expect((await agent.get('/desk/', html)).status).toBe(303)
  })

  test('the cookie of an ended session is worth nothing', async () => {
    const entered = await enter(await link())
    const Cookie = entered.headers.getSetCookie()[0]?.split(';')[0] ?? ''
    const visitor = portal.visitor()
    expect((await visitor.get('/desk/', { ...html, Cookie })).status).toBe(200)
    await visitor.submit('/desk/sign-out/', {}, { Cookie })
    expect((await visitor.get('/desk/', { ...html, Cookie })).status).toBe(303)
  })

  test('a session ends when it is left alone, and after its day in any case', async () => {
    const agent = await portal.agent('tomasz-oleksy')
    const passed = async (time: number) => {
      clock.now = new Date(clock.now.getTime() + time)
      const { status } = await agent.get('/desk/', html)
      if (status === 200) await noted()
      return status
    }
    const steps = sessionHours / idleHours
    for (let step = 1; step < steps; step++) expect(await passed(idleHours * hours - 1)).toBe(200)
    expect(await passed(idleHours * hours)).toBe(303)

    const busy = await portal.agent('tomasz-oleksy')
    for (let hour = 1; hour < sessionHours; hour++) {
      clock.now = new Date(clock.now.getTime() + hours)
      expect((await busy.get('/desk/', html)).status).toBe(200)
      await noted()
    }
    clock.now = new Date(clock.now.getTime() + hours)
    expect((await busy.get('/desk/', html)).status).toBe(303)
  })

  test('an agent reads while nothing can be written', async () => {
    const agent = await portal.agent('tomasz-oleksy')
    clock.now = new Date(clock.now.getTime() + hours)
    const held = Promise.withResolvers<undefined>()
    const writing = db.write(async (tx) => {
      await tx
        .updateTable('sessions')
        .set((eb) => ({ seenAt: eb.ref('seenAt') }))
        .execute()
      await held.promise
    })
    expect((await agent.get('/desk/', html)).status).toBe(200)
    held.resolve(undefined)
    await writing
    await noted()
  })

  test('sessions that are over are cleared away when somebody enters', async () => {
    await portal.agent('tomasz-oleksy')
    clock.now = new Date(clock.now.getTime() + sessionHours * hours)
    await portal.agent('aoife-byrne')
    const people = await db.read.selectFrom('sessions').select('person').execute()
    expect(people).toEqual([{ person: 'aoife-byrne' }])
  })

  test('without a link the page says where one comes from', async () => {
    const page = await portal.visitor().get('/desk/sign-in/', html)
    expect(page.status).toBe(200)
    expect(await page.text()).toContain('one-time link')
  })
})
