/**
 * What builds remember, in one file: a line a thing, its key, the length and the checksum of its JSON in bytes, and the JSON.
 * It is read as bytes and a line is parsed when it is asked for. What is new is added at the end; a line that a build beside
 * this one has not written whole yet, or never did, does not have its length and is none. Nor is one that a disk changed.
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

const NEWLINE = 10

/** A file that is not there is an empty one. */
export function openMemory(file: string): FileMemory {
  const lines = linesOf(file)
  const used = new Set<string>()
  const fresh = new Map<string, Buffer>()
  return {
    recall(key) {
      const line = fresh.get(key) ?? wholeLine(lines.get(key))
      if (!line) return undefined
      used.add(key)
      return () => JSON.parse(line.toString('utf8')) as unknown
    },
    keep(key, value) {
      fresh.set(key, Buffer.from(JSON.stringify(value)))
      used.add(key)
    },
    save(ended) {
      const stale = [...lines.keys()].filter((key) => !used.has(key)).length
      const all = ended && stale > lines.size / 2
      if (fresh.size === 0 && !all) return
      mkdirSync(dirname(file), { recursive: true })
      if (!all) {
        append(file, fresh)
        return
      }
      const next = `${file}.${process.pid}`
      rmSync(next, { force: true })
      append(next, new Map([...lines].filter(([key]) => used.has(key)).map(([key, { json }]) => [key, json])))
      append(next, fresh)
      renameSync(next, file)
    },
  }
}

function append(file: string, lines: ReadonlyMap<string, Buffer>): void {
  const all = [...lines].map(([key, json]) => [Buffer.from(`${key} ${json.length} ${crc32(json)} `), json, LINE_END])
  for (let from = 0; from < all.length; from += AT_ONCE) {
    appendFileSync(file, Buffer.concat([LINE_END, ...all.slice(from, from + AT_ONCE).flat()]))
  }
}

/** Lines written at one time, by one call: few enough to be in memory twice. */
const AT_ONCE = 500
const LINE_END = Buffer.from('\n')

interface Line {
  readonly json: Buffer
  readonly checksum: number
}

function wholeLine(line: Line | undefined): Buffer | undefined {
  return line && crc32(line.json) === line.checksum ? line.json : undefined
}

/** Every line that has its length, by its key. */
function linesOf(file: string): Map<string, Line> {
  const lines = new Map<string, Line>()
  const bytes = bytesOf(file)
  for (let from = 0; ;) {
    const end = bytes.indexOf(NEWLINE, from)
    if (end === -1) return lines
    const [head, key, length, checksum] =
      HEAD.exec(bytes.toString('latin1', from, Math.min(end, from + LONGEST_HEAD))) ?? []
    if (head !== undefined && key !== undefined && from + head.length + Number(length) === end) {
      lines.set(key, { json: bytes.subarray(from + head.length, end), checksum: Number(checksum) })
    }
    from = end + 1
  }
}

const HEAD = /^(\S+) (\d+) (\d+) /
const LONGEST_HEAD = 80

/** One that cannot be read, such as one that grew beyond what Node reads at once (2 GiB), makes way for a new one. */
function bytesOf(file: string): Buffer {
  try {
    return readFileSync(file)
  } catch {
    rmSync(file, { force: true })
    return Buffer.alloc(0)
  }
}
