/**
 * Restoring: a backup takes the place of what is there, after every byte of it was verified. What is there is kept
 * beside it, never written over; while a server uses it, nothing is done.
 */
import { existsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { copyNew, syncFolder, syncFolders, type Tell } from './backup-files.ts'
import { chooseBackup, verifyBackup } from './backup-verify.ts'
import { folderName, toldPlace, type Backup, type Source } from './backup.ts'
import { holdAlone } from './hold.ts'
import { migrations, type Migrations } from './migrate.ts'
import { placeOf, type Place } from './place.ts'
import { fillPostgres } from './restore-postgres.ts'
import { stageSqlite, swapSqlite } from './restore-sqlite.ts'

export interface Restoring {
  readonly now: Date
  readonly tell: Tell
  /** What this Deskbook can bring to its own schema. */
  readonly known?: Migrations
}

export interface Restored {
  readonly backup: Backup
  /** Where what was there is kept now. */
  readonly before: readonly string[]
}

const names = { sqlite: 'SQLite', postgres: 'PostgreSQL' } as const

/** `dir` is a backup, or holds dated ones, of which the newest is taken. @throws Error with a sentence for the operator */
export async function restoreBackup(target: Source, dir: string, restoring: Restoring): Promise<Restored> {
  const { now, tell, known = migrations } = restoring
  const backup = await verifyBackup(await chooseBackup(dir), tell)
  const { manifest } = backup
  const place = placeOf(target.databaseUrl)
  if (manifest.product !== place.product) {
    const [is, was] = [names[place.product], names[manifest.product]]
    throw new Error(`This backup is of ${was}, and ${toldPlace(place)} is ${is}; set DATABASE_URL to where it belongs`)
  }
  if (!Object.hasOwn(known, manifest.schema)) {
    throw new Error(`This backup is of a newer Deskbook (it knows ${manifest.schema}); restore it with that one`)
  }
  const stamp = folderName(now)
  let files: StagedFiles | undefined
  let before: string | undefined
  try {
    files = await stageFiles(backup, target.dataDir, tell)
    before = await putDatabase(place, backup, { stamp, tell, known })
  } catch (error) {
    await clearFiles(target.dataDir)
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(`Nothing was restored into ${toldPlace(place)}: ${reason}`, { cause: error })
  }
  const all = [before, await files?.swap(stamp)]
  return { backup, before: all.filter((each) => each !== undefined) }
}

interface Putting {
  readonly stamp: string
  readonly tell: Tell
  readonly known: Migrations
}

/** Yields where the database before is kept, if there was one. */
async function putDatabase(place: Place, backup: Backup, { stamp, tell, known }: Putting): Promise<string | undefined> {
  tell(`Restoring into ${toldPlace(place)}`)
  if (place.product === 'postgres') {
    await fillPostgres(place.url, backup, known, tell)
    return undefined
  }
  const { folder, manifest } = backup
  const kept = manifest.files.find((file) => file.path === 'deskbook.db')
  if (!kept) throw new Error(`${folder} holds no deskbook.db`)
  const release = holdAlone(place.file)
  try {
    const staged = await stageSqlite(path.join(folder, kept.path), place.file, kept.sha256, manifest)
    try {
      return await swapSqlite(staged, place.file, stamp)
    } finally {
      await rm(staged, { force: true })
    }
  } finally {
    release()
  }
}

interface StagedFiles {
  /** Puts them in their place; yields where those before are kept, if there were any. */
  swap(stamp: string): Promise<string | undefined>
}

const staging = (dataDir: string) => path.join(dataDir, 'files-restoring')
const clearFiles = (dataDir: string) => rm(staging(dataDir), { recursive: true, force: true })

/** The files of tickets, copied beside their place; nothing when the backup has none. */
async function stageFiles({ folder, manifest }: Backup, dataDir: string, tell: Tell): Promise<StagedFiles | undefined> {
  const kept = manifest.files.filter((file) => file.path.startsWith('files/'))
  if (kept.length === 0) return undefined
  await clearFiles(dataDir)
  for (const [index, { path: name, sha256 }] of kept.entries()) {
    const from = path.join(folder, name)
    const copied = await copyNew(from, path.join(staging(dataDir), name.slice('files/'.length)))
    if (copied.sha256 !== sha256) throw new Error(`${from} changed while it was read`)
    if ((index + 1) % 1_000 === 0) tell(`Files: ${index + 1} of ${kept.length}`)
  }
  await syncFolders(staging(dataDir))
  const place = path.join(dataDir, 'files')
  return {
    swap: async (stamp) => {
      const before = existsSync(place) ? path.join(dataDir, `files-before-${stamp}`) : undefined
      if (before !== undefined) await rename(place, before)
      await rename(staging(dataDir), place)
      await syncFolder(dataDir)
      return before
    },
  }
}
