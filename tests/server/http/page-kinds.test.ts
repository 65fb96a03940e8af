/** The list of page kinds is whole: no route and no page of the site that headers, policy and accessibility pass over. */
import { describe, expect, test } from 'vitest'
import { leadOn, pageKinds, unshown } from '../../browser/page-kinds.ts'
import { isOf, sitePageOf, sitePages, withoutLanguage } from '../../browser/page-patterns.ts'
import { databases } from '../databases.ts'
import { openPortal } from '../portal.ts'

const sqlite = databases[0]
if (!sqlite) throw new Error('There is no SQLite')
const portal = await openPortal(sqlite)

/** Those for people; what answers programs stands under /api/. */
const routes = [
  ...new Set(
    portal.app.routes
      .filter(({ method, path }) => method !== 'ALL' && !path.startsWith('/api/'))
      .map(({ method, path }) => `${method} ${withoutLanguage(path)}`),
  ),
]
const listed = new Set([...pageKinds.map(({ of }) => of), ...leadOn, ...unshown])

describe('the kinds of pages', () => {
  test.each([...routes, ...sitePages])('%s is listed', (page) => expect(listed).toContain(page))

  test.each([...listed])('%s is still there', (page) => expect([...routes, ...sitePages]).toContain(page))

  test.each(pageKinds.map((kind) => [kind.kind, kind] as const))('%s has a name of its own', (name) =>
    expect(pageKinds.filter(({ kind }) => kind === name)).toHaveLength(1),
  )

  test.each(pageKinds.map((kind) => [kind.kind, kind] as const))(
    '%s is where it says',
    (_, { of, address, status }) => {
      const path = address.replace(/\?.*/, '')
      const [method = '', pattern = ''] = of.split(' ')
      if (method === 'site' && status === undefined) expect(sitePageOf(path)).toBe(of)
      if (method === 'GET') expect(isOf(pattern, path)).toBe(true)
    },
  )

  test('only pages answer with HTML', async () => {
    for (const { method, path } of portal.app.routes) {
      if (method !== 'GET' || !path.startsWith('/api/')) continue
      const answer = await portal.visitor().get(path)
      expect([path, answer.headers.get('Content-Type')?.startsWith('text/html')]).not.toEqual([path, true])
    }
  })
})
