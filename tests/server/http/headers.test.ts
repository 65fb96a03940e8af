/** Every answer of every route carries what keeps it safe (assurance, families L and N). */
import { describe, expect, test } from 'vitest'
import { uuidv7 } from '../../../server/db/id.ts'
import { databases } from '../databases.ts'
import { openPortal, origin } from '../portal.ts'

const sqlite = databases[0]
if (!sqlite) throw new Error('There is no SQLite')
const portal = await openPortal(sqlite)
const secure = await openPortal(sqlite, { PUBLIC_URL: 'https://help.example.org' })
const html = { Accept: 'text/html' }

const everyRoute = [
  ...new Set(
    portal.app.routes
      .filter(({ method }) => method !== 'ALL')
      .map(({ method, path }) => `${method} ${path.replaceAll(/:\w+/g, uuidv7(portal.clock.now))}`),
  ),
]

const more = [
  'GET /',
  'GET /guides/annual-leave',
  'GET /nothing/',
  'POST /nothing/',
  'PUT /',
  'OPTIONS /',
  'GET //',
  'GET /_astro/page.Ab_c-1.js',
]

describe.each([...everyRoute, ...more])('%s', (route) => {
  const [method = '', path = ''] = route.split(' ')
  const asked = (headers: Readonly<Record<string, string>>) =>
    portal.visitor().request(path, { method, headers: { Origin: origin, ...headers } })

  test.each([
    ['a program', {}],
    ['a browser', html],
    ['another site', { Origin: 'https://evil.example' }],
    ['another host', { Host: 'evil.example' }],
  ])('answers %s safely', async (_, who) => {
    const { headers, status } = await asked(who)
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
    expect(headers.get('Referrer-Policy')).toBe('same-origin')
    expect(headers.get('Cross-Origin-Resource-Policy')).toBe('same-origin')
    expect(headers.get('Cross-Origin-Opener-Policy')).toBe('same-origin')
    expect(headers.get('X-Frame-Options')).toBe('DENY')
    expect(headers.get('Permissions-Policy')).toContain('geolocation=()')
    expect(headers.has('Server') || headers.has('X-Powered-By')).toBe(false)
    expect(headers.has('Strict-Transport-Security')).toBe(false)

    const policy = headers.get('Content-Security-Policy') ?? ''
    expect(policy).toMatch(/^default-src 'none'/)
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toContain('unsafe')
    if (headers.get('Content-Type')?.startsWith('text/html'))
      expect(policy).toContain("require-trusted-types-for 'script'")
    if (status < 300 && headers.has('Content-Type')) expect(headers.get('Content-Type')).toMatch(/charset=utf-8|json/i)
  })

  test('is kept by no cache unless it is a file of the site', async () => {
    const { headers } = await asked({})
    const kept = headers.get('Cache-Control')
    if (headers.has('ETag')) expect(kept).toMatch(/^(no-cache|public, max-age=31536000, immutable)$/)
    else expect(kept).toBe('private, no-store')
  })
})

describe('over https', () => {
  test.each(['/', '/nothing/', '/api/health', '/guides/annual-leave'])('%s promises to stay there', async (path) => {
    const { headers } = await secure.visitor().get(path)
    expect(headers.get('Strict-Transport-Security')).toBe('max-age=31536000')
  })

  test('an unchanged page promises it too', async () => {
    const { headers, status } = await secure.visitor().get('/', { 'If-None-Match': '*' })
    expect(status).toBe(304)
    expect(headers.get('Strict-Transport-Security')).toBe('max-age=31536000')
    expect(headers.get('Content-Security-Policy')).toContain("default-src 'none'")
  })
})

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
    for (const route of [...everyRoute, ...everyRoute].filter((one) => one.startsWith('GET '))) {
      await portal.visitor().get(route.slice(4), html)
    }
    expect(await rows()).toEqual(before)
  })
})
