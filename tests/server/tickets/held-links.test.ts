/** The cookie with a browser's links, where browsers take `__Host-` and where they refuse it. */
import { Hono } from 'hono'
import { describe, expect, test } from 'vitest'
import { readConfig } from '../../../server/config.ts'
import { heldTokens, holdTokens, MOST_LINKS } from '../../../server/tickets/held-links.ts'

const token = (digit: number) => String(digit % 10).repeat(43)
const safe = readConfig({ PUBLIC_URL: 'https://portal.example/' })
const intranet = readConfig({ PUBLIC_URL: 'http://portal.example/', ALLOW_HTTP: '1' })

/** Sets and reads back through a browser's two headers. */
async function roundTrip(config: typeof safe, tokens: readonly string[]) {
  const app = new Hono()
  app.get('/hold', (c) => {
    holdTokens(c, config, tokens)
    return c.body(null)
  })
  app.get('/held', (c) => c.json(heldTokens(c, config)))
  const cookie = (await app.request('/hold')).headers.getSetCookie()[0] ?? ''
  const held = (await (
    await app.request('/held', { headers: { Cookie: cookie.split(';')[0] ?? '' } })
  ).json()) as string[]
  return { cookie, held }
}

describe('the links that a browser holds', () => {
  test('come back as they were, each once, as many as fit; the oldest give way', async () => {
    const many = Array.from({ length: 100 }, (_, index) => String(index).padStart(43, 'x'))
    const { cookie, held } = await roundTrip(safe, [many[0] ?? '', ...many])
    expect(held).toEqual(many.slice(0, MOST_LINKS))
    expect(cookie.length).toBeLessThan(3_500)
    expect(cookie.length + 44).toBeGreaterThan(3_456)
  })

  test('stand in a `__Host-` cookie with https, and in a plain one on an intranet without', async () => {
    expect((await roundTrip(safe, [token(1)])).cookie).toMatch(/^__Host-links=.*Secure/)
    const { cookie, held } = await roundTrip(intranet, [token(1)])
    expect(cookie).toMatch(/^links=/)
    expect(cookie).not.toContain('Secure')
    expect(held).toEqual([token(1)])
  })

  test('are only what can be a token; anything else in the cookie is as if it were not there', async () => {
    const app = new Hono().get('/held', (c) => c.json(heldTokens(c, safe)))
    const Cookie = `__Host-links=x.${token(1)}.${'y'.repeat(44)}..%2e; links=${token(2)}`
    expect(await (await app.request('/held', { headers: { Cookie } })).json()).toEqual([token(1)])
  })
})
