/** Killed without warning while people write: what was answered is there, once, and what was not can be sent again. */
import { describe, expect, test } from 'vitest'
import { freePort } from '../../../scripts/free-port.ts'
import { databases } from '../databases.ts'
import { start } from '../process.ts'
import { crowd } from './crowd.ts'
import { allKept, allKeptSoFar, keptIn } from './kept.ts'

const times: Readonly<Record<string, number>> = { SQLite: 10, PostgreSQL: 3 }

describe.each(databases)('killed on $name', (database) => {
  test('under sixteen who write, again and again, it loses nothing that it answered and keeps nothing twice', async () => {
    const DATABASE_URL = await database.fresh()
    const PORT = String(await freePort())
    const begin = async () => {
      const server = await start({ DATABASE_URL, PORT })
      await server.until('Deskbook is at')
      return server
    }
    let server = await begin()
    const people = crowd(16, () => server.origin)

    for (let round = 0; round < (times[database.name] ?? 0); round++) {
      await people.more(60 + round * 7)
      server.process.kill('SIGKILL')
      expect(await server.ended()).toBe(null)
      server = await begin()
      expect(await keptIn(DATABASE_URL, people.answered)).toMatchObject(allKeptSoFar)
    }

    await people.rest()
    expect(people.surprises).toEqual([])
    expect(people.unsure()).toBeGreaterThan(0)
    expect(await keptIn(DATABASE_URL, people.answered)).toEqual(allKept)
    server.process.kill('SIGTERM')
    expect(await server.ended()).toBe(0)
  }, 240_000)
})
