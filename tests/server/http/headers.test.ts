/**
 * Every answer of every route carries what keeps it safe, whoever asks and however it goes (assurance L1, L8). Asked over a
 * socket: some answers are given at the door, before the app is asked.
 */
import { describe, expect, test } from 'vitest'
import { uuidv7 } from '../../../server/db/id.ts'
import { databases } from '../databases.ts'
import { openPortal, origin } from '../portal.ts'
import { lines, listen, type Answer } from '../socket.ts'
import { leaked, unsafe } from './safe-headers.ts'

const sqlite = databases[0]
if (!sqlite) throw new Error('There is no SQLite')
const portals = {
  'on plain http': await openPortal(sqlite),
  'over https': await openPortal(sqlite, { PUBLIC_URL: 'https://help.example.org', ALLOWED_HOSTS: '127.0.0.1:4321' }),
  'with its database gone': await openPortal(sqlite),
}
await portals['with its database gone'].db.close()
const { app, clock, deps } = portals['on plain http']

/** Every path that leads somewhere: the routes', those of files and pages of the site, and some that are none. */
const paths = [
  ...new Set(
    app.routes
      .filter(({ method }) => method !== 'ALL')
      .map(({ path }) => path.replace(':kind', 'too-large').replace(':type', 'question'))
      .map((path) => path.replaceAll(/:\w+/g, uuidv7(clock.now))),
  ),
  ...['/', '/guides/annual-leave/', '/guides/annual-leave', '/_astro/page.Ab_c-1.js', '/404.html', '/nothing/', '//'],
  ...['/zh-hans/nothing/', '/desk/sign-in/?token=spent', '/tickets/?q=%FF', '/pagefind/pagefind-worker.js.map'],
]
/** In full once; what differs in another language, over https or without a database shows with the first two. */
const methods = ['GET', 'POST', 'DELETE', 'HEAD', 'PUT', 'PATCH', 'OPTIONS', 'PROPFIND']

interface Manner {
  readonly headers: readonly string[]
  readonly body?: string
}
const json = 'Content-Type: application/json'
const form = 'Content-Type: application/x-www-form-urlencoded'
const ours = `Origin: ${origin}`
const host = 'Host: 127.0.0.1:4321'
const person = 'Accept: text/html'

/** In which ways somebody may ask; a body goes along wherever the method takes one. */
const manners: Readonly<Record<string, Manner>> = {
  'a program': { headers: [host, ours, json], body: '{}' },
  'a browser': { headers: [host, ours, person] },
  'another host': { headers: ['Host: evil.example', ours], body: '{}' },
  'a page of ours': { headers: [host, ours, json] },
  'a program with broken JSON': { headers: [host, ours, json], body: '{' },
  'a form': { headers: [host, ours, person, form], body: 'a=1' },
  'a form of another type': { headers: [host, ours, person, 'Content-Type: text/plain'], body: 'a=1' },
  'one who knows it already': { headers: [host, person, 'If-None-Match: *', 'Accept-Encoding: br'] },
  'another site': { headers: [host, 'Origin: https://evil.example'], body: '{}' },
  'one with too much': { headers: [host, ours, json, 'Content-Length: 300000'], body: '{}' },
  'one who does not say how much': { headers: [host, ours, json, 'Transfer-Encoding: chunked'], body: '0\r\n\r\n' },
}
/** Those who are told apart by methods that no route takes. */
const few = Object.keys(manners).slice(0, 3)

/** What pages of ours tell in passing, each with ids of its own. */
function beacon(path: string): string {
  const [id, visitId] = [uuidv7(clock.now), uuidv7(clock.now)]
  const article = 'annual-leave'
  if (path.endsWith('/clicks')) return JSON.stringify({ id, article, rank: 1 })
  if (path === '/api/views') return JSON.stringify({ id, visitId, article })
  if (path === '/api/feedback') return JSON.stringify({ id, article, verdict: 'yes' })
  return JSON.stringify({ id, visitId, query: 'leave', language: 'en', resultCount: 1, answered: 1 })
}

function request(method: string, path: string, who: string): string {
  const { headers, body = who === 'a page of ours' ? beacon(path) : '' } = manners[who] ?? { headers: [] }
  const bodiless = ['GET', 'HEAD', 'OPTIONS'].includes(method)
  if (bodiless) return lines(`${method} ${path} HTTP/1.1`, ...headers.filter((line) => !/^(Con|Tra)/.test(line)))
  const told = headers.some((line) => /^(Content-Length|Transfer-Encoding)/.test(line))
  const length = told ? [] : [`Content-Length: ${Buffer.byteLength(body)}`]
  return lines(`${method} ${path} HTTP/1.1`, ...headers, ...length) + body
}

/** A file that was built: by its address, or as the page for what is not there. */
function builtAs(path: string, { status, headers }: Answer): { ofSite: boolean; kind?: 'page' | 'asset' } {
  const asMissing = status === 404 && headers.get('cache-control') === 'no-cache'
  const ofSite = headers.has('x-request-id') ? asMissing : deps.site.files.has(path)
  return ofSite ? { ofSite, kind: path.endsWith('.js') ? 'asset' : 'page' } : { ofSite }
}

const seen = new Set<number>()

describe.each(Object.entries(portals))('%s', async (name, portal) => {
  const https = name === 'over https'
  const send = await listen(portal)

  test.each(paths)('%s answers everybody safely', async (path) => {
    const wrong: string[] = []
    const inFull = name === 'on plain http' && !path.startsWith('/zh-')
    for (const method of inFull ? methods : methods.slice(0, 2)) {
      for (const who of ['GET', 'POST', 'DELETE'].includes(method) ? Object.keys(manners) : few) {
        const answer = await send(request(method, path, who))
        const { status, headers, body } = answer
        seen.add(status)
        const asFetched = { get: (header: string) => headers.get(header) ?? null, keys: () => headers.keys() }
        const told = leaked(body)
        const faults = [
          ...unsafe({ status, headers: asFetched }, { https, ...builtAs(path, answer) }),
          ...(told === undefined ? [] : [`tells of ${told}`]),
        ]
        wrong.push(...faults.map((fault) => `${method} by ${who} (${status}): ${fault}`))
      }
    }
    expect(wrong).toEqual([])
  })
})

test('that is so for every status there is', () => {
  expect([...seen].sort()).toEqual(
    expect.arrayContaining([200, 204, 303, 304, 308, 400, 401, 403, 404, 405, 410, 411, 413, 415, 421, 422, 500]),
  )
})
