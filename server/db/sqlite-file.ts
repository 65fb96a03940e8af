/**
 * The file of a SQLite database before anybody may write to it. A new one is made whole or not at all, so an empty file
 * is never a beginning but damage. One that is there is only read until it is known to be ours, whole and sound: SQLite by
 * itself takes an empty file for a new database, deletes the WAL beside it, and mixes in the WAL of any other database.
 */
import {
  closeSync,
  constants,
  copyFileSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readSync,
  rmSync,
  statSync,
} from 'node:fs'
import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { pathToFileURL } from 'node:url'
import { dbGone } from './faults.ts'

/** "Desk": what our files say they are (application_id, https://www.sqlite.org/fileformat.html#application_id). */
const ours = 0x4465736b

/** Where the header (100 bytes) keeps what we read of it. */
const at = { magic: 0, identity: 60, application: 68 }
const headerBytes = 100
const magic = 'SQLite format 3\0'

/** How long another process that is just recovering the file is waited for. */
const busyMs = 5_000

/**
 * Makes the file, or looks at the one that is there and changes nothing.
 * @throws Error with what was found, where it is not a whole, sound database of ours
 */
export function prepareFile(file: string): void {
  const size = sizeOf(file)
  if (size !== undefined) examine(file, size)
  else if ((sizeOf(`${file}-wal`) ?? 0) === 0) make(file)
  else throw new Error(`it is gone, and what it had not yet taken in stands in ${path.basename(file)}-wal`)
}

/**
 * Tells, by throwing, when the file is no longer the one that it is now: whatever is written to a file without a name is
 * lost with the process.
 */
export function stillThere(file: string): () => void {
  const { dev, ino } = statSync(file)
  return () => {
    const now = statSync(file, { throwIfNoEntry: false })
    if (now?.dev !== dev || now.ino !== ino) throw dbGone(file)
  }
}

function sizeOf(file: string): number | undefined {
  return statSync(file, { throwIfNoEntry: false })?.size
}

/**
 * Tickets are nobody else's business: folder and file belong to the server's own account. The file gets its name when
 * it is a database, at once and only if no other process made one meanwhile.
 */
function make(file: string) {
  const folder = path.dirname(file)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const begun = `${file}-new-${randomBytes(6).toString('hex')}`
  try {
    closeSync(openSync(begun, 'wx', 0o600))
    const database = new DatabaseSync(begun)
    // The number names this database: a WAL that carries another one belongs to another.
    const identity = randomBytes(4).readInt32BE() || 1
    database.exec(`pragma application_id = ${ours}; pragma user_version = ${identity}; pragma journal_mode = wal`)
    database.close()
    sync(begun, 'r+')
    name(begun, file)
    // Windows knows no such thing for folders.
    if (process.platform !== 'win32') sync(folder, 'r')
  } finally {
    rmSync(begun, { force: true })
  }
}

/** Gives a finished file its name, unless another process gave it to its own. */
function name(begun: string, file: string) {
  try {
    linkSync(begun, file)
  } catch (error) {
    if (isThere(error)) return
    try {
      // File systems without links: not at once, but still only if there is none.
      copyFileSync(begun, file, constants.COPYFILE_EXCL)
    } catch (copying) {
      if (!isThere(copying)) throw copying
    }
  }
}

function isThere(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST'
}

/** Puts a file, or the names in a folder, on the disk. */
function sync(place: string, how: 'r' | 'r+') {
  const handle = openSync(place, how)
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

function examine(file: string, size: number) {
  if (size === 0) throw new Error('it is empty')
  const header = headerOf(file)
  if (header.toString('latin1', at.magic, magic.length) !== magic) {
    const zeros = header.every((byte) => byte === 0)
    throw new Error(zeros ? 'it begins with zeros' : 'file is not a database')
  }
  const application = header.readInt32BE(at.application)
  if (application !== 0 && application !== ours) throw new Error('it is a database of another program')
  const place = pathToFileURL(file)
  // Without a WAL nobody has it open. Promised that, SQLite makes no empty one to look at it.
  if (sizeOf(`${file}-wal`) === undefined) place.searchParams.set('immutable', '1')
  const database = new DatabaseSync(place, { readOnly: true, timeout: busyMs })
  try {
    const first = (sql: string) => Object.values(database.prepare(sql).get() ?? {})[0]
    // As the WAL has it, against the file's own: SQLite would take in whatever stands under the right name.
    if (first('pragma user_version') !== header.readInt32BE(at.identity)) {
      throw new Error(`${path.basename(file)}-wal beside it belongs to another database`)
    }
    const found = first('pragma quick_check(1)')
    if (found !== 'ok') throw new Error(`it is damaged: ${String(found).replaceAll(/\s+/g, ' ')}`)
    const foreign = first(
      `select group_concat(name, ', ') from sqlite_schema where type = 'table'
       and not exists (select 1 from sqlite_schema where name = 'kysely_migration')`,
    )
    if (foreign !== null) throw new Error(`it is a database of another program, with the tables ${String(foreign)}`)
  } finally {
    database.close()
  }
}

function headerOf(file: string): Buffer {
  const header = Buffer.alloc(headerBytes)
  const handle = openSync(file, 'r')
  try {
    readSync(handle, header, 0, headerBytes, 0)
  } finally {
    closeSync(handle)
  }
  return header
}
