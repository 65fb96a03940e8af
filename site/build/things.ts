/**
 * Things in a file, each by its key: a line with its key, its form, its length and its checksum, and after it the thing
 * itself, JSON or bytes. Only the lines are held. A thing is read when it is asked for, so a file may be larger than memory.
 */
import { appendFileSync, closeSync, fstatSync, mkdirSync, openSync, readSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { crc32 } from 'node:zlib'

/** How a thing is written: as JSON, or as the bytes that it is. */
type Form = 'json' | 'bytes'

export interface Thing {
  readonly form: Form
  readonly data: Buffer
  readonly checksum: number
}

/** Where a thing lies, and what is to be found there. */
export interface Place extends Omit<Thing, 'data'> {
  /** From the start of the file. */
  readonly at: number
  readonly length: number
}

export interface Things {
  readonly places: ReadonlyMap<string, Place>
  /** Undefined where the disk gives back something else than was written. */
  read(place: Place): Thing | undefined
  close(): void
}

export function thingOf(value: unknown): Thing {
  const isBytes = value instanceof Uint8Array
  const data = isBytes ? Buffer.from(value.buffer, value.byteOffset, value.length) : Buffer.from(JSON.stringify(value))
  return { form: isBytes ? 'bytes' : 'json', data, checksum: crc32(data) }
}

export function valueOf({ form, data }: Thing): unknown {
  return form === 'bytes' ? data : (JSON.parse(data.toString('utf8')) as unknown)
}

export interface Addition {
  /** What is not in the file yet. */
  readonly waiting: ReadonlyMap<string, Thing>
  add(key: string, thing: Thing): void
  /** Writes what waits; it also happens by itself when that is much. */
  flush(): void
}

/** Adds things at the end of a file. */
export function addingTo(file: string): Addition {
  const waiting = new Map<string, Thing>()
  let size = 0
  const flush = () => {
    append(file, waiting)
    waiting.clear()
    size = 0
  }
  return {
    waiting,
    add(key, thing) {
      waiting.set(key, thing)
      size += thing.data.length
      if (size > MUCH) flush()
    },
    flush,
  }
}

/** Bytes that wait to be written: few enough to be in memory twice, enough for a build of everyday to write once. */
const MUCH = 16 * 1024 * 1024

function append(file: string, things: ReadonlyMap<string, Thing>): void {
  if (things.size === 0) return
  mkdirSync(dirname(file), { recursive: true })
  const parts = [...things].flatMap(([key, { form, data, checksum }]) => [
    Buffer.from(`\n${key} ${form} ${data.length} ${checksum}\n`),
    data,
  ])
  appendFileSync(file, Buffer.concat(parts))
}

/** A file that is not there is an empty one; one that cannot be read, or grew too large, makes way for a new one. */
export function openThings(file: string): Things {
  let handle: number | undefined
  try {
    handle = openSync(file, 'r')
    const { size } = fstatSync(handle)
    if (size > MOST) throw new RangeError(`${file} has ${size} bytes`)
    return thingsIn(handle, size)
  } catch {
    if (handle !== undefined) closeSync(handle)
    rmSync(file, { force: true })
    return { places: new Map(), read: () => undefined, close: () => undefined }
  }
}

/** Bytes; ten thousand articles are a third of it. */
const MOST = 2 ** 31

function thingsIn(handle: number, size: number): Things {
  return {
    places: placesIn(handle, size),
    read({ form, at, length, checksum }) {
      const data = Buffer.allocUnsafe(length)
      const isWhole = readSync(handle, data, 0, length, at) === length && crc32(data) === checksum
      return isWhole ? { form, data, checksum } : undefined
    },
    close: () => closeSync(handle),
  }
}

/** Every thing that has its length. What stands between them is passed over, line by line. */
function placesIn(handle: number, size: number): Map<string, Place> {
  const places = new Map<string, Place>()
  const view = viewOf(handle)
  for (let from = 0; from < size;) {
    const end = view.newlineFrom(from)
    if (end === -1) break
    const head = end - from > LONGEST_HEAD ? null : HEAD.exec(view.text(from, end))
    const [, key = '', form = '', length, checksum] = head ?? []
    const at = end + 1
    const last = at + Number(length)
    from = at
    if (!head || (last !== size && view.newlineFrom(last) !== last)) continue
    places.set(key, { form: form as Form, at, length: Number(length), checksum: Number(checksum) })
    from = last
  }
  return places
}

/** A look at a file through a small window, which is moved where somebody wants to see. */
function viewOf(handle: number) {
  const window = Buffer.alloc(WINDOW)
  let [start, seen] = [0, window.subarray(0, 0)]
  const see = (from: number, to: number) => {
    if (from >= start && to <= start + seen.length) return
    start = from
    seen = window.subarray(0, readSync(handle, window, 0, WINDOW, from))
  }
  return {
    /** Where the next line ends; -1 where none does. */
    newlineFrom(from: number): number {
      for (let at = from; ; at = start + seen.length) {
        see(at, at + 1)
        if (seen.length === 0) return -1
        const found = seen.indexOf(NEWLINE, at - start)
        if (found !== -1) return start + found
      }
    },
    /** A piece that is no longer than the window. */
    text(from: number, to: number): string {
      see(from, to)
      return seen.toString('latin1', from - start, to - start)
    },
  }
}

const WINDOW = 65_536
const NEWLINE = 10
const HEAD = /^(\S+) (json|bytes) (\d+) (\d+)$/
const LONGEST_HEAD = 120
