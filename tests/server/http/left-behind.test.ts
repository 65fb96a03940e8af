/** What a request leaves behind: one line in the log, which never knows the query; and reading leaves nothing else. */
import { describe, expect, test } from 'vitest'
import { uuidv7 } from '../../../server/db/id.ts'
import { databases } from '../databases.ts'
import { openPortal } from '../portal.ts'

const sqlite = databases[0]
if (!sqlite) throw new Error('There is no SQLite')
const portal = await openPortal(sqlite)
const html = { Accept: 'text/html' }

describe('the log', () => {
  test('knows the path and the outcome of a request, never its query', async () => {
    const answer = await portal.visitor().get('/desk/sign-in/?token=hush-hush&q=my-secret-illness', html)
    const id = answer.headers.get('X-Request-Id') ?? ''
    const line = portal.logged.find((logged) => logged.includes(id)) ?? ''
    expect(JSON.parse(line)).toMatchObject({
      event: 'request',
      method: 'GET',
      path: '/desk/sign-in/',
      status: answer.status,
    })
    expect(portal.logged.join('')).not.toMatch(/hush-hush|illness/)
  })
})

describe('a crawler', () => {
  test('that reads everything twice changes nothing', async () => {
    const rows = () =>
      Promise.all([
        portal.db.read.selectFrom('searches').selectAll().execute(),
        portal.db.read.selectFrom('tickets').selectAll().execute(),
        portal.db.read.selectFrom('sessions').selectAll().execute(),
        portal.db.read.selectFrom('signInLinks').selectAll().execute(),
        portal.db.read.selectFrom('counters').selectAll().orderBy('name').execute(),
      ])
    const before = await rows()
    const readable = portal.app.routes.filter(({ method }) => method === 'GET')
    for (const { path } of [...readable, ...readable]) {
      await portal.visitor().get(path.replaceAll(/:\w+/g, uuidv7(portal.clock.now)), html)
    }
    expect(await rows()).toEqual(before)
  })
})
