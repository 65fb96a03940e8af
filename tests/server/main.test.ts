/** The server as a process: it says where it is, ends when it is asked to, and tells an operator what is wrong. */
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { request as httpRequest } from 'node:http'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { uuidv7 } from '../../server/db/id.ts'
import { openDb } from '../../server/db/open.ts'
import { databases, freshFolder } from './databases.ts'
import { start } from './process.ts'

const view = () => ({ id: uuidv7(new Date()), visitId: uuidv7(new Date()), article: 'annual-leave' })

describe.each(databases)('the process on $name', (database) => {
  test.each(['SIGTERM', 'SIGINT'] as const)(
    'starts, answers, and ends clean on %s with everything kept',
    async (signal) => {
      const DATABASE_URL = await database.fresh()
      const server = await start({ DATABASE_URL })
      await server.until('desk/sign-in/?token=')
      expect(server.told()).toContain(`Deskbook is at ${server.origin}/`)
      expect((await fetch(`${server.origin}/`)).status).toBe(200)
      expect((await fetch(`${server.origin}/api/ready`)).status).toBe(200)

      const link = /http:\/\/\S+token=[\w-]{43}/.exec(server.told())?.[0] ?? ''
      const page = await fetch(link, { headers: { Accept: 'text/html' } })
      expect(await page.text()).toContain('Tomasz')

      const tell = (body: object) =>
        fetch(`${server.origin}/api/views`, {
          method: 'POST',
          body: JSON.stringify(body),
          headers: { Origin: server.origin, 'Content-Type': 'application/json' },
        })
      const told = await Promise.all(
        Array.from({ length: 50 }, view).map(async (body) => ({ body, answer: await tell(body) })),
      )
      expect(told.map(({ answer }) => answer.status)).toEqual(told.map(() => 204))

      server.process.kill(signal)
      expect(await server.ended()).toBe(0)
      const db = await openDb(DATABASE_URL)
      expect(await db.read.selectFrom('articleViews').select('id').execute()).toHaveLength(50)
      await db.close()
    },
  )
})

/** A request whose first bytes have arrived; `finish` sends the rest and gives the status. */
async function begin(origin: string) {
  const body = JSON.stringify(view())
  const slow = httpRequest(`${origin}/api/views`, {
    method: 'POST',
    headers: { Origin: origin, 'Content-Type': 'application/json', 'Content-Length': body.length },
  })
  const answered = once(slow, 'response')
  slow.write(body.slice(0, 10))
  expect((await fetch(`${origin}/api/health`)).status).toBe(200)
  return {
    async finish() {
      slow.end(body.slice(10))
      const [answer] = (await answered) as [{ statusCode: number }]
      return answer.statusCode
    },
  }
}

describe('the process', () => {
  test('lets a request end that it began before it was asked to stop', async () => {
    const server = await start()
    await server.until('Deskbook is at')
    const request = await begin(server.origin)
    server.process.kill('SIGTERM')
    await server.until('"stopping"')
    expect(await request.finish()).toBe(204)
    expect(await server.ended()).toBe(0)
  })

  test('asked twice, as Ctrl-C does through npm, ends as clean as asked once', async () => {
    const server = await start()
    await server.until('Deskbook is at')
    const request = await begin(server.origin)
    server.process.kill('SIGINT')
    await server.until('"stopping"')
    server.process.kill('SIGINT')
    // Both were taken: a request under way is still under way.
    await expect.poll(() => fetch(`${server.origin}/api/health`).catch(() => 'no new ones')).toBe('no new ones')
    expect(await request.finish()).toBe(204)
    expect(await server.ended()).toBe(0)
    expect(server.told().match(/"stopping"/g)).toHaveLength(1)
    expect(server.told()).toContain('"stopped"')
  })

  test('tells every wrong setting by name and starts nothing', async () => {
    const DATA_DIR = path.join(freshFolder(), 'data')
    const server = await start({ PORT: 'http', LOG_LEVEL: 'loud', DATA_DIR })
    expect(await server.ended()).toBe(1)
    expect(server.told()).toMatch(/PORT: .*\n.*LOG_LEVEL: /)
    expect(server.told()).not.toMatch(/\.ts:\d+/)
    expect(existsSync(DATA_DIR)).toBe(false)
  })

  test('tells when nothing was built', async () => {
    const server = await start({ OUT_DIR: freshFolder() })
    expect(await server.ended()).toBe(1)
    expect(server.told()).toContain('npm run build')
  })

  test('tells when its port is taken', async () => {
    const first = await start()
    await first.until('Deskbook is at')
    const second = await start({ PORT: new URL(first.origin).port })
    expect(await second.ended()).toBe(1)
    expect(second.told()).toMatch(/Port \d+ on 127\.0\.0\.1 is taken/)
    first.process.kill('SIGTERM')
    expect(await first.ended()).toBe(0)
  })
})
