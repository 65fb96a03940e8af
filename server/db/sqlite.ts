/**
 * SQLite through node:sqlite: one connection that writes (WAL, synchronous=FULL: what was answered survives a power cut)
 * and one that only reads, so nobody sees an uncommitted row and no reader waits for a writer.
 */
import { DatabaseSync } from 'node:sqlite'
import { dbFault } from './faults.ts'
import { holdTogether } from './hold.ts'
import { migrate, type Migrations } from './migrate.ts'
import type { Db } from './open.ts'
import { Disk } from './sqlite-disk.ts'
import { kyselyOver } from './sqlite-driver.ts'
import { factTransaction, rowInserter } from './sqlite-facts.ts'
import { prepareFile, stillThere } from './sqlite-file.ts'
import { lockTaker, type TakeLock } from './sqlite-lock.ts'
import { groupCommit } from './write.ts'

/** How long SQLite itself waits for another process while nothing else has to run. */
const startBusyMs = 5_000

/**
 * How many pages of the WAL are taken into the file together, where SQLite's own number is 1,000. Taking them holds up everything for
 * milliseconds, most of it for two syncs, and a page of the table that was written ten times is taken once. It is tried from 16 MB of WAL on.
 */
const checkpointPages = 4_000

/** The same once the server runs: everything in this process stands still meanwhile. */
const busyMs = 5

/**
 * Makes a new file, or looks at the one that is there before anything in it may change.
 * @throws Error naming the file, what was found and how to go on
 */
export async function openSqlite(file: string, list: Migrations): Promise<Db> {
  const closing: (() => unknown)[] = []
  const end = async () => {
    // The writer last but for the hold: whoever closes last takes the WAL into the file.
    for (let close = closing.pop(); close; close = closing.pop()) await close()
  }
  try {
    closing.push(holdTogether(file))
    prepareFile(file)
    const writer = new DatabaseSync(file, { timeout: startBusyMs, enableForeignKeyConstraints: true })
    const disk = new Disk(writer)
    const [there, lock] = [stillThere(file), lockTaker()]
    const take: TakeLock = (begin) => {
      there()
      return lock(begin)
    }
    const write = kyselyOver(writer, (begin) => {
      disk.level('full')
      return take(begin)
    })
    closing.push(
      () => write.destroy(),
      () => disk.close(),
    )
    writer.exec('pragma trusted_schema = off')
    await migrate(write, list)
    // After the tables were found to be ours: it changes a file that does not say WAL yet, such as a restored one.
    const { journal_mode: mode } = writer.prepare('pragma journal_mode = wal').get() ?? {}
    if (mode !== 'wal') throw new Error(`its file system has no shared memory, which WAL needs (${String(mode)})`)
    writer.exec(`pragma busy_timeout = ${busyMs}; pragma wal_autocheckpoint = ${checkpointPages}`)
    const read = kyselyOver(new DatabaseSync(file, { readOnly: true, timeout: busyMs }))
    closing.push(() => read.destroy())
    const [insertRows, factsAlone] = [rowInserter(writer, write), factTransaction(writer, take, disk)]
    return { product: 'sqlite', read, ...groupCommit({ kysely: write, insertRows, factsAlone, end }) }
  } catch (error) {
    await end()
    throw cannotOpen(file, error)
  }
}

function cannotOpen(file: string, error: unknown): Error {
  const reason = error instanceof Error ? error.message : String(error)
  const told = `The database ${file} cannot be opened: ${reason}.`
  return new Error(
    isOutside(error)
      ? told
      : `${told}\nNothing in it was changed. To bring back a backup: npm run restore -- DIR (docs/operating.md)`,
    { cause: error },
  )
}

/** Whether something else than the database stands in the way: a lock, rights, room. */
function isOutside(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const fault = dbFault(error) ?? dbFault(error.cause)
  return (fault !== undefined && fault !== 'damaged') || 'syscall' in error
}
