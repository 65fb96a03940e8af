/** Restoring SQLite: the file before is kept, whole or as damaged as it is; another program at it is left alone. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, test } from 'vitest'
import { takeBackup } from '../../../server/db/backup.ts'
import { holdAlone } from '../../../server/db/hold.ts'
import { openDb } from '../../../server/db/open.ts'
import { restoreBackup } from '../../../server/db/restore.ts'
import { databases, freshFolder } from '../databases.ts'
import { fill, freshSource, now, storedIn } from './filled.ts'

const tell = () => {}
const making = { now, version: '0.1.0', tell }
const later = new Date(now.getTime() + 86_400_000)
const [sqlite] = databases
if (!sqlite) throw new Error('There is no SQLite')

describe('restoring SQLite', () => {
  const prepared = async () => {
    const [source, target, dir] = [await freshSource(sqlite), await freshSource(sqlite), freshFolder()]
    await fill(source, 2)
    await takeBackup(source, dir, making)
    return { source, target, dir }
  }
  const kept = (target: { dataDir: string; databaseUrl: string }) =>
    path.join(path.dirname(target.databaseUrl), 'deskbook-before-2026-03-03T10-00-00-000Z.db')

  test('the database before is kept beside it, whole', async () => {
    const { source, target, dir } = await prepared()
    await fill(target, 5)
    const were = await storedIn(target)
    const { before } = await restoreBackup(target, dir, { now: later, tell })
    expect(before).toEqual([kept(target)])
    // A database of its own: what another left beside it can be told from its own.
    expect(identityOf(target.databaseUrl)).not.toBe(identityOf(source.databaseUrl))
    expect(await storedIn(target)).toEqual(await storedIn(source))
    expect(await storedIn({ databaseUrl: kept(target) })).toEqual(were)
  })

  test('what stood only in the log of a killed server is in the kept one too', async () => {
    const { target, dir } = await prepared()
    await fill(target, 1)
    const killed = freshFolder()
    const server = await openDb(target.databaseUrl)
    await server.write((tx) => tx.updateTable('counters').set({ value: 77 }).where('name', '=', 'tickets').execute())
    for (const end of ['', '-wal', '-shm']) {
      writeFileSync(path.join(killed, `deskbook.db${end}`), readFileSync(`${target.databaseUrl}${end}`))
    }
    await server.close()
    const again = { databaseUrl: path.join(killed, 'deskbook.db'), dataDir: killed }
    await restoreBackup(again, dir, { now: later, tell })
    expect((await storedIn({ databaseUrl: kept(again) }))['counters']).toContainEqual({ name: 'tickets', value: 77 })
    expect((await storedIn(again))['counters']).toContainEqual({ name: 'tickets', value: 2 })
  })

  test.each(['zeroed', 'empty', 'gone'])(
    'a database that is %s is kept as it is with its log, which stays out',
    async (how) => {
      const { source, target, dir } = await prepared()
      const damaged = Buffer.alloc(how === 'zeroed' ? 8_192 : 0)
      mkdirSync(path.dirname(target.databaseUrl), { recursive: true })
      if (how !== 'gone') writeFileSync(target.databaseUrl, damaged)
      writeFileSync(`${target.databaseUrl}-wal`, 'the only copy of yesterday')
      await restoreBackup(target, dir, { now: later, tell })
      if (how !== 'gone') expect(readFileSync(kept(target))).toEqual(damaged)
      expect(readFileSync(`${kept(target)}-wal`, 'utf8')).toBe('the only copy of yesterday')
      expect(await storedIn(target)).toEqual(await storedIn(source))
    },
  )

  test('another program at the file is told of, and nothing is touched', async () => {
    const { target, dir } = await prepared()
    await fill(target, 1)
    const other = new DatabaseSync(target.databaseUrl)
    other.prepare('select count(*) from tickets').get()
    await expect(restoreBackup(target, dir, { now: later, tell })).rejects.toThrow('another program has it open')
    other.close()
    expect((await storedIn(target))['tickets']).toHaveLength(1)
    expect(existsSync(kept(target))).toBe(false)
  })

  test('of a damaged database no backup is made', async () => {
    const [source, dir] = [await freshSource(sqlite), freshFolder()]
    await fill(source, 2)
    const sound = readFileSync(source.databaseUrl)
    const damaged = Buffer.from(sound)
    damaged.fill(0, 4_096, 8_192)
    writeFileSync(source.databaseUrl, damaged)
    await expect(takeBackup(source, dir, making)).rejects.toThrow('cannot be copied: it is damaged')
    expect(readdirSync(dir)).toEqual([])
    expect(readFileSync(source.databaseUrl)).toEqual(damaged)
  })

  test('a server that starts meanwhile is told, and begins no database of its own', async () => {
    const { databaseUrl } = await freshSource(sqlite)
    const release = holdAlone(databaseUrl)
    await expect(openDb(databaseUrl)).rejects.toThrow('a restore is under way')
    expect(existsSync(databaseUrl)).toBe(false)
    release()
    await (await openDb(databaseUrl)).close()
  })
})

/** What sqlite-file.ts tells databases apart by. */
function identityOf(file: string): unknown {
  const database = new DatabaseSync(file, { readOnly: true })
  const { user_version: identity } = database.prepare('pragma user_version').get() ?? {}
  database.close()
  return identity
}
