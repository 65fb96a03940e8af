/** What a request must be before anybody looks at it (assurance, families D and E). */
import { describe, expect, test } from 'vitest'
import { uuidv7 } from '../../../server/db/id.ts'
import { databases } from '../databases.ts'
import { openPortal, origin } from '../portal.ts'
import { lines, listen } from '../socket.ts'

const sqlite = databases[0]
if (!sqlite) throw new Error('There is no SQLite')
const portal = await openPortal(sqlite, { ALLOWED_HOSTS: 'help.example.org' })
const send = await listen(portal)
const visitor = portal.visitor()
const { request } = visitor

/** Every route that changes something, from the routes themselves. */
const writes = [
  ...new Set(
    portal.app.routes
      .filter(({ method }) => ['POST', 'PUT', 'PATCH', 'DELETE'].includes(method))
      .map(({ method, path }) => `${method} ${path.replaceAll(/:\w+/g, uuidv7(portal.clock.now))}`),
  ),
].map((route) => route.split(' ') as [string, string])

const types = {
  form: 'application/x-www-form-urlencoded',
  multipart: 'multipart/form-data; boundary=x',
  text: 'text/plain',
  json: 'application/json',
  none: '',
}

describe.each(writes)('%s %s', (method, path) => {
  test.each([
    ['no sign of where it comes from', {}],
    ['Origin: null', { Origin: 'null' }],
    ['another origin', { Origin: 'https://evil.example' }],
    ['our name with something behind it', { Origin: `${origin}.evil.example` }],
    ['a name below ours', { Origin: origin.replace('127.0.0.1', 'a.localhost') }],
    ['our host on another port', { Origin: 'http://127.0.0.1:9999' }],
    ['our origin, but sent from another site', { Origin: origin, 'Sec-Fetch-Site': 'cross-site' }],
    ['our origin, but sent from a sister site', { Origin: origin, 'Sec-Fetch-Site': 'same-site' }],
    ['another origin that claims to be the same', { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'same-origin' }],
    ['another origin and a Host to match', { Origin: 'http://evil.example', Host: 'evil.example' }],
  ])('refuses %s, whatever the body', async (_, headers) => {
    for (const type of Object.values(types)) {
      const answer = await request(path, {
        method,
        body: method === 'DELETE' ? null : 'x=1',
        headers: { ...headers, 'Content-Type': type, 'Content-Length': '3' },
      })
      expect([403, 415, 421]).toContain(answer.status)
    }
  })
})

describe('the API', () => {
  const search = () => ({
    id: uuidv7(portal.clock.now),
    visitId: uuidv7(portal.clock.now),
    query: 'annual leave',
    language: 'en',
    resultCount: 1,
    answered: 1,
  })

  test.each(['application/json', 'application/json; charset=utf-8', 'application/json;charset=UTF-8'])(
    'takes %s',
    async (type) => {
      expect((await visitor.post('/api/searches', search(), { 'Content-Type': type })).status).toBe(204)
    },
  )

  test.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/json; charset=x',
    'application/ld+json',
    'text/json',
    '',
  ])('refuses "%s"', async (type) => {
    const answer = await visitor.post('/api/searches', search(), { 'Content-Type': type })
    expect(answer.status).toBe(415)
    expect(await answer.json()).toMatchObject({ type: '/problems/unsupported-media-type' })
  })

  test('refuses a body in a content encoding', async () => {
    expect((await visitor.post('/api/searches', search(), { 'Content-Encoding': 'gzip' })).status).toBe(415)
  })

  test('gives no other site leave to read', async () => {
    const asked = await request('/api/searches', {
      method: 'OPTIONS',
      headers: { Origin: 'https://evil.example', 'Access-Control-Request-Method': 'POST' },
    })
    expect(asked.status).toBe(405)
    const read = await request('/api/health', { headers: { Origin: 'https://evil.example' } })
    for (const { headers } of [asked, read]) {
      expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([])
    }
  })

  test('tells a method that an address does not take, and those that it does', async () => {
    const asked = await request('/api/views', { headers: { 'Content-Type': 'text/plain' } })
    expect(asked.status).toBe(405)
    expect(asked.headers.get('Allow')).toBe('POST')
    expect(await asked.json()).toMatchObject({ type: '/problems/method-not-allowed' })
    expect((await visitor.post('/api/health')).headers.get('Allow')).toBe('GET, HEAD')
  })

  test('has no other way to name a method', async () => {
    const headers = { 'X-HTTP-Method-Override': 'DELETE', 'X-Method-Override': 'DELETE' }
    expect((await visitor.post('/api/searches?_method=DELETE', search(), headers)).status).toBe(204)
  })
})

