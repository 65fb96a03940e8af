/**
 * A disk that is slow or fails to sync. While one that was never quick takes its time everybody else is served; while it fails nobody is told
 * that anything was kept, and what the system forgot about is written anew before the same sent once more is believed.
 */
import { copyFileSync } from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, test } from 'vitest'
import { freshFolder } from '../databases.ts'
import { visitorAt } from '../portal.ts'
import { start } from '../process.ts'
import { search } from './crowd.ts'
import { injure, whyNoTrace } from './traced.ts'

const why = whyNoTrace()

async function serve() {
  const file = path.join(freshFolder(), 'deskbook.db')
  const server = await start({ DATABASE_URL: file })
  await server.until('Deskbook is at')
  const visitor = visitorAt(server.origin)
  const status = async (answer: Promise<Response>) => (await answer).status
  return {
    file,
    injure: (fault: Parameters<typeof injure>[2]) => injure(server.process.pid, `${file}-wal`, fault),
    tell: ({ path: address, body }: ReturnType<typeof search>) => status(visitor.post(address, body)),
    get: (address: string) => status(visitor.get(address)),
    end: async () => {
      server.process.kill('SIGTERM')
      expect(await server.ended()).toBe(0)
    },
  }
}

/** Whether the database in `file` has the search, as another process sees it. */
function has(file: string, { key }: ReturnType<typeof search>): boolean {
  const database = new DatabaseSync(file)
  const row = database.prepare('select id from searches where id = ?').get(key)
  database.close()
  return row !== undefined
}

describe.skipIf(why)(`a disk${why ? ` (skipped: ${why})` : ''}`, () => {
  test('that takes its time holds up nobody but those who wait for it', { timeout: 120_000 }, async () => {
    const { file, injure, tell, get, end } = await serve()
    const heal = await injure('lasts')
    const [beacon, state] = [search(), { told: 0 }]
    const telling = tell(beacon).then((status) => (state.told = status))
    // Written for all to see, and not told yet.
    while (!has(file, beacon)) expect(await get('/api/health')).toBe(200)
    expect(state).toEqual({ told: 0 })
    expect(await get('/api/health')).toBe(200)
    expect(state).toEqual({ told: 0 })
    expect(await telling).toBe(204)
    await heal()
    await end()
  })

  test('that fails is told, and believed again only after all is written anew', { timeout: 120_000 }, async () => {
    const { file, injure, tell, get, end } = await serve()
    expect(await tell(search())).toBe(204)
    const heal = await injure('fails')
    const unsure = search()
    expect(await tell(unsure)).toBe(503)
    expect(await tell(unsure)).toBe(503)
    expect(await get('/api/ready')).toBe(503)

    await heal()
    expect(await tell(unsure)).toBe(204)
    expect(await get('/api/ready')).toBe(200)
    // Not in the WAL, whose sync had failed: in the file itself.
    const copy = path.join(freshFolder(), 'copy.db')
    copyFileSync(file, copy)
    expect(has(copy, unsure)).toBe(true)
    await end()
  })
})
