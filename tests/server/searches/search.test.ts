/** The search as an address: one engine, whoever asks it, and nothing that is sent breaks it. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, inject, test } from 'vitest'
import { parse } from 'yaml'
import type { Content } from '../../../content/model.ts'
import { languages, type Language, type Pin } from '../../../content/schema.ts'
import { createApp } from '../../../server/app.ts'
import { filesIn, type Site } from '../../../server/http/site.ts'
import { searchDocs } from '../../../site/build/search-docs.ts'
import { searchFiles } from '../../../site/build/search-files.ts'
import { buildIndex, openFetched, openIndex, type IndexFile, type SearchAnswer } from '../../../site/search/index.ts'
import { databases } from '../databases.ts'
import { openPortal } from '../portal.ts'

const [sqlite] = databases
if (!sqlite) throw new Error('There is no SQLite')
const portal = await openPortal(sqlite)
const content = inject('content')

/** As built for browsers. */
const filesOf = (of: Content) => searchFiles(of, portal.clock.now)

function bytesOf(data: string | Uint8Array): Uint8Array<ArrayBuffer> {
  return typeof data === 'string' ? new TextEncoder().encode(data) : Uint8Array.from(data)
}

function textOf(data: string | Uint8Array | undefined): string {
  return typeof data === 'string' ? data : ''
}

/** A server over a site with these files. */
function serverWith(files: ReadonlyMap<string, string | Uint8Array>) {
  const variant = (data: string | Uint8Array) => ({
    body: bytesOf(data),
    etag: '"test"',
    terse: false,
    headers: {},
    unchanged: {},
  })
  const site: Site = {
    ...portal.deps.site,
    files: new Map([...files].map(([address, text]) => [address, { identity: variant(text) }])),
  }
  const app = createApp({ ...portal.deps, site, searchFile: filesIn(site) })
  return async (query: string, language: string) =>
    app.request(`http://127.0.0.1:4321/api/search?${new URLSearchParams({ q: query, language }).toString()}`)
}

const files = filesOf(content)
const ask = serverWith(files)
const today = '2026-03-02'

/** Five hundred queries and more: the golden ones, what people asked who knew only titles, and the titles. */
function queries(): { query: string; language: Language }[] {
  const ways = parse(readFileSync('tests/fixtures/paraphrases.yaml', 'utf8')) as Record<
    string,
    Record<string, string[]>
  >
  const paraphrases = Object.values(ways).flatMap((own) =>
    languages.flatMap((language) => (own[language] ?? []).map((query) => ({ query, language }))),
  )
  const titles = content.articles.map(({ meta, language }) => ({ query: meta.title, language }))
  return [...content.golden.map(({ query, language }) => ({ query, language })), ...paraphrases, ...titles]
}

/** The indexes as a browser opens them: the reader's own first, each from its file, and their shards as they are needed. */
function browserOf(reader: Language) {
  const { indexes } = JSON.parse(textOf(files.get(`/search/${reader}.json`))) as { indexes: Record<Language, string> }
  const read = (language: Language) => JSON.parse(textOf(files.get(indexes[language]))) as IndexFile
  const shard = async (address: string) => bytesOf(files.get(address)!)
  const others = languages.filter((language) => language !== reader)
  const all = others.reduce((open, language) => open.with(read(language)), openFetched(read(reader), shard))
  return async (query: string) => {
    const options = { language: reader, today }
    await all.bring(query, options)
    return all.engine.search(query, options)
  }
}

/** All that is told of an answer. */
const written = (answer: SearchAnswer | undefined) =>
  JSON.stringify(answer, (key, value: unknown) => (key === 'typing' ? undefined : value))

describe('browser, server and scripts find the very same', () => {
  const script = openIndex(buildIndex(searchDocs(content), content.pins))
  const asked = queries()

  test('for over five hundred queries', () => {
    expect(asked.length).toBeGreaterThanOrEqual(500)
  })

  test.each(languages)('those asked in %s', { timeout: 600_000 }, async (language) => {
    const browser = browserOf(language)
    for (const { query } of asked.filter((each) => each.language === language)) {
      const own = written(script.search(query, { language, today }))
      expect(await (await ask(query, language)).text(), query).toBe(own)
      expect(written(await browser(query)), query).toBe(own)
    }
  })
})

test('a pin of the content comes first until its last day is over on the portal’s wall', async () => {
  const pin: Pin = { queries: ['网络'], language: 'zh-hans', article: 'pension', until: '2026-03-02' }
  const pinned = serverWith(filesOf({ ...content, pins: [pin] }))
  const first = async () => ((await (await pinned('網絡', 'zh-hant')).json()) as SearchAnswer).hits[0]?.article
  const { clock } = portal
  const before = clock.now
  expect(await first()).toBe('pension')
  clock.now = new Date('2026-03-03T00:30:00Z')
  expect(await first()).not.toBe('pension')
  clock.now = before
})

describe('what is asked is judged', () => {
  test.each([
    ['no words', '', 'en', '/q'],
    ['only spaces', '   ', 'en', '/q'],
    ['more than 200 characters', 'a'.repeat(201), 'en', '/q'],
    ['a NUL', 'a\0b', 'en', '/q'],
    ['a language that is none', 'leave', 'fr', '/language'],
  ])('%s is refused by name', async (_, query, language, pointer) => {
    const answer = await ask(query, language)
    expect(answer.status).toBe(422)
    expect(answer.headers.get('Content-Type')).toBe('application/problem+json')
    expect(await answer.json()).toMatchObject({ type: '/problems/invalid-input', errors: [{ pointer }] })
  })

  test('whatever else is sent is answered, with ten hits at most', async () => {
    const unit = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('<script>', "' or 1=1 --", '../', '報銷', 'vpn'),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(unit, { minLength: 1, maxLength: 12 }),
        fc.constantFrom(...languages),
        async (units, to) => {
          const query = units.join(' ').slice(0, 150)
          const answer = await ask(query, to)
          expect([200, 422]).toContain(answer.status)
          if (answer.status === 200) expect(((await answer.json()) as SearchAnswer).hits.length).toBeLessThanOrEqual(10)
        },
      ),
      { numRuns: 200 },
    )
  })
})

test('what is asked stands in no line of the log', async () => {
  await ask('a worry of mine', 'en')
  expect(portal.logged.join('')).toContain('/api/search')
  expect(portal.logged.join('')).not.toMatch(/worry|%20of%20|\+of\+/)
})

test('many who ask at once while the indexes open are all answered alike', async () => {
  const fresh = serverWith(files)
  const answers = await Promise.all(Array.from({ length: 20 }, async () => (await fresh('annual leave', 'en')).text()))
  expect(new Set(answers).size).toBe(1)
})

test('a site whose search files are missing is our fault, and answered as soon as they are there', async () => {
  const some = new Map<string, string | Uint8Array>()
  const app = createApp({
    ...portal.deps,
    searchFile: async (address) => {
      const data = some.get(address)
      if (data === undefined) throw new Error(`The built site has no ${address}`)
      return bytesOf(data)
    },
  })
  const address = 'http://127.0.0.1:4321/api/search?q=leave&language=en'
  expect((await app.request(address)).status).toBe(500)
  for (const [name, text] of files) some.set(name, text)
  expect((await app.request(address)).status).toBe(200)
})
