/**
 * On the wire: what Node puts around our answers tells nothing more, and what it refuses before we see it is empty
 * (assurance L1, L8): with no words in it there is nothing to sniff, to frame or to keep.
 */
import { describe, expect, test } from 'vitest'
import { databases } from '../databases.ts'
import { openPortal, origin } from '../portal.ts'
import { lines, listen } from '../socket.ts'
import { SHARD_HEADERS, unsafe } from './safe-headers.ts'

const sqlite = databases[0]
if (!sqlite) throw new Error('There is no SQLite')
const send = await listen(await openPortal(sqlite))
const local = 'Host: 127.0.0.1'

describe('an answer of ours', () => {
  test.each([
    ['a page', 200, lines('GET / HTTP/1.1', local)],
    ['a page that is known', 304, lines('GET / HTTP/1.1', local, 'If-None-Match: *')],
    ['health', 200, lines('GET /api/health HTTP/1.1', local)],
    ['a redirect', 308, lines('GET /guides/annual-leave HTTP/1.1', local)],
    ['a way to the sign-in', 303, lines('GET /desk/ HTTP/1.1', local, 'Accept: text/html')],
    ['nothing', 404, lines('GET /nothing/ HTTP/1.1', local)],
    ['nothing, for a person', 404, lines('GET /nothing/ HTTP/1.1', local, 'Accept: text/html')],
    ['an address that is none', 404, lines('GET /%2e%2e/ HTTP/1.1', local, 'Accept: text/html')],
    ['a method nobody speaks', 405, lines('TRACE / HTTP/1.1', local)],
    ['the asterisk', 400, lines('OPTIONS * HTTP/1.1', local)],
    ['a wish for another protocol', 200, lines('GET / HTTP/1.1', local, 'Connection: Upgrade', 'Upgrade: h2c')],
    ['another host', 421, lines('GET / HTTP/1.1', 'Host: evil.example')],
    ['two hosts', 421, lines('GET / HTTP/1.1', local, 'Host: evil.example')],
    ['another site', 403, lines('POST /api/views HTTP/1.1', local, 'Content-Length: 0')],
    ['too much', 413, lines('POST /api/views HTTP/1.1', local, `Origin: ${origin}`, 'Content-Length: 300000')],
    ['a host that is none', 400, lines('GET / HTTP/1.1', 'Host: a b')],
  ])('to %s (%i) is safe and says nothing of the server', async (_, status, request) => {
    const answer = await send(request)
    expect(answer.status).toBe(status)
    const headers = { get: (name: string) => answer.headers.get(name) ?? null, keys: () => answer.headers.keys() }
    const ofSite = answer.headers.get('cache-control') === 'no-cache'
    expect(unsafe({ status, headers }, { https: false, ofSite, ...(ofSite && { kind: 'page' }) })).toEqual([])
  })
})

test('a file that the disk has damaged is an error of its own answer, and of no other', async () => {
  expect((await send(lines('GET /damaged/ HTTP/1.1', local))).status).toBe(500)
  // Packed by gzip when it is asked for: damaged all the same, and told by the app.
  expect((await send(lines('GET /damaged/ HTTP/1.1', local, 'Accept-Encoding: gzip'))).status).toBe(500)
  expect((await send(lines('GET / HTTP/1.1', local))).body).toContain('Home')
})

test('a piece of the search index comes with few words, since a search fetches dozens, and its connection stays open', async () => {
  const shard = ['GET /search/shards/0.Ab_c-1.bin HTTP/1.1', local, 'Accept-Encoding: br']
  const { status, headers, body } = await send([...shard, '', lines(...shard)].join('\r\n'))
  expect(status).toBe(200)
  const weight = [...headers].reduce((sum, [name, value]) => sum + name.length + value.length + ': \r\n'.length, 0)
  expect(weight + 'HTTP/1.1 200 OK\r\n\r\n'.length).toBeLessThanOrEqual(SHARD_HEADERS)
  expect(body).toContain('HTTP/1.1 200 OK')
})

test.each([
  ['a client of HTTP/1.0 that asks for it is told that it stays', ['HTTP/1.0', 'Connection: keep-alive'], 'keep-alive'],
  ['one that does not is told that it ends', ['HTTP/1.0'], 'close'],
  ['one that wants it closed is told so', ['HTTP/1.1', 'Connection: close'], 'close'],
])('of the connection of such a piece, %s', async (_, [version, ...asked], told) => {
  const request = [`GET /search/shards/0.Ab_c-1.bin ${version}`, local, ...asked, '', ''].join('\r\n')
  const { status, headers } = await send(request + (told === 'close' ? '' : request.replace('keep-alive', 'close')))
  expect(status).toBe(200)
  expect(headers.get('connection')?.toLowerCase()).toBe(told)
})

describe('what Node refuses', () => {
  test.each([
    ['no host', 400, lines('GET / HTTP/1.1')],
    ['a method that is none', 400, lines('get / HTTP/1.1', local)],
    ['a version that is none', 400, lines('GET / HTTP/9', local)],
    ['a line that is none', 400, 'nonsense\r\n\r\n'],
    ['two lengths', 400, lines('POST /api/views HTTP/1.1', local, 'Content-Length: 1', 'Content-Length: 2')],
    ['a length and chunks', 400, lines('POST / HTTP/1.1', local, 'Content-Length: 1', 'Transfer-Encoding: chunked')],
    ['headers without end', 431, lines('GET / HTTP/1.1', local, `X: ${'x'.repeat(20_000)}`)],
    ['an expectation', 417, lines('GET / HTTP/1.1', local, 'Expect: the moon')],
  ])('for %s (%i) is empty', async (_, status, request) => {
    const { status: found, headers, body } = await send(request)
    expect(found).toBe(status)
    // A chunked body without a chunk is what Node makes of an answer that nobody wrote.
    expect(['', '0\r\n\r\n']).toContain(body)
    const told = [...headers.keys()].filter((name) => !['connection', 'date', 'transfer-encoding'].includes(name))
    expect(told).toEqual([])
  })
})
