/**
 * Asked to stop while people write: first it says that it is not ready, then it finishes what it began and ends; whoever
 * was cut off sends the same again elsewhere, or here when it is back.
 */
import { once } from 'node:events'
import { request } from 'node:http'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import { describe, expect, test } from 'vitest'
import { freePort } from '../../../scripts/free-port.ts'
import { databases } from '../databases.ts'
import { visitorAt } from '../portal.ts'
import { start, type Started } from '../process.ts'
import { crowd, search } from './crowd.ts'
import { allKept, keptIn } from './kept.ts'

async function serve(DATABASE_URL: string, PORT?: string): Promise<Started> {
  const server = await start({ DATABASE_URL, ...(PORT ? { PORT } : {}) })
  await server.until('Deskbook is at')
  return server
}

/** What readiness says over a new connection, as those who watch over servers ask; 0 where nobody takes it. */
async function ready(origin: string): Promise<number> {
  const asked = request(`${origin}/api/ready`, { agent: false })
  asked.end()
  try {
    const [answer] = (await once(asked, 'response')) as [{ statusCode: number; resume: () => void }]
    answer.resume()
    return answer.statusCode
  } catch {
    return 0
  }
}

/** Asks it to stop; yields what readiness said until nobody was there any more. */
async function stop(server: Started): Promise<number[]> {
  server.process.kill('SIGTERM')
  const said: number[] = []
  while (said.at(-1) !== 0) said.push(await ready(server.origin))
  expect(await within(10_000, server.ended())).toBe(0)
  return said
}

/** The contract's ten seconds, from the moment when no new request is taken. */
async function within<T>(ms: number, promise: Promise<T>): Promise<T | string> {
  const { promise: over, resolve } = Promise.withResolvers<string>()
  const timer = setTimeout(() => resolve(`Not within ${ms} ms`), ms)
  return Promise.race([promise, over]).finally(() => clearTimeout(timer))
}

describe.each(databases)('asked to stop under load on $name', (database) => {
  test(
    'it goes in order, loses nothing, and a sending that was cut off is kept once',
    { timeout: 120_000 },
    async () => {
      const url = await database.fresh()
      const PORT = String(await freePort())
      let server = await serve(url, PORT)
      const people = crowd(16, () => server.origin)
      for (let round = 0; round < 2; round++) {
        await people.more(100)
        const said = await stop(server)
        // Red before the door is closed, and never green again.
        expect(said).toContain(503)
        expect(said.slice(said.indexOf(503))).not.toContain(200)
        server = await serve(url, PORT)
      }
      await people.more(50)
      await people.rest()
      expect(people.surprises).toEqual([])
      expect(people.unsure()).toBeGreaterThan(0)
      expect(await keptIn(url, people.answered)).toEqual(allKept)
      server.process.kill('SIGTERM')
      expect(await server.ended()).toBe(0)
    },
  )
})

describe('a PostgreSQL that answers no more', () => {
  test('makes readiness red, and does not hold up the end', { timeout: 120_000 }, async () => {
    const url = await databases[1]?.fresh()
    if (!url) throw new Error('There is no PostgreSQL')
    const way = await wayTo(url)
    const server = await serve(way.url)
    expect(await ready(server.origin)).toBe(200)
    way.silence()
    const { path, body } = search()
    const cutOff = visitorAt(server.origin)
      .post(path, body)
      .then(
        ({ status }) => status,
        () => 'cut off',
      )
    expect(await ready(server.origin)).toBe(503)
    await stop(server)
    expect([503, 'cut off']).toContain(await cutOff)
    way.close()
  })

  /** A way there that can fall silent: connections stay open, and nothing comes through any more. */
  async function wayTo(url: string) {
    const { hostname, port } = new URL(url)
    const sockets = new Set<Socket>()
    let silent = false
    const relay = createServer((here) => {
      const beyond = connect(Number(port), hostname)
      for (const [from, to] of [
        [here, beyond],
        [beyond, here],
      ] as const) {
        sockets.add(from)
        from.on('data', (bytes) => silent || to.write(bytes))
        from.on('error', () => {})
        from.on('close', () => to.destroy())
      }
    }).listen(0, '127.0.0.1')
    await once(relay, 'listening')
    const near = new URL(url)
    near.port = String((relay.address() as AddressInfo).port)
    const close = () => {
      relay.close()
      for (const socket of sockets) socket.destroy()
    }
    return { url: near.href, silence: () => (silent = true), close }
  }
})

describe('two servers on one PostgreSQL', () => {
  test('one is stopped, one is killed: whoever is cut off goes to the other', { timeout: 120_000 }, async () => {
    const url = await databases[1]?.fresh()
    if (!url) throw new Error('There is no PostgreSQL')
    const servers = [await serve(url), await serve(url)]
    // Half of them begin here, half there; whoever is not answered turns to the other.
    const people = crowd(16, (writer, attempt) => servers[(writer + attempt) % 2]?.origin ?? '')
    const swap = async (which: 0 | 1, end: (server: Started) => Promise<unknown>) => {
      await people.more(100)
      const [server] = servers.slice(which)
      if (server) await end(server)
      await people.more(50)
      servers[which] = await serve(url)
    }
    await swap(0, async (server) => expect(await stop(server)).toContain(503))
    await swap(1, async (server) => {
      server.process.kill('SIGKILL')
      await server.ended()
    })
    await people.rest()
    expect(people.surprises).toEqual([])
    expect(await keptIn(url, people.answered)).toEqual(allKept)
    for (const server of servers) {
      server.process.kill('SIGTERM')
      expect(await server.ended()).toBe(0)
    }
  })
})
