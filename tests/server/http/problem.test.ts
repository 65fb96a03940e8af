/** Errors as those who meet them read them: programs as RFC 9457, people as a page in their language. */
import { createRoute } from '@hono/zod-openapi'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { languages } from '../../../content/schema.ts'
import { speak } from '../../../content/words.ts'
import { api, jsonBody } from '../../../server/http/api.ts'
import { frame } from '../../../server/http/frame.ts'
import { Problem, answerErrors, problemKinds, throwErrors } from '../../../server/http/problem.ts'
import { writtenText } from '../../../server/http/valid.ts'
import { databases } from '../databases.ts'
import { openPortal, origin } from '../portal.ts'

const sqlite = databases[0]
if (!sqlite) throw new Error('There is no SQLite')
const portal = await openPortal(sqlite)
const html = { Accept: 'text/html,application/xhtml+xml' }

/** Libraries throw such things. */
const notAnError = 'swordfish' as unknown as Error

/** Routes that go wrong in every way. */
const faulty = api()
faulty.onError(answerErrors(portal.deps))
faulty.use(frame(portal.deps), throwErrors)
faulty
  .get('/bug', () => {
    throw new Error('the password is swordfish')
  })
  .get('/thrown-text', () => Promise.reject<Response>(notAnError))
  .get('/full', () => {
    throw Object.assign(new Error('database or disk is full'), { errcode: 13 })
  })
  .get('/busy', () => {
    throw Object.assign(new Error('database is locked'), { errcode: 5 })
  })
  .get('/gone', () => {
    throw Object.assign(new Error('terminating connection'), { code: '57P01' })
  })
  .get('/lost', () => {
    throw new Error('Connection terminated unexpectedly')
  })
  .get('/crowded', () => {
    throw new Error('timeout exceeded when trying to connect')
  })
  .get('/zh-hans/late', () => {
    throw new Problem('ticket-already-resolved', 'Ticket 7 was resolved before')
  })
faulty.openapi(
  createRoute({
    method: 'post',
    path: '/input',
    request: { body: jsonBody(z.strictObject({ name: writtenText(2, 5), 'a/b~c': z.array(z.int()) })) },
    responses: { 204: { description: 'Fine' } },
  }),
  (c) => c.body(null, 204),
)

const post = (body: string) =>
  faulty.request('/input', { method: 'POST', body, headers: { 'Content-Type': 'application/json' } })

