/**
 * Puts a verified copy in the place of a SQLite database. The database before is kept beside it; at no moment is there
 * none, which the next start would take for a first one.
 */
import { randomBytes } from 'node:crypto'
import { link, mkdir, rename, rm } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { copyNew, syncFolder } from './backup-files.ts'
import { judgeSqlite, type Holdings } from './backup-sqlite.ts'
import { isBusy } from './hold.ts'
import { prepareFile } from './sqlite-file.ts'

/** Copies the backup's file beside its place and judges it there. @throws Error when it is not as its manifest says */
export async function stageSqlite(from: string, file: string, sha256: string, promised: Holdings): Promise<string> {
  const staged = `${file}-restoring`
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
  // Of a restore that was cut off.
  await rm(staged, { force: true })
  try {
    const copied = await copyNew(from, staged)
    if (copied.sha256 !== sha256) throw new Error(`${from} changed while it was read`)
    const found = judgeSqlite(staged)
    const told = [found, promised].map(({ schema, tables }) => JSON.stringify([schema, Object.entries(tables).sort()]))
    if (told[0] !== told[1]) throw new Error(`${from} holds other rows than its manifest says`)
    giveIdentity(staged)
    return staged
  } catch (error) {
    await rm(staged, { force: true })
    throw error
  }
}

/** A database of its own from here on (sqlite-file.ts): no WAL of the one it was copied from can be taken for its own. */
function giveIdentity(staged: string): void {
  const database = new DatabaseSync(staged)
  database.exec(`pragma user_version = ${randomBytes(4).readInt32BE() || 1}`)
  database.close()
}

/** Swaps the staged file in. Yields where the one before is kept, if there was one. @throws Error while it is in use */
export async function swapSqlite(staged: string, file: string, stamp: string): Promise<string | undefined> {
  const { dir, name, ext } = path.parse(file)
  const before = path.join(dir, `${name}-before-${stamp}${ext}`)
  const had = existsSync(file)
  if (had) {
    settle(file)
    await link(file, before)
  }
  // What could not be settled goes with it; left behind it would be read into the new one.
  const beside = ['-wal', '-shm', '-journal'].filter((end) => existsSync(file + end))
  for (const end of beside) await rename(file + end, before + end)
  await rename(staged, file)
  await syncFolder(dir)
  return had || beside.length > 0 ? before : undefined
}

/** Writes what waits in the log into the file, so that one file is all of it. A damaged one is kept just as it is. */
function settle(file: string): void {
  try {
    prepareFile(file)
  } catch (error) {
    if (isBusy(error)) throw inUse(error)
    return
  }
  const database = new DatabaseSync(file, { timeout: 1_000 })
  try {
    database.exec('pragma locking_mode = exclusive; pragma journal_mode = delete')
  } catch (error) {
    if (isBusy(error)) throw inUse(error)
    throw error
  } finally {
    database.close()
  }
}

function inUse(cause: unknown): Error {
  return new Error('another program has it open; close that first', { cause })
}
