/** The door and the app: whoever answers, it is the same answer, and the same is recorded. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createDoor } from '../../../server/app.ts'
import { uuidv7 } from '../../../server/db/id.ts'
import type { Lane } from '../../../server/http/door.ts'
import { databases } from '../databases.ts'
import { openPortal, origin } from '../portal.ts'
import { lines, listen } from '../socket.ts'

const sqlite = databases[0]
if (!sqlite) throw new Error('There is no SQLite')
const [quick, plain] = [await openPortal(sqlite), await openPortal(sqlite)]

/** What the door took of the last request: all of it, the beginning, or nothing. */
let taken: 'answered' | 'begun' | 'nothing' = 'nothing'
const door = createDoor(quick.deps)
const watched: Lane = (request, response, onward) => {
  const took = door(request, response, () => {
    taken = 'begun'
    onward()
  })
  taken = took ? 'answered' : 'nothing'
  return took
}
const send = await listen(quick, watched)
const sendToApp = await listen(plain, () => false)

/** The answers of both, without what differs between any two answers. */
async function both(request: string | Buffer) {
  const answers = await Promise.all([send(request), sendToApp(request)])
  return answers.map(({ status, headers, body }) => ({
    status,
    headers: [...headers].filter(([name]) => !['date', 'x-request-id'].includes(name)).sort(),
    body: body.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/, 'an id'),
  }))
}

async function expectSame(request: string | Buffer, took?: typeof taken) {
  const [quickly, plainly] = await both(request)
  expect(quickly).toEqual(plainly)
  expect(quickly?.status).toBeGreaterThanOrEqual(200)
  if (took) expect(taken).toBe(took)
  return quickly
}

describe('a file of the site', () => {
  const page = '/guides/annual-leave/'
  const host = 'Host: 127.0.0.1'

  test.each([
    [`GET ${page} HTTP/1.1`],
    [`GET ${page}?q=a%20b HTTP/1.1`],
    [`HEAD ${page} HTTP/1.1`],
    [`GET ${page} HTTP/1.1`, 'Accept-Encoding: gzip, deflate, br, zstd'],
    [`GET ${page} HTTP/1.1`, 'Accept-Encoding: br;q=0', 'accept-encoding: gzip'],
    [`GET ${page} HTTP/1.1`, 'Accept-Encoding: gzip'],
    [`HEAD ${page} HTTP/1.1`, 'Accept-Encoding: gzip'],
    [`GET ${page} HTTP/1.1`, 'Accept-Encoding: gzip', 'If-None-Match: *'],
    [`HEAD ${page} HTTP/1.1`, 'Accept-Encoding: *'],
    [`GET ${page} HTTP/1.1`, 'If-None-Match: *'],
    [`HEAD ${page} HTTP/1.1`, 'If-None-Match: *'],
    [`GET ${page} HTTP/1.1`, 'If-None-Match: "other"'],
    [`GET ${page} HTTP/1.1`, 'Range: bytes=0-4'],
    ['GET /_astro/page.Ab_c-1.js HTTP/1.1', 'Accept-Encoding: br'],
    ['GET /pagefind/pagefind-worker.js HTTP/1.1'],
    ['GET /404.html HTTP/1.1'],
  ])('%s %s is answered at the door', async (first, ...headers) => {
    await expectSame(lines(first, host, ...headers), 'answered')
  })

  test.each([
    ['another method', [`POST ${page} HTTP/1.1`, host]],
    ['no such address', ['GET /guides/nothing/ HTTP/1.1', host]],
    ['its file', [`GET ${page}index.html HTTP/1.1`, host]],
    ['a whole URL', [`GET http://127.0.0.1${page} HTTP/1.1`, host]],
    ['a foreign host', [`GET ${page} HTTP/1.1`, 'Host: evil.example']],
    ['two hosts', [`GET ${page} HTTP/1.1`, host, 'Host: evil.example']],
    ['one host twice', [`GET ${page} HTTP/1.1`, host, host]],
    ['no host', [`GET ${page} HTTP/1.0`]],
    ['a host of another case', [`GET ${page} HTTP/1.1`, 'Host: LocalHost:80']],
  ])('%s is answered the same', async (_, [first = '', ...headers]) => {
    await expectSame(lines(first, ...headers))
  })
})

const id = () => uuidv7(quick.clock.now)
const search = () => ({
  ...{ id: id(), visitId: id(), query: 'Annual LEAVE', language: 'en', resultCount: 3, answered: 0.8 },
})
const view = () => ({ id: id(), visitId: id(), article: 'annual-leave' })
const bodies: [path: string, body: object][] = [
  ['/api/searches', search()],
  ['/api/searches', { ...search(), query: '  怎麼報銷 差旅費 ' }],
  [`/api/searches/${id().toUpperCase()}/clicks`, { id: id(), article: 'annual-leave', rank: 2 }],
  ['/api/views', view()],
  ['/api/views', { ...view(), id: id().toUpperCase(), searchId: id() }],
  ['/api/feedback', { id: id(), article: 'annual-leave', verdict: 'no', reason: 'unclear', comment: 'Where?' }],
]

