/** The built site: exact addresses, the right bytes, and nothing else of the disk. */
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { databases } from '../databases.ts'
import { openPortal } from '../portal.ts'

const sqlite = databases[0]
if (!sqlite) throw new Error('There is no SQLite')
const portal = await openPortal(sqlite)
const { get, request } = portal.visitor()
const page = '/guides/annual-leave/'
const html = { Accept: 'text/html,*/*;q=0.8' }

describe('a page of the site', () => {
  test('comes with its type, to be asked for again every time', async () => {
    const answer = await get(page)
    expect(answer.status).toBe(200)
    expect(await answer.text()).toBe('<!doctype html><h1>Annual leave</h1>')
    expect(answer.headers.get('Content-Type')).toBe('text/html; charset=utf-8')
    expect(answer.headers.get('Cache-Control')).toBe('no-cache')
    expect(answer.headers.get('Vary')).toBe('Accept-Encoding')
  })

  test('comes in the encoding that the browser takes, each with a tag of its own', async () => {
    const plain = await get(page)
    const br = await get(page, { 'Accept-Encoding': 'gzip, br' })
    const gzip = await get(page, { 'Accept-Encoding': 'gzip' })
    expect(brotliDecompressSync(Buffer.from(await br.arrayBuffer())).toString()).toBe(await plain.text())
    const packed = Buffer.from(await gzip.arrayBuffer())
    expect(gunzipSync(packed).toString()).toContain('Annual leave')
    expect(gzip.headers.get('Content-Length')).toBe(String(packed.length))
    expect(br.headers.get('Content-Encoding')).toBe('br')
    expect(new Set([plain, br, gzip].map(({ headers }) => headers.get('ETag'))).size).toBe(3)
  })

  test('comes packed as the build packed it, or plain, to who takes gzip alone', async () => {
    const script = await get('/_astro/page.Ab_c-1.js', { 'Accept-Encoding': 'gzip' })
    expect(script.headers.get('Content-Encoding')).toBe('gzip')
    expect(gunzipSync(Buffer.from(await script.arrayBuffer())).toString()).toBe('export {}\n')
    const shard = await get('/search/shards/0.Ab_c-1.bin', { 'Accept-Encoding': 'gzip' })
    expect(shard.headers.get('Content-Encoding')).toBeNull()
    expect(await shard.text()).toContain('words words')
  })

  test('that the browser has already is not sent again', async () => {
    const first = await get(page, { 'Accept-Encoding': 'br' })
    const tag = first.headers.get('ETag') ?? ''
    for (const known of [tag, `W/${tag}`, `"other", ${tag}`, '*']) {
      const again = await get(page, { 'Accept-Encoding': 'br', 'If-None-Match': known })
      expect(again.status).toBe(304)
      expect(await again.text()).toBe('')
      expect(again.headers.get('ETag')).toBe(tag)
      expect(again.headers.get('Cache-Control')).toBe('no-cache')
    }
    expect((await get(page, { 'Accept-Encoding': 'gzip', 'If-None-Match': tag })).status).toBe(200)
    expect((await get(page, { 'If-None-Match': '"other"' })).status).toBe(200)
  })

  test('answers HEAD like GET without the body', async () => {
    const [head, full] = [await request(page, { method: 'HEAD' }), await get(page)]
    expect(head.status).toBe(200)
    expect(await head.text()).toBe('')
    expect([...head.headers]).toEqual([...full.headers])
  })

  test('takes no writes', async () => {
    const answer = await portal.visitor().post(page)
    expect(answer.status).toBe(405)
    expect(answer.headers.get('Allow')).toBe('GET, HEAD')
  })

  test('is found without its last slash, with the query kept', async () => {
    const answer = await get('/guides/annual-leave?q=a%20b')
    expect(answer.status).toBe(308)
    expect(answer.headers.get('Location')).toBe('/guides/annual-leave/?q=a%20b')
    expect((await get('/guides/nothing')).status).toBe(404)
  })

  test('is the same whatever the query says', async () => {
    expect((await get(`${page}?x=.css`)).status).toBe(200)
  })
})

describe('an asset of the site', () => {
  test('that carries its hash is kept for ever', async () => {
    const { headers } = await get('/_astro/page.Ab_c-1.js')
    expect(headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable')
  })

  test('may compile WebAssembly only if it is pagefind’s worker', async () => {
    const policyOf = async (path: string) => (await get(path)).headers.get('Content-Security-Policy')
    expect(await policyOf('/pagefind/pagefind-worker.js')).toContain("'wasm-unsafe-eval'")
    for (const path of ['/', page, '/_astro/page.Ab_c-1.js']) expect(await policyOf(path)).not.toContain('unsafe')
  })
})

describe('what is not there', () => {
  test.each([
    ['/nothing/', 'Not here'],
    ['/zh-hans/nothing/', '没有这一页'],
    ['/zh-hant/nothing/', '沒有這一頁'],
  ])('%s is told in its language', async (path, told) => {
    const answer = await get(path, html)
    expect(answer.status).toBe(404)
    expect(await answer.text()).toContain(told)
    expect(answer.headers.has('ETag')).toBe(false)
  })

  test('is told to programs as a problem', async () => {
    const answer = await get('/nothing/')
    expect(answer.status).toBe(404)
    expect(await answer.json()).toMatchObject({ type: '/problems/not-found', status: 404 })
  })

  test.each([
    '/shell/en/',
    '/shell/en/index.html',
    '/manifest.json',
    '/secret.txt',
    '/index.html',
    `${page}index.html.br`,
    '/404',
  ])('%s has a file but no address', async (path) => expect((await get(path)).status).toBe(404))
})
