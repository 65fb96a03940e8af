/**
 * What builds remember, in one file: for each thing a line with its key, its form, its length and its checksum, and after it
 * the thing itself, JSON or bytes. It is read as bytes and a thing is parsed when it is asked for. What is new is added at the
 * end; what a build beside this one has not written whole yet, or never did, or what a disk changed, is not believed.
 */
import { appendFileSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { crc32 } from 'node:zlib'
import type { Memory } from '../../content/memory.ts'

export interface FileMemory extends Memory {
  /**
   * Writes what is new. A build that came to its end also forgets what nobody asked for, once that is most of it; a build
   * that was stopped by a fault cannot tell what it would have asked for.
   */
  save(ended: boolean): void
}

/** How a thing is written: as JSON, or as the bytes that it is. */
type Form = 'json' | 'bytes'

interface Thing {
  readonly form: Form
  readonly data: Buffer
  readonly checksum: number
}

/** A file that is not there is an empty one. */
export function openMemory(file: string): FileMemory {
  const known = thingsIn(file)
  const used = new Set<string>()
  let fresh = new Map<string, Thing>()
  let size = 0
  const write = () => {
    append(file, fresh)
    fresh = new Map()
    size = 0
  }
  return {
    recall(key) {
      const thing = fresh.get(key) ?? whole(known.get(key))
      if (!thing) return undefined
      used.add(key)
      return () => valueOf(thing)
    },
    keep(key, value) {
      const thing = thingOf(value)
      fresh.set(key, thing)
      used.add(key)
      size += thing.data.length
      if (size > MUCH) write()
    },
    save(ended) {
      write()
      if (!ended || sizeOf(known, (key) => !used.has(key)) <= sizeOf(known) / 2) return
      const next = `${file}.${process.pid}`
      rmSync(next, { force: true })
      append(next, new Map([...thingsIn(file)].filter(([key]) => used.has(key))))
      renameSync(next, file)
    },
  }
}

function sizeOf(things: ReadonlyMap<string, Thing>, counts: (key: string) => boolean = () => true): number {
  return [...things].reduce((sum, [key, { data }]) => sum + (counts(key) ? data.length : 0), 0)
}

/** Bytes that wait to be written: few enough to be in memory twice, enough for a build of everyday to write once. */
const MUCH = 16 * 1024 * 1024

function thingOf(value: unknown): Thing {
  const isBytes = value instanceof Uint8Array
  const data = isBytes ? Buffer.from(value.buffer, value.byteOffset, value.length) : Buffer.from(JSON.stringify(value))
  return { form: isBytes ? 'bytes' : 'json', data, checksum: crc32(data) }
}

function valueOf({ form, data }: Thing): unknown {
  return form === 'bytes' ? data : (JSON.parse(data.toString('utf8')) as unknown)
}

function append(file: string, things: ReadonlyMap<string, Thing>): void {
  if (things.size === 0) return
  mkdirSync(dirname(file), { recursive: true })
  const parts = [...things].flatMap(([key, { form, data, checksum }]) => [
    Buffer.from(`\n${key} ${form} ${data.length} ${checksum}\n`),
    data,
  ])
  appendFileSync(file, Buffer.concat(parts))
}

function whole(thing: Thing | undefined): Thing | undefined {
  return thing && crc32(thing.data) === thing.checksum ? thing : undefined
}

/** Every thing that has its length, by its key. What stands between them is passed over, line by line. */
function thingsIn(file: string): Map<string, Thing> {
  const things = new Map<string, Thing>()
  const bytes = bytesOf(file)
  for (let from = 0; from < bytes.length;) {
    const end = bytes.indexOf(NEWLINE, from)
    if (end === -1) break
    const head = end - from > LONGEST_HEAD ? null : HEAD.exec(bytes.toString('latin1', from, end))
    const [, key = '', form = '', length, checksum] = head ?? []
    const last = end + 1 + Number(length)
    from = end + 1
    if (!head || (last !== bytes.length && bytes[last] !== NEWLINE)) continue
    things.set(key, { form: form as Form, data: bytes.subarray(from, last), checksum: Number(checksum) })
    from = last
  }
  return things
}

const NEWLINE = 10
const HEAD = /^(\S+) (json|bytes) (\d+) (\d+)$/
const LONGEST_HEAD = 120

/** One that cannot be read, such as one that grew beyond what Node reads at once (2 GiB), makes way for a new one. */
function bytesOf(file: string): Buffer {
  try {
    return readFileSync(file)
  } catch {
    rmSync(file, { force: true })
    return Buffer.alloc(0)
  }
}
