/** What one person is shown is nobody else's: no cache keeps it (assurance N1), and no address makes it look like a file (N2). */
import { describe, expect, test } from 'vitest'
import { databases } from '../databases.ts'
import { openPortal } from '../portal.ts'
import { asked, html } from '../tickets/asking.ts'
import { unsafe } from './safe-headers.ts'

const sqlite = databases[0]
if (!sqlite) throw new Error('There is no SQLite')
const portal = await openPortal(sqlite)
const canary = 'Shield is red since this morning'
const { requester, id, link } = await asked(portal)
const agent = await portal.agent('ruth-sand')

/** Every route that knows who asks, with whoever is shown something there. */
const personal = [
  ...new Set(portal.app.routes.flatMap(({ method, path }) => (method === 'GET' ? [path.replace(':id', id)] : []))),
].flatMap((path) => {
  const who = /\/desk\/|^\/api\/tickets$/.test(path) ? agent : /\/tickets\//.test(path) ? requester : undefined
  return who && !path.includes('/sign-in/') ? [[path, who] as const] : []
})

describe.each(personal)('%s', (path, who) => {
  test('is shown to its own, safely, and kept by nobody', async () => {
    const answer = await who.get(path, html)
    expect(answer.status).toBe(200)
    expect(unsafe(answer, { https: false, ofSite: false })).toEqual([])
    expect(await answer.text()).toContain(canary)
  })

  test.each(['x.css', 'x.js', ';.js', '.css', '%0a.png', '%23.css', '%3f.css', '%00.css', '/x.css', 'index.html'])(
    'with %s behind it is nothing, the more so nothing to keep',
    async (end) => {
      for (const bare of [path, path.replace(/\/$/, '')]) {
        for (const accept of ['text/html', 'text/css,*/*;q=0.1', 'image/avif,image/webp,*/*']) {
          const answer = await following(`${bare}${end}`, { Accept: accept })
          expect(answer.status).toBe(404)
          expect(await answer.text()).not.toContain(canary)
        }
      }
    },
  )

  /** As the one who would see it, through redirects, none of which may be kept either. */
  async function following(address: string, headers: Readonly<Record<string, string>>): Promise<Response> {
    const answer = await who.get(address, headers)
    const to = answer.headers.get('Location')
    if (to === null) return answer
    expect(answer.headers.get('Cache-Control')).toBe('private, no-store')
    return following(to, headers)
  }
})

test('all of them were looked at', () => {
  const paths = personal.map(([path]) => path)
  expect(paths).toEqual(
    expect.arrayContaining(['/tickets/', `/zh-hant/tickets/${id}/`, '/desk/', `/desk/tickets/${id}/`]),
  )
  expect(paths).toEqual(expect.arrayContaining(['/api/tickets', `/api/tickets/${id}`]))
})

test('the answer that hands out a link or a session is kept by nobody', async () => {
  const taken = await portal.visitor().get(link, html)
  expect(taken.status).toBe(303)
  expect(taken.headers.getSetCookie()).toHaveLength(1)
  expect(unsafe(taken, { https: false, ofSite: false })).toEqual([])
})

test('what nobody needs a name for is the same for everybody', async () => {
  for (const path of ['/', '/guides/annual-leave/', '/_astro/page.Ab_c-1.js']) {
    const [agents, anyones] = [await agent.get(path), await portal.visitor().get(path)]
    expect(await agents.text()).toBe(await anyones.text())
    expect([...agents.headers]).toEqual([...anyones.headers])
  }
})
