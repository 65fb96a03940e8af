/**
 * A disk that fails to sync: nobody is told that anything was kept, and what the system forgot about is written anew once
 * the disk is well again, so that sending the same once more is no empty promise.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync } from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { freshFolder } from '../databases.ts'
import { visitorAt } from '../portal.ts'
import { start } from '../process.ts'
import { search } from './crowd.ts'
import { whyNoTrace } from './traced.ts'

const why = whyNoTrace()

/** Lets every sync of `file` by the process fail; what it yields ends that. */
async function failSyncs(pid: number | undefined, file: string): Promise<() => Promise<void>> {
  const inject = ['-f', '-p', String(pid), '-P', file, '-e', 'trace=fdatasync,fsync', '-o', '/dev/null']
  const strace = spawn('strace', [...inject, '-e', 'inject=fdatasync,fsync:error=EIO'])
  const ended = once(strace, 'exit')
  let said = ''
  while (!said.includes(' attached')) {
    const [more] = (await Promise.race([once(strace.stderr, 'data'), ended])) as [unknown]
    if (!Buffer.isBuffer(more)) throw new Error(`strace ended: ${said}`)
    said += more.toString()
  }
  return async () => {
    strace.kill('SIGINT')
    await ended
  }
}

test.skipIf(why)(
  `a disk that fails to sync is told, and believed again only after all is written anew${why ? ` (skipped: ${why})` : ''}`,
  { timeout: 120_000 },
  async () => {
    const file = path.join(freshFolder(), 'deskbook.db')
    const server = await start({ DATABASE_URL: file })
    await server.until('Deskbook is at')
    const visitor = visitorAt(server.origin)
    const tell = async ({ path: address, body }: ReturnType<typeof search>) =>
      (await visitor.post(address, body)).status
    const ready = async () => (await visitor.get('/api/ready')).status
    expect(await tell(search())).toBe(204)

    const heal = await failSyncs(server.process.pid, `${file}-wal`)
    const unsure = search()
    expect(await tell(unsure)).toBe(503)
    expect(await tell(unsure)).toBe(503)
    expect(await ready()).toBe(503)

    await heal()
    expect(await tell(unsure)).toBe(204)
    expect(await ready()).toBe(200)

    // Not in the WAL, whose sync had failed: in the file.
    const copy = path.join(freshFolder(), 'copy.db')
    copyFileSync(file, copy)
    const database = new DatabaseSync(copy)
    expect(database.prepare('select id from searches where id = ?').get(unsure.key)).toEqual({ id: unsure.key })
    database.close()
    server.process.kill('SIGTERM')
    expect(await server.ended()).toBe(0)
  },
)
