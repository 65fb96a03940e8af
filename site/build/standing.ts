/**
 * The site that the build before has put in its place, as far as it still is what was built: a build takes from there what
 * it would make again, byte for byte.
 *
 * A list beside the site says how long each file was and when the last of them was written. What was changed since, copied
 * from elsewhere, or cut short by a disk is not taken, and of another site nothing.
 */
import { lstatSync, readFileSync, rmSync, writeFileSync, type BigIntStats } from 'node:fs'
import { extname, join } from 'node:path'

export type Form = 'br' | 'gzip'

/** How the names of compressed forms end. */
export const ends = { br: '.br', gzip: '.gz' } as const

/** What was made of a file of the site. */
export interface Made {
  /** Of the uncompressed bytes. */
  readonly etag: string
  readonly forms: readonly Form[]
  /** Bytes of the file and of each of its forms. */
  readonly sizes: readonly number[]
}

export interface Standing {
  readonly folder: string
  /**
   * What can be taken for a file: itself, or another of the same kind and bytes, as a shard is whose name alone changed. Undefined
   * where neither is there as it was written, with all its forms.
   */
  find(file: string, etag: string): Found | undefined
}

export interface Found {
  readonly file: string
  readonly made: Made
  /** By which the system knows the file and each of its forms. */
  readonly ids: readonly FileId[]
}

/** To link a file changes none of it, to write into one does. */
export type FileId = Pick<BigIntStats, 'dev' | 'ino' | 'mtimeNs'>

const idOf = ({ dev, ino, mtimeNs }: FileId): FileId => ({ dev, ino, mtimeNs })

export function isSame(one: FileId, other: FileId): boolean {
  return one.ino === other.ino && one.dev === other.dev && one.mtimeNs === other.mtimeNs
}

/** A file and its forms. */
export function namesOf(file: string, { forms }: Pick<Made, 'forms'>): string[] {
  return [file, ...forms.map((form) => `${file}${ends[form]}`)]
}

/** A site that is complete and not in its place yet. */
export interface Closed {
  /** Of the file that was written last. */
  readonly last: Pick<BigIntStats, 'ino' | 'ctimeNs'>
  readonly files: List['files']
}

interface List {
  /** By which the site is told from any other: the number of the file that was written last. */
  readonly last: string
  /** When that was, in nanoseconds. The system writes it; only with its clock can it be set back. */
  readonly at: string
  readonly files: readonly (readonly [file: string, made: Made])[]
}

/** Undefined where the site in the folder is none that the list tells of. */
export function openStanding(list: string, folder: string): Standing | undefined {
  const told = readList(list)
  const last = told && statOf(join(folder, LAST))
  if (!last || String(last.ino) !== told.last || String(last.ctimeNs) !== told.at) return undefined
  const files = new Map(told.files)
  const sameBytes = new Map(told.files.map(([file, { etag }]) => [`${etag}${extname(file)}`, file]))
  const looks = new Map<string, Found | undefined>()
  const look = (file: string, made: Made): Found | undefined => {
    const stats = namesOf(file, made).map((name) => statOf(join(folder, name)))
    const isAsWritten = (stat: BigIntStats | undefined, at: number): stat is BigIntStats =>
      stat?.isFile() === true && stat.size === BigInt(made.sizes[at] ?? -1) && stat.ctimeNs <= last.ctimeNs
    return stats.every(isAsWritten) ? { file, made, ids: stats.map(idOf) } : undefined
  }
  return {
    folder,
    find(wanted, etag) {
      const file = files.get(wanted)?.etag === etag ? wanted : sameBytes.get(`${etag}${extname(wanted)}`)
      const made = file === undefined ? undefined : files.get(file)
      if (file === undefined || !made) return undefined
      if (!looks.has(file)) looks.set(file, look(file, made))
      return looks.get(file)
    },
  }
}

/**
 * To be called once the site is in its place. The list tells of this site alone: where another build has put its own there
 * by now, the list is not believed. It only saves work: where it cannot be written there is none.
 */
export function writeStanding(list: string, { last, files }: Closed): void {
  try {
    writeFileSync(list, JSON.stringify({ last: String(last.ino), at: String(last.ctimeNs), files } satisfies List))
  } catch {
    removeList(list)
  }
}

/** What is left of a list tells nothing, even where it cannot be removed: it is cut short, or of another site. */
function removeList(list: string): void {
  try {
    rmSync(list, { recursive: true, force: true })
  } catch {
    return
  }
}

/** What is written last, and always anew. */
export const LAST = 'content.json'

function readList(list: string): List | undefined {
  try {
    return JSON.parse(readFileSync(list, 'utf8')) as List
  } catch {
    return undefined
  }
}

function statOf(path: string): BigIntStats | undefined {
  try {
    return lstatSync(path, { bigint: true })
  } catch {
    return undefined
  }
}
