/**
 * Backups: a folder of its own each time, `DIR/<moment>/`, so that none is ever written over. It gets its name when it
 * is whole and on the disk; what was interrupted keeps a name with a dot, which no restore takes.
 */
import { mkdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import {
  copyNew,
  digestOf,
  filesBelow,
  sizeText,
  syncFolder,
  syncFolders,
  writeNew,
  type Tell,
} from './backup-files.ts'
import { MANIFEST, manifestOf, manifestText, type Kept, type Manifest } from './backup-manifest.ts'
import { copyPostgres } from './backup-postgres.ts'
import { copySqlite, type Holdings } from './backup-sqlite.ts'
import { placeOf, type Place } from './place.ts'

/** The database and the folder with the files of tickets. */
export interface Source {
  readonly databaseUrl: string
  readonly dataDir: string
}

export interface Making {
  readonly now: Date
  /** Of this Deskbook. */
  readonly version: string
  readonly tell: Tell
}

/** Where a backup is, and what is in it. */
export interface Backup {
  readonly folder: string
  readonly manifest: Manifest
}

/** Copies everything into a new folder in `dir`. @throws Error with a sentence for the operator; nothing is left then */
export async function takeBackup({ databaseUrl, dataDir }: Source, dir: string, making: Making): Promise<Backup> {
  const { now, version, tell } = making
  if (await isThere(path.join(dir, MANIFEST))) {
    throw new Error(`${dir} is a backup itself. Name the folder that holds the backups: each gets a folder of its own`)
  }
  const name = folderName(now)
  const unfinished = path.join(dir, `.${name}.unfinished`)
  await mkdir(dir, { recursive: true, mode: 0o700 })
  await mkdir(unfinished, { mode: 0o700 })
  try {
    const place = placeOf(databaseUrl)
    const { schema, tables, files } = await copyDatabase(place, unfinished, tell)
    // After the database: whatever file a row of it names was there before the row.
    files.push(...(await copyFiles(path.join(dataDir, 'files'), path.join(unfinished, 'files'), tell)))
    const { product } = place
    const manifest = manifestOf({ deskbook: version, madeAt: now.toISOString(), product, schema, tables, files })
    await writeNew(path.join(unfinished, MANIFEST), textOnly(manifestText(manifest)))
    await syncFolders(unfinished)
    const folder = path.join(dir, name)
    await rename(unfinished, folder)
    await syncFolder(dir)
    return { folder, manifest }
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true })
    throw error
  }
}

/** `2026-11-22T01-15-00-000Z`: later ones sort after earlier ones, and every file system takes it. */
export function folderName(now: Date): string {
  return now.toISOString().replaceAll(/[:.]/g, '-')
}

/** What a person calls the database: its file, or its host and name; never the password. */
export function toldPlace(place: Place): string {
  if (place.product === 'sqlite') return place.file
  const { host, pathname } = new URL(place.url)
  return `${host}${pathname}`
}

async function copyDatabase(place: Place, folder: string, tell: Tell): Promise<Holdings & { files: Kept[] }> {
  tell(`Copying ${toldPlace(place)}`)
  try {
    if (place.product === 'postgres') return await copyPostgres(place.url, folder, tell)
    const file = 'deskbook.db'
    const holdings = await copySqlite(place.file, path.join(folder, file))
    return { ...holdings, files: [{ path: file, ...(await digestOf(path.join(folder, file))) }] }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(`${toldPlace(place)} cannot be copied: ${reason}`, { cause: error })
  }
}

async function copyFiles(from: string, to: string, tell: Tell): Promise<Kept[]> {
  const names = await filesBelow(from)
  const kept: Kept[] = []
  for (const name of names) {
    kept.push({ path: `files/${name}`, ...(await copyNew(path.join(from, name), path.join(to, name))) })
    if (kept.length % 1_000 === 0) tell(`Files: ${kept.length} of ${names.length}`)
  }
  if (kept.length > 0) tell(`Files: ${kept.length}, ${sizeText(kept.reduce((sum, { size }) => sum + size, 0))}`)
  return kept
}

async function isThere(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  )
}

async function* textOnly(text: string) {
  yield text
}