/** A beacon as bytes; `headers` replace the usual ones of their name or take them away. */
function post(path: string, body: string | Buffer, headers: Readonly<Record<string, string | undefined>> = {}) {
  const usual = {
    Host: '127.0.0.1',
    Origin: origin,
    'Sec-Fetch-Site': 'same-origin',
    'Content-Type': 'application/json',
  }
  const length = { 'Content-Length': String(Buffer.byteLength(body)) }
  const all: Readonly<Record<string, string | undefined>> = { ...usual, ...length, ...headers }
  const named = Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}`]))
  return Buffer.concat([Buffer.from(lines(`POST ${path} HTTP/1.1`, ...named)), Buffer.from(body)])
}

async function rows({ db }: typeof quick) {
  const tables = ['searches', 'searchClicks', 'articleViews', 'feedback'] as const
  return Promise.all(tables.map((table) => db.read.selectFrom(table).selectAll().orderBy('id').execute()))
}

describe('a beacon', () => {
  test.each(bodies)('to %s that is in order is answered at the door, and recorded', async (path, body) => {
    const before = (await rows(quick)).flat().length
    const answer = await expectSame(post(path, JSON.stringify(body)), 'answered')
    expect(answer?.status).toBe(204)
    await expectSame(post(path, JSON.stringify(body)), 'answered')
    expect((await rows(quick)).flat()).toHaveLength(before + 1)
    expect(await rows(quick)).toEqual(await rows(plain))
  })

  const body = JSON.stringify(search())
  test.each<[string, Buffer]>([
    ['without Sec-Fetch-Site', post('/api/searches', body, { 'Sec-Fetch-Site': undefined })],
    ['without Origin', post('/api/searches', body, { Origin: undefined })],
    ['from another origin', post('/api/searches', body, { Origin: 'https://evil.example' })],
    ['from null', post('/api/searches', body, { Origin: 'null' })],
    ['from another site', post('/api/searches', body, { 'Sec-Fetch-Site': 'cross-site' })],
    ['for another host', post('/api/searches', body, { Host: 'evil.example' })],
    ['for two hosts', post('/api/searches', body, { host: 'evil.example' })],
    ['with a charset', post('/api/searches', body, { 'Content-Type': 'application/json; charset=utf-8' })],
    ['as text', post('/api/searches', body, { 'Content-Type': 'text/plain' })],
    ['of two types', post('/api/searches', body, { 'content-type': 'text/plain' })],
    ['of no type', post('/api/searches', body, { 'Content-Type': undefined })],
    ['encoded', post('/api/searches', body, { 'Content-Encoding': 'gzip' })],
    ['of no length', post('/api/searches', '', { 'Content-Length': undefined })],
    ['of length nought', post('/api/searches', '')],
    ['in chunks', post('/api/searches', '0\r\n\r\n', { 'Content-Length': undefined, 'Transfer-Encoding': 'chunked' })],
    ['too large', post('/api/searches', ' '.repeat(4_097))],
    ['as large as may be', post('/api/searches', body.padEnd(4_096))],
    ['with a query', post('/api/searches?x=1', body)],
    ['with a slash', post('/api/searches/', body)],
    ['for a click on nothing', post('/api/searches//clicks', body)],
    ['for a click on no id', post('/api/searches/abc/clicks', body)],
    ['for a click deeper down', post(`/api/searches/${id()}/x/clicks`, body)],
    ['by PUT', Buffer.from(post('/api/searches', body).toString().replace('POST', 'PUT'))],
    ['that is no JSON', post('/api/searches', '{"id":')],
    ['that is no UTF-8', post('/api/searches', Buffer.from(body.replace('LEAVE', '\xff'), 'latin1'))],
    ['with a byte order mark', post('/api/searches', `\ufeff${body}`)],
    ['with a key too many', post('/api/searches', JSON.stringify({ ...search(), name: 'Ana' }))],
    ['with NUL in it', post('/api/searches', JSON.stringify({ ...search(), query: 'a\0b' }))],
    ['with half a character in it', post('/api/searches', body.replace('LEAVE', '\\ud800'))],
  ])('%s is answered the same', async (_, request) => {
    await expectSame(request)
  })

  test('with anything in it is answered the same, and the same is recorded', async () => {
    const changed = fc.record({
      base: fc.constantFrom(...bodies),
      key: fc.constantFrom(
        'id',
        'visitId',
        'query',
        'language',
        'resultCount',
        'answered',
        'article',
        'rank',
        'verdict',
      ),
      value: fc.oneof(fc.jsonValue(), fc.uuid({ version: 7 }), fc.constantFrom('zh-hans', 'yes', 0, 1, 10_001)),
    })
    await fc.assert(
      fc.asyncProperty(changed, async ({ base: [path, usual], key, value }) => {
        await expectSame(post(path, JSON.stringify({ ...usual, id: id(), [key]: value })))
      }),
      { numRuns: 150 },
    )
    expect(await rows(quick)).toEqual(await rows(plain))
  })

  test('that cannot be recorded is told so by the app', async () => {
    const broken = await openPortal(sqlite)
    const sendToBroken = await listen(broken)
    await broken.db.close()
    const { status, headers } = await sendToBroken(post('/api/views', JSON.stringify(view())))
    expect(status).toBe(503)
    expect(headers.get('content-type')).toBe('application/problem+json')
  })
})