describe('the host', () => {
  test.each(['127.0.0.1:4321', 'localhost:4321', 'localhost', '[::1]:4321', 'help.example.org', 'HELP.example.org'])(
    '%s is ours',
    async (host) => {
      expect((await request('/api/health', { headers: { Host: host } })).status).toBe(200)
      expect((await request('/', { headers: { Host: host } })).status).toBe(200)
    },
  )

  test.each(['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example', 'help.example.org:99', '127.0.0.2'])(
    '%s is not',
    async (host) => {
      for (const path of ['/', '/api/health', '/desk/']) {
        const answer = await request(path, { headers: { Host: host } })
        expect(answer.status).toBe(421)
        expect(await answer.json()).toMatchObject({ type: '/problems/misdirected' })
      }
    },
  )

  test('named in other headers changes nothing', async () => {
    const headers = { 'X-Forwarded-Host': 'evil.example', 'X-Original-URL': '/desk/', 'X-Rewrite-URL': '/desk/' }
    expect(await (await request('/', { headers })).text()).toBe(await (await request('/')).text())
  })
})

describe('on the wire', () => {
  test.each([
    ['TRACE', lines('TRACE / HTTP/1.1', 'Host: 127.0.0.1'), [405]],
    ['PROPFIND', lines('PROPFIND / HTTP/1.1', 'Host: 127.0.0.1'), [405]],
    ['CONNECT', lines('CONNECT evil.example:443 HTTP/1.1', 'Host: 127.0.0.1'), [0, 400, 405]],
    ['a method in small letters', lines('get / HTTP/1.1', 'Host: 127.0.0.1'), [400]],
    ['a method of 8 KiB', lines(`${'G'.repeat(8_192)} / HTTP/1.1`, 'Host: 127.0.0.1'), [400]],
    ['no host', lines('GET / HTTP/1.1'), [400]],
    ['two hosts', lines('GET / HTTP/1.1', 'Host: 127.0.0.1', 'Host: evil.example'), [400, 421]],
    ['a host that is none', lines('GET / HTTP/1.1', 'Host: a b'), [400, 421]],
    ['a header of 20 KiB', lines('GET / HTTP/1.1', 'Host: 127.0.0.1', `X: ${'x'.repeat(20_000)}`), [400, 431]],
    ['a target of a megabyte', lines(`GET /${'x'.repeat(1_000_000)} HTTP/1.1`, 'Host: 127.0.0.1'), [0, 400, 414, 431]],
    [
      'a length and chunks at once',
      `${lines('POST /api/views HTTP/1.1', 'Host: 127.0.0.1', `Origin: ${origin}`, 'Content-Length: 3', 'Transfer-Encoding: chunked')}0\r\n\r\n`,
      [400],
    ],
    [
      'a body in chunks',
      `${lines('POST /api/views HTTP/1.1', 'Host: 127.0.0.1', `Origin: ${origin}`, 'Content-Type: application/json', 'Transfer-Encoding: chunked')}2\r\n{}\r\n0\r\n\r\n`,
      [411],
    ],
  ] as const)('%s is refused', async (_, bytes, expected) => {
    const { status, body } = await send(bytes)
    expect(expected).toContain(status)
    expect(body).not.toMatch(/ at .*\.(ts|js):\d+/)
  })
})

describe('bodies', () => {
  test('say how long they are and stay below the limit', async () => {
    const beacon = (length: string) =>
      request('/api/views', {
        method: 'POST',
        body: '{}',
        headers: { Origin: origin, 'Content-Type': 'application/json', 'Content-Length': length },
      })
    expect((await beacon('4097')).status).toBe(413)
    expect((await beacon('4096')).status).toBe(422)
    const unmeasured = await request('/api/views', {
      method: 'POST',
      body: '{}',
      headers: { Origin: origin, 'Content-Type': 'application/json' },
    })
    expect(unmeasured.status).toBe(411)
    const form = await visitor.submit('/desk/sign-in/', { token: 'x'.repeat(300_000), person: 'a' }, { Accept: '*/*' })
    expect(form.status).toBe(413)
  })
})
