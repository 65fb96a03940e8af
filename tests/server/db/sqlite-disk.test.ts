/** The sync of facts: beside the process, and in place where the disk is trusted to be quick. */
import { closeSync, readdirSync, readlinkSync } from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { Disk } from '../../../server/db/sqlite-disk.ts'
import { freshFolder } from '../databases.ts'

/** A disk under a table, with a row committed that nobody synced. */
function written(owed?: number) {
  const database = new DatabaseSync(path.join(freshFolder(), 'deskbook.db'))
  database.exec('pragma journal_mode = wal; create table rows (id integer primary key)')
  const disk = new Disk(database, owed)
  const write = () => {
    disk.level('normal')
    database.exec('insert into rows default values')
  }
  write()
  return { database, disk, write }
}

/** Whether the sync was over before the process looked at anything outside. */
async function isInPlace(disk: Disk): Promise<boolean> {
  let isOver = false
  const sync = disk.sync().then(() => (isOver = true))
  await new Promise((resolve) => process.nextTick(resolve))
  const was = isOver
  await sync
  return was
}

test('a disk that is trusted is synced in place, another beside', async () => {
  const [trusted, other] = [written(0), written()]
  expect(await isInPlace(trusted.disk)).toBe(true)
  expect(await isInPlace(other.disk)).toBe(false)
})

test('a sync in place that fails is told, and what was committed is written anew before the next is believed', async () => {
  const { database, disk, write } = written(0)
  await disk.sync()
  write()
  closeSync(handleOf(`${database.location()}-wal`))
  await expect(disk.sync()).rejects.toThrow('EBADF')
  await disk.sync()
  const { busy, log } = database.prepare('pragma wal_checkpoint(noop)').get() ?? {}
  expect({ busy, log }).toEqual({ busy: 0, log: 0 })
})

/** What was opened last of a file: SQLite's own came before. */
function handleOf(file: string): number {
  const open = readdirSync('/proc/self/fd').filter((name) => {
    try {
      return readlinkSync(`/proc/self/fd/${name}`) === file
    } catch {
      return false
    }
  })
  return Math.max(...open.map(Number))
}