describe('a problem, to a program', () => {
  test('says its kind, its status, what was wrong, and where the log knows more', async () => {
    const answer = await portal.visitor().get('/api/nothing')
    expect(answer.status).toBe(404)
    expect(answer.headers.get('Content-Type')).toBe('application/problem+json')
    expect(await answer.json()).toEqual({
      type: '/problems/not-found',
      title: 'There is nothing here',
      status: 404,
      detail: 'There is nothing at this address',
      instance: answer.headers.get('X-Request-Id'),
    })
  })

  test('is the same under /api for whoever accepts HTML', async () => {
    expect((await portal.visitor().get('/api/nothing', html)).headers.get('Content-Type')).toBe(
      'application/problem+json',
    )
  })

  test('points at every field that cannot be accepted', async () => {
    const answer = await post(JSON.stringify({ name: ' x ', 'a/b~c': [1, 'two'], more: 1 }))
    expect(answer.status).toBe(422)
    const { errors } = (await answer.json()) as { errors: { pointer: string; detail: string }[] }
    expect(errors.map(({ pointer }) => pointer).sort()).toEqual(['', '/a~1b~0c/1', '/name'])
    for (const { detail } of errors) expect(detail).not.toBe('')
  })

  test.each(['{', '', '[1,]', '{"name": "ok"', 'nonsense', '\u0000'])('calls %j malformed', async (body) => {
    const answer = await post(body)
    expect(answer.status).toBe(400)
    expect(await answer.json()).toMatchObject({ type: '/problems/malformed-json' })
  })

  test.each([
    `${'['.repeat(10_000)}${']'.repeat(10_000)}`,
    '{"name":"\\ud800x","a/b~c":[]}',
    '{"name":"a\\u0000b","a/b~c":[]}',
    '{"name":"abc","a/b~c":[1e400]}',
  ])('refuses what cannot be stored', async (body) => {
    expect([400, 422]).toContain((await post(body)).status)
  })

  test.each([
    ['no UTF-8', Uint8Array.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d])],
    ['a byte order mark', Buffer.from('\ufeff{}')],
  ])('calls a body with %s malformed', async (_, body) => {
    const answer = await portal.visitor().request('/api/views', {
      method: 'POST',
      body,
      headers: { Origin: origin, 'Content-Type': 'application/json', 'Content-Length': String(body.length) },
    })
    expect(answer.status).toBe(400)
    expect(await answer.json()).toMatchObject({ type: '/problems/malformed-request' })
  })

  test.each(['q=%FF', 'q=%ED%A0%80', 'q=a&%C3=b', '%EF%BB%BFq=a'])('calls the query %s malformed', async (query) => {
    const answer = await portal.visitor().get(`/desk/sign-in/?${query}`, html)
    expect(answer.status).toBe(400)
  })

  test.each(['q=%E5%B9%B4%E5%81%87', 'q=100%', 'q=a+b&r'])('takes the query %s', async (query) => {
    expect((await portal.visitor().get(`/desk/sign-in/?${query}`, html)).status).toBe(200)
  })

  test('takes no prototype for a field', async () => {
    const answer = await post(
      '{"name":"abc","a/b~c":[],"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}',
    )
    expect(answer.status).toBe(422)
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
  })

  test.each([
    ['/full', 507, 'storage-full'],
    ['/busy', 503, 'unavailable'],
    ['/gone', 503, 'unavailable'],
    ['/lost', 503, 'unavailable'],
    ['/crowded', 503, 'unavailable'],
  ])('%s of the database is foreseen', async (path, status, kind) => {
    const answer = await faulty.request(path)
    expect(answer.status).toBe(status)
    expect(await answer.json()).toMatchObject({ type: `/problems/${kind}` })
    if (status === 503) expect(answer.headers.get('Retry-After')).toBe('5')
  })
})

describe('a bug', () => {
  test.each(['/bug', '/thrown-text'])('is written down whole and told to nobody (%s)', async (path) => {
    for (const headers of [{}, html]) {
      const answer = await faulty.request(path, { headers })
      expect(answer.status).toBe(500)
      const text = await answer.text()
      expect(text).not.toMatch(/swordfish|\.ts:\d+/)
      const id = answer.headers.get('X-Request-Id') ?? ''
      expect(text).toContain(id)
      const line = portal.logged.find((logged) => logged.includes(id) && logged.includes('"bug"'))
      expect(line).toContain('swordfish')
    }
  })
})

describe('a problem, to a person', () => {
  test('is a page in the language of the address', async () => {
    const answer = await faulty.request('/zh-hans/late', { headers: html })
    expect(answer.status).toBe(409)
    expect(answer.headers.get('Content-Type')).toMatch(/^text\/html/)
    const text = await answer.text()
    expect(text).toContain('<html lang="zh-hans">')
    expect(text).toContain('有人比您先一步')
    expect(text).toContain('href="/zh-hans/"')
  })

  test('has words in every language, whatever its kind', () => {
    for (const language of languages) {
      const say = speak(portal.content.words[language], language)
      for (const kind of Object.keys(problemKinds)) {
        expect(say(`problem.${kind}.title`)).not.toBe('')
        expect(say(`problem.${kind}.text`)).not.toBe('')
      }
    }
  })

  test.each(Object.entries(problemKinds))('%s is explained under its type', async (kind, { status }) => {
    for (const prefix of ['', '/zh-hans', '/zh-hant']) {
      const page = await portal.visitor().get(`${prefix}/problems/${kind}/`, html)
      expect(page.status).toBe(200)
      expect(await page.text()).toContain(String(status))
    }
    expect((await portal.visitor().get(`/problems/${kind}`, html)).headers.get('Location')).toBe(`/problems/${kind}/`)
  })

  test('of an invented kind is not there', async () => {
    for (const kind of ['nonsense', 'constructor', '__proto__', 'toString']) {
      expect((await portal.visitor().get(`/problems/${kind}/`)).status).toBe(404)
    }
  })
})
