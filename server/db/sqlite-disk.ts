/**
 * When what was committed is on the disk. A change syncs the WAL inside its commit (synchronous=FULL), and so nobody reads
 * what a power cut could take. Facts are many and nobody waits to read them: their commit only writes the WAL (NORMAL), and
 * the sync follows: beside the process, on a thread of Node's, where it would hold the process up, and in its place where the
 * disk is quicker than the way to that thread and back. Both are answered after their sync.
 */
import { close, fdatasync, fdatasyncSync, openSync } from 'node:fs'
import { promisify } from 'node:util'
import type { DatabaseSync } from 'node:sqlite'
import { dbInDoubt } from './faults.ts'
import { isTrusted, owedAfter, owedAtFirst, type Owed } from './sync-trust.ts'

/** Where the sync of a commit happens. */
type Level = 'full' | 'normal'

/** Of one writing connection, whose transactions follow each other. */
export class Disk {
  readonly #database: DatabaseSync
  /** Beside the file itself, wherever the name that was opened leads to it from. */
  readonly #wal: string
  #handle: number | undefined
  #level: Level | undefined
  /** The system takes for written what is not. */
  #failed = false
  /** What its disk owes before it is waited for. */
  #owed: Owed
  /** The sync that was asked for last, however it ends. */
  #last: Promise<unknown> = Promise.resolve()

  /** @param owed how many quick syncs come before one is made in place */
  constructor(database: DatabaseSync, owed = owedAtFirst) {
    this.#database = database
    this.#owed = owed
    this.#wal = `${database.location()}-wal`
  }

  /**
   * Before a transaction: how its commit is synced. After a sync that failed the system takes for written what is not, so
   * it is written anew first, from the WAL into the file. @throws while that cannot be done either
   */
  level(level: Level): void {
    if (this.#failed) this.#writeAnew()
    if (this.#level === level) return
    this.#database.exec(`pragma synchronous = ${level}`)
    this.#level = level
  }

  /**
   * Resolves when all that was committed before is on the disk. Syncs follow each other: each begins after the last byte of what
   * it was asked for, and whoever asked while one ran has the next.
   */
  sync(): Promise<void> {
    const own = this.#last.then(() => this.#syncNow())
    this.#last = own.catch(() => undefined)
    return own
  }

  async #syncNow(): Promise<void> {
    if (this.#failed) {
      this.#writeAnew()
      return
    }
    // Its first commit made the file; it stays until the last connection is closed.
    const handle = (this.#handle ??= openSync(this.#wal, 'r+'))
    const began = performance.now()
    try {
      if (isTrusted(this.#owed)) fdatasyncSync(handle)
      else await syncBeside(handle)
    } catch (error) {
      this.#failed = true
      throw error
    }
    this.#owed = owedAfter(this.#owed, performance.now() - began)
  }

  /** Lets go of the file. */
  async close(): Promise<void> {
    if (this.#handle !== undefined) await promisify(close)(this.#handle)
    this.#handle = undefined
  }

  #writeAnew() {
    this.#database.exec('pragma synchronous = full')
    this.#level = 'full'
    const { busy } = this.#database.prepare('pragma wal_checkpoint(truncate)').get() ?? {}
    if (busy !== 0) throw dbInDoubt(this.#wal)
    this.#failed = false
  }
}

/** Node's own promise of it costs as much as writing two rows. */
function syncBeside(handle: number): Promise<void> {
  return new Promise((resolve, reject) => fdatasync(handle, (error) => (error ? reject(error) : resolve())))
}
