/** The built site over the wire: every file with its type, its policy and nothing of how it was made (assurance L7–L9). */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import type { Manifest } from '../../site/build/manifest.ts'
import { leaked, unsafe } from '../server/http/safe-headers.ts'
import { sitePageOf, withoutLanguage } from './page-patterns.ts'
import { pageKinds } from './page-kinds.ts'
import { startPortal, type Portal } from './portal.ts'

/** Written down a second time: the build's own table is what is tested. */
const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  bin: 'application/octet-stream',
  pagefind: 'application/octet-stream',
  pf_meta: 'application/octet-stream',
  pf_index: 'application/octet-stream',
  pf_fragment: 'application/octet-stream',
}
const worker = '/pagefind/pagefind-worker.js'

const site = inject('site')
const { files } = JSON.parse(readFileSync(join(site, 'manifest.json'), 'utf8')) as Manifest
const addresses = Object.keys(files)

let portal: Portal
beforeAll(async () => {
  portal = await startPortal()
})
afterAll(() => portal.stop())

/** Asks for each file, a few at a time; gives what `judge` says of each, with its address. */
async function everyFile(judge: (answer: Response, address: string, text: string) => string[], headers = {}) {
  const left = [...addresses]
  const wrong: string[] = []
  const askOn = async () => {
    for (let address = left.pop(); address !== undefined; address = left.pop()) {
      const answer = await fetch(`${portal.url}${address}`, { headers })
      wrong.push(...judge(answer, address, await answer.text()).map((fault) => `${address}: ${fault}`))
    }
  }
  await Promise.all(Array.from({ length: 8 }, askOn))
  return wrong
}

/** What is asked for by its address has no type once it is known: the list has. */
function unsafeFile({ status, headers }: Response, address: string): string[] {
  const type = files[address]?.type ?? ''
  const kinds = [
    ...([
      [/^text\/html/, 'page'],
      [/^application\/json/, 'data'],
      [/octet-stream$/, 'binary'],
    ] as const),
    [/./, address === worker ? 'worker' : 'asset'] as const,
  ]
  const kind = kinds.find(([of]) => of.test(type))?.[1]
  return unsafe({ status, headers }, { https: false, ofSite: true, ...(kind && { kind }) })
}

describe('every file of the built site', () => {
  test('carries what keeps it safe, and only pagefind’s worker may compile WebAssembly', async () => {
    const free: string[] = []
    const wrong = await everyFile((answer, address) => {
      if (answer.headers.get('content-security-policy')?.includes('unsafe')) free.push(address)
      return unsafeFile(answer, address)
    })
    expect(wrong).toEqual([])
    expect(free).toEqual([worker])
  })

  test('carries it when it is known already', async () => {
    const wrong = await everyFile(
      (answer, address) => [...(answer.status === 304 ? [] : ['was sent again']), ...unsafeFile(answer, address)],
      { 'If-None-Match': '*' },
    )
    expect(wrong).toEqual([])
  })

  test('has the type of its ending, with its encoding where it is text', async () => {
    const wrong = await everyFile((answer, address) => {
      const expected = types[address.endsWith('/') ? 'html' : (address.split('.').at(-1) ?? '')]
      const found = answer.headers.get('content-type')
      return found === expected ? [] : [`is ${found}, not ${expected}`]
    })
    expect(wrong).toEqual([])
  })

  test('tells nothing of how it was made', async () => {
    const wrong = await everyFile((answer, address, text) => {
      if (!/text|json|svg/.test(answer.headers.get('content-type') ?? '')) return []
      const map = /[#@]\s*sourceMappingURL/.exec(text)?.[0]
      const generator = /<meta name="generator"[^>]*>/.exec(text)?.[0]
      const inside = address.includes('/pagefind/') ? undefined : leaked(text)
      return [map, generator, inside].filter((told) => told !== undefined).map((told) => `tells ${told}`)
    })
    expect(wrong).toEqual([])
    const maps = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.(map|ts|astro|mjs)$/.test(file),
    )
    expect(maps).toEqual([])
  })

  test.each(['/manifest.json', '/content.json', '/shell/en/', '/shell/en/index.html', '/.stamp', '/index.html.br'])(
    'but not %s, which stands beside them',
    async (address) => expect((await fetch(`${portal.url}${address}`)).status).toBe(404),
  )

  test('that is a page is one of the kinds that are looked at', () => {
    const pages = addresses.filter((address) => files[address]?.type.startsWith('text/html'))
    expect(pages.length).toBeGreaterThan(100)
    const kinds = new Set(pageKinds.map(({ of }) => of))
    const unknown = pages.filter((address) => {
      const path = withoutLanguage(address).replace('404.html', '404/')
      return !kinds.has(sitePageOf(path) ?? '')
    })
    expect(unknown).toEqual([])
  })
})
