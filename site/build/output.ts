/**
 * The folder that a site is built into. What stands in the site of the build before is linked and not made again: to make a
 * small file costs the system more than it costs us to draw and compress what is in it, most of all where many were deleted
 * a moment ago.
 */
import { linkSync, lstatSync, mkdirSync, readFileSync, rmdirSync, rmSync, unlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { openAtHand } from './at-hand.ts'
import type { Compressed } from './compress.ts'
import { filesIn } from './files.ts'
import { hashOf } from './hash.ts'
import {
  ends,
  isSame,
  LAST,
  namesOf,
  type Closed,
  type FileId,
  type Form,
  type Made,
  type Standing,
} from './standing.ts'

export interface Output {
  readonly folder: string
  /** The files of the site so far, sorted; their compressed forms are told by `made`. */
  files(): string[]
  /** What was made of a file; undefined where it is not compressed yet. */
  made(file: string): Made | undefined
  /** Puts a file, or takes it. Of one that is there already the new bytes count, which nobody changes from here on. */
  put(file: string, data: string | Uint8Array): void
  /** Puts a file that is not taken, though it stands: all that is made of it is made anew, and can be remembered. */
  make(file: string, data: string | Uint8Array): void
  /** The bytes of a file that is there. Those that were put are at hand, as many as there is room for. */
  read(file: string): Buffer
  /** Takes a file with its forms from the site that stands; false where that has no such file. */
  take(file: string, etag: string): boolean
  isTaken(file: string): boolean
  /** Puts the forms of a file that is there, which is all that is made of it. */
  finish(file: string, etag: string, size: number, forms: Compressed): Made
  /** Counts what somebody else has written into the folder. */
  adopt(): void
  /**
   * Removes what nobody put, and a spare that was not taken; then writes the last file. In the other order links that are
   * removed would make files of this site look changed since.
   */
  close(last: string, spare?: string): Closed
}

/** `spare`: files that lie in the folder and are not of this site unless they are put again. */
export function outputIn(folder: string, standing?: Standing, spare: Iterable<string> = []): Output {
  const files = new Map<string, Made | undefined>()
  const taken = new Set<string>()
  const atHand = openAtHand()
  const left = new Set(spare)
  const places = new Set([...left].map((file) => dirname(file)))

  const placeOf = (name: string) => {
    const path = join(folder, name)
    const place = dirname(name)
    if (!places.has(place)) mkdirSync(dirname(path), { recursive: true })
    places.add(place)
    return path
  }
  const write = (name: string, data: string | Uint8Array) => {
    const path = placeOf(name)
    // What lies there may be a link to what stands.
    if (left.delete(name)) unlinkSync(path)
    writeFileSync(path, data)
  }
  /** @throws Error where what was looked at cannot be linked, or another file lies there by now */
  const link = (source: string, name: string, looked: FileId) => {
    const path = placeOf(name)
    if (left.delete(name)) {
      if (isSame(lstatSync(path, { bigint: true }), looked)) return
      unlinkSync(path)
    }
    linkSync(source, path)
    if (!isSame(lstatSync(path, { bigint: true }), looked)) throw new Error(`${source} was changed`)
  }
  const take = (file: string, etag: string): boolean => {
    if (taken.has(file)) return files.get(file)?.etag === etag
    const found = standing?.find(file, etag)
    if (!standing || !found) return false
    const [names, sources] = [namesOf(file, found.made), namesOf(found.file, found.made)]
    try {
      for (const [at, name] of names.entries()) link(join(standing.folder, sources[at]!), name, found.ids[at]!)
    } catch {
      // On a file system without links, or another one, or because it is gone or another by now: it is made.
      for (const name of names) {
        rmSync(join(folder, name), { force: true })
        left.delete(name)
      }
      atHand.forget(file)
      return false
    }
    files.set(file, found.made)
    taken.add(file)
    atHand.forget(file)
    return true
  }
  /** What was taken is a link to what stands: nothing is written into it. */
  const drop = (file: string) => {
    const made = taken.delete(file) && files.get(file)
    if (made) for (const name of namesOf(file, made)) unlinkSync(join(folder, name))
  }
  const make = (file: string, data: string | Uint8Array) => {
    drop(file)
    const bytes = typeof data === 'string' ? Buffer.from(data) : Buffer.from(data.buffer, data.byteOffset, data.length)
    write(file, bytes)
    files.set(file, undefined)
    atHand.keep(file, bytes)
  }
  return {
    folder,
    take,
    files: () => [...files.keys()].sort(),
    made: (file) => files.get(file),
    isTaken: (file) => taken.has(file),
    make,
    put(file, data) {
      if (!standing || !take(file, hashOf(data))) make(file, data)
    },
    read: (file) => atHand.get(file) ?? readFileSync(join(folder, file)),
    finish(file, etag, size, compressed) {
      const present = taken.has(file) && files.get(file)
      if (present) return present
      const forms = (['br', 'gzip'] satisfies Form[]).filter((form) => compressed[form])
      for (const form of forms) write(`${file}${ends[form]}`, compressed[form]!)
      atHand.forget(file)
      const made = { etag, forms, sizes: [size, ...forms.map((form) => compressed[form]!.length)] }
      files.set(file, made)
      return made
    },
    adopt() {
      for (const file of filesIn(folder)) if (!files.has(file) && !NO_FILE.test(file)) files.set(file, undefined)
    },
    close(last, old) {
      for (const name of left) if (name !== LAST) remove(folder, name)
      if (old !== undefined) rmSync(old, { recursive: true, force: true })
      write(LAST, last)
      return {
        last: lstatSync(join(folder, LAST), { bigint: true }),
        files: [...files].flatMap(([file, made]) => (made ? [[file, made] as const] : [])),
      }
    },
  }
}

/** Compressed forms, and the lists of the site. */
const NO_FILE = /\.(br|gz)$|^(manifest|content)\.json$/

/** With the folders that are empty then. */
function remove(folder: string, name: string): void {
  unlinkSync(join(folder, name))
  for (let place = dirname(name); place !== '.'; place = dirname(place)) {
    try {
      rmdirSync(join(folder, place))
    } catch {
      return
    }
  }
}
