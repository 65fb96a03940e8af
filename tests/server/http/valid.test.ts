/** Forms at the door: one type, every name once, decoded once. */
import { Hono } from 'hono'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { Problem } from '../../../server/http/problem.ts'
import { bodyLimit, faultsOf, readForm, writtenText } from '../../../server/http/valid.ts'

const app = new Hono()
  .post('/', async (c) => c.json(await readForm(c)))
  .onError((error, c) => c.text(error instanceof Problem ? error.kind : 'bug', 400))

const post = (body: string | Uint8Array<ArrayBuffer>, type = 'application/x-www-form-urlencoded') =>
  app.request('/', { method: 'POST', body, headers: { 'Content-Type': type } })

describe('a form', () => {
  test('comes as it was typed', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(fc.stringMatching(/^[a-z_]{1,8}$/), fc.string({ unit: 'grapheme' })),
        async (fields) => {
          fc.pre(!Object.keys(fields).includes('constructor'))
          const answer = await post(new URLSearchParams(fields).toString())
          const typed = Object.entries(fields).map(([name, value]) => [name, value.replaceAll('\r\n', '\n')])
          expect(await answer.json()).toEqual(Object.fromEntries(typed))
        },
      ),
    )
  })

  test('has the line ends of text, not of browsers', async () => {
    expect(await (await post('body=one%0D%0Atwo')).json()).toEqual({ body: 'one\ntwo' })
  })

  test.each([
    ['a name twice', 'a=1&a=2', 'malformed-request'],
    ['the name of a prototype', '__proto__=1', 'malformed-request'],
    ['the name of a constructor', 'constructor=1', 'malformed-request'],
    ['too much', `a=${'x'.repeat(bodyLimit)}`, 'too-large'],
  ])('with %s is refused', async (_, body, kind) => {
    expect(await (await post(body)).text()).toBe(kind)
  })

  test.each(['a=%FF', 'a=%C3', 'a=%ED%A0%80', 'a=%C0%AF', '%FF=a', '\ufeffa=1', '%EF%BB%BFa=1'])(
    'that is not UTF-8 without a byte order mark (%s) is refused',
    async (body) => {
      expect(await (await post(body)).text()).toBe('malformed-request')
    },
  )

  test('of bytes that are no UTF-8 is refused', async () => {
    expect(await (await post(Uint8Array.from([0x61, 0x3d, 0xff]))).text()).toBe('malformed-request')
  })

  test('may hold a percent sign that encodes nothing', async () => {
    expect(await (await post('a=100%&b=%zz')).json()).toEqual({ a: '100%', b: '%zz' })
  })

  test.each(['multipart/form-data; boundary=x', 'text/plain', 'application/json', ''])(
    'of type "%s" is none',
    async (type) => {
      expect(await (await post('a=1', type)).text()).toBe('unsupported-media-type')
    },
  )
})

describe('written text', () => {
  const schema = z.strictObject({ name: writtenText(2, 4) })
  const faults = (name: unknown) => faultsOf(schema.safeParse({ name }).error ?? new z.ZodError([]))

  test('is trimmed before it is measured', () => {
    expect(schema.parse({ name: '  两字 ' })).toEqual({ name: '两字' })
    expect(faults(' x ')).toMatchObject([{ pointer: '/name' }])
    expect(faults('12345')).toHaveLength(1)
  })

  test('that is wrong a thousand times is told fifty times', () => {
    const { error } = z.array(z.int()).safeParse(Array.from({ length: 1_000 }, () => 'x'))
    expect(faultsOf(error ?? new z.ZodError([]))).toHaveLength(50)
  })

  test.each(['a\0b', 'a\ud800', '\udc00b'])('holds nothing that a database cannot (%j)', (name) => {
    expect(faults(name)).toHaveLength(1)
  })
})
