/**
 * What builds remember, in one file: a line a thing, its key and its JSON. It is read as bytes and a line is parsed when it
 * is asked for; a new file takes the place of the old one by its name, so builds beside each other see a whole one.
 */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Memory } from '../../content/memory.ts'

export interface FileMemory extends Memory {
  /** Writes what is new. A build that came to its end also forgets what nobody asked for: the file holds one site. */
  save(ended: boolean): void
}

const NEWLINE = 10
const SPACE = 32

/** A file that is not there is an empty one. */
export function openMemory(file: string): FileMemory {
  const lines = linesOf(file)
  const used = new Set<string>()
  let changed = false
  return {
    recall(key) {
      const line = lines.get(key)
      if (!line) return undefined
      used.add(key)
      return () => JSON.parse(line.toString('utf8', key.length + 1)) as unknown
    },
    keep(key, value) {
      lines.set(key, Buffer.from(`${key} ${JSON.stringify(value)}\n`))
      used.add(key)
      changed = true
    },
    save(ended) {
      if (!changed && (!ended || used.size === lines.size)) return
      const kept = ended ? [...lines].filter(([key]) => used.has(key)) : [...lines]
      const next = `${file}.${process.pid}`
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(next, '')
      for (let from = 0; from < kept.length; from += AT_ONCE) {
        const some = kept.slice(from, from + AT_ONCE).map(([, line]) => line)
        writeFileSync(next, Buffer.concat(some), { flag: 'a' })
      }
      renameSync(next, file)
    },
  }
}

/** Lines written at one time: few enough to be in memory twice. */
const AT_ONCE = 500

function linesOf(file: string): Map<string, Buffer> {
  const lines = new Map<string, Buffer>()
  const bytes = bytesOf(file)
  for (let from = 0; ;) {
    const end = bytes.indexOf(NEWLINE, from)
    if (end === -1) return lines
    const line = bytes.subarray(from, end + 1)
    lines.set(line.toString('latin1', 0, line.indexOf(SPACE)), line)
    from = end + 1
  }
}

function bytesOf(file: string): Buffer {
  try {
    return readFileSync(file)
  } catch {
    return Buffer.alloc(0)
  }
}
