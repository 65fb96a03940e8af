/** Hostile ways to write an address (assurance, family E), sent as bytes: none leads to a file that has no address. */
import { describe, expect, test } from 'vitest'
import { databases } from '../databases.ts'
import { openPortal } from '../portal.ts'
import { lines, listen } from '../socket.ts'

const sqlite = databases[0]
if (!sqlite) throw new Error('There is no SQLite')
const send = await listen(await openPortal(sqlite))

/** Hostile ways to write an address (assurance, family E), for a file beside the site and a page of it. */
const hostile = [
  ...[
    '/secret.txt',
    '//secret.txt',
    '/./secret.txt',
    '/guides/../secret.txt',
    '/guides/..%2fsecret.txt',
    '/guides/%2e%2e/secret.txt',
  ],
  ...[
    '/guides%2f..%2fsecret.txt',
    '/guides%2fannual-leave/',
    '/guides%2Fannual-leave/',
    '/%67uides/annual-leave/',
    '/g%75ides/annual-leave/',
  ],
  ...[
    '/%2567uides/annual-leave/',
    '/%252567uides/annual-leave/',
    '/%6%37uides/',
    '/%7%33ecret.txt',
    '/GUIDES/annual-leave/',
    '/guides\\annual-leave',
  ],
  ...[
    '/guides%5cannual-leave/',
    '\\guides\\annual-leave',
    '/guides;x=1/annual-leave/',
    '/guides./annual-leave/',
    '/guides%00/annual-leave/',
  ],
  ...[
    '/guides/annual-leave%00.css',
    '/guides/annual-leave/x',
    '/;/guides/annual-leave/',
    '/%ef%bc%88guides/annual-leave/',
    '/%c0%afguides/annual-leave/',
  ],
  ...[
    '/..%2f..%2fsecret.txt',
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%5csecret.txt',
    'http://evil/secret.txt',
    'http://evil//secret.txt',
  ],
  ...[
    'http://127.0.0.1/../secret.txt',
    '/guides/manifest.json',
    '//manifest.json',
    '/guides%2Fmanifest.json',
    '/.git/config',
    '/.env',
    '/../data/deskbook.db',
  ],
  ...[
    '/index.html/../../secret.txt',
    '/index.html%2f..%2f..%2fsecret.txt',
    '/%73ecret.txt',
    '/guides%23/../secret.txt',
    '/guides%3f/../secret.txt',
  ],
  ...[
    '/#/../secret.txt',
    '/shell/en/index.html',
    '/pagefind//pagefind-worker.js',
    '/guides//annual-leave/',
    `/${'%25'.repeat(11)}2e%2e/secret.txt`,
  ],
  ...[
    '/guides/annual-leave/..',
    '/guides/annual-leave/.',
    '/guides/annual-leave//',
    '/guides/annual-leave/%20',
    '*',
    '?',
    '',
  ],
]

describe('hostile addresses', () => {
  const variants = [
    ['GET', []],
    ['HEAD', []],
    ['OPTIONS', []],
    ['GET', ['Range: bytes=0-4']],
    ['GET', ['Accept-Encoding: br, gzip, zstd']],
    ['GET', ['If-None-Match: *']],
    ['GET', ['Accept: text/html']],
  ] as const

  test.each(hostile)('%s gives nothing away', async (target) => {
    for (const [method, headers] of variants) {
      const answer = await send(lines(`${method} ${target} HTTP/1.1`, 'Host: 127.0.0.1', ...headers))
      expect([400, 404, 405]).toContain(answer.status)
      expect(answer.body).not.toMatch(/canary|Annual leave|%%deskbook|"files"/)
      expect(answer.headers.has('etag')).toBe(false)
    }
  })

  test.each(['//evil.example/', '/zh-hans//evil.example/', '//evil.example', 'http://evil.example/'])(
    '%s is no address that the page about it leads to',
    async (target) => {
      const { status, body } = await send(lines(`GET ${target} HTTP/1.1`, 'Host: 127.0.0.1', 'Accept: text/html'))
      expect(status).toBe(404)
      expect(body).toMatch(/ href="\//)
      expect(body).not.toMatch(/ href="(\/\/|\/\\|[a-z]+:)|evil/)
    },
  )

  test('are told apart from missing ones by nothing', async () => {
    const told = async (target: string) => {
      const { status, headers, body } = await send(lines(`GET ${target} HTTP/1.1`, 'Host: 127.0.0.1'))
      const lasting = [...headers].filter(([name]) => !['date', 'x-request-id'].includes(name))
      return { status, lasting, body: body.replace(/[0-9a-f-]{36}/, '') }
    }
    expect(await told('/secret.txt')).toEqual(await told('/absent.txt'))
    expect(await told('/shell/en/index.html')).toEqual(await told('/absent/en/index.html'))
  })
})
