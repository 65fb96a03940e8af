/**
 * Who uses a SQLite file: servers and backups together, a restore alone. Kept by locks of the system on an empty file
 * beside it, which end with their process however it ends, and which a damaged database cannot hide.
 */
import { closeSync, mkdirSync, openSync } from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** How long a restore that is just ending is waited for. */
const waitMs = 1_000

/** Ends the hold. */
export type Release = () => void

/** Uses the file beside others. @throws Error while a restore has it for itself */
export function holdTogether(file: string): Release {
  return hold(file, 'begin; select count(*) from sqlite_schema', 'a restore is under way; start again when it is done')
}

/** Has the file for itself. @throws Error while anybody uses it */
export function holdAlone(file: string): Release {
  return hold(file, 'begin exclusive', 'a server or a backup is using it; stop it first')
}

function hold(file: string, take: string, whyNot: string): Release {
  const beside = `${file}-lock`
  mkdirSync(path.dirname(beside), { recursive: true, mode: 0o700 })
  closeSync(openSync(beside, 'a', 0o600))
  const lock = new DatabaseSync(beside, { timeout: waitMs })
  try {
    lock.exec(take)
  } catch (error) {
    lock.close()
    if (isBusy(error)) throw new Error(whyNot, { cause: error })
    throw error
  }
  return () => lock.close()
}

/** SQLITE_BUSY, in any of its extended forms. */
export function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && (Number(error.errcode) & 0xff) === 5
}
