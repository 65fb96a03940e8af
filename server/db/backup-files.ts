/** Files of a backup: copied and digested in one reading, on the disk before anybody is told of them. */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir } from 'node:fs/promises'
import path from 'node:path'
import type { Kept } from './backup-manifest.ts'

/** What is done, told to whoever waits for it. */
export type Tell = (line: string) => void

type Digest = Pick<Kept, 'size' | 'sha256'>

/** @throws what reading throws: ENOENT for a file that is not there. */
export async function digestOf(file: string): Promise<Digest> {
  const hash = createHash('sha256')
  let size = 0
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    hash.update(chunk)
    size += chunk.length
  }
  return { size, sha256: hash.digest('hex') }
}

/** Writes a new file piece by piece, for nobody else to read; its folder is made. Yields its digest once it is on the disk. */
export async function writeNew(file: string, pieces: AsyncIterable<string | Buffer>): Promise<Digest> {
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
  const handle = await open(file, 'wx', 0o600)
  const hash = createHash('sha256')
  let size = 0
  try {
    for await (const piece of pieces) {
      const bytes = Buffer.from(piece)
      hash.update(bytes)
      size += bytes.length
      await handle.writeFile(bytes)
    }
    await handle.sync()
  } finally {
    await handle.close()
  }
  return { size, sha256: hash.digest('hex') }
}

/** The lines of a text file without their ends. Only `\n` ends one: what people write may hold all that others take for it. */
export async function* linesIn(file: string): AsyncGenerator<string> {
  let rest = ''
  for await (const chunk of createReadStream(file, 'utf8') as AsyncIterable<string>) {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
  if (rest !== '') yield rest
}

/** Copies a file into a new one; yields the digest of what was copied. */
export async function copyNew(from: string, to: string): Promise<Digest> {
  return writeNew(to, createReadStream(from) as AsyncIterable<Buffer>)
}

/** All files below a folder, as paths with `/`, sorted; none when it is not there. @throws Error for a link or a device */
export async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  })
  const odd = entries.find((entry) => !entry.isFile() && !entry.isDirectory())
  if (odd) throw new Error(`${path.join(odd.parentPath, odd.name)} is neither a file nor a folder`)
  const files = entries.filter((entry) => entry.isFile())
  return files.map(({ parentPath, name }) => slashed(path.relative(folder, path.join(parentPath, name)))).sort()
}

/** Puts what another program wrote on the disk. */
export async function syncFile(file: string): Promise<void> {
  const handle = await open(file, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Puts the names in a folder, and in all folders below it, on the disk. */
export async function syncFolders(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const below = entries.filter((entry) => entry.isDirectory()).map((each) => path.join(each.parentPath, each.name))
  for (const each of [...below, folder]) await syncFolder(each)
}

/** Puts the names in one folder on the disk. */
export async function syncFolder(folder: string): Promise<void> {
  // Windows opens no folders, and keeps their names by itself.
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Tells each tenth of a long work; a short one ends before anybody asks. */
export function tenths(what: string, total: number, long: number, tell: Tell): (done: number) => void {
  let told = 0
  return (done) => {
    const tenth = Math.floor((done / total) * 10)
    if (total < long || tenth <= told || tenth >= 10) return
    told = tenth
    tell(`${what}: ${tenth * 10} %`)
  }
}

/** As people read sizes. */
export function sizeText(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1_000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}

function slashed(local: string): string {
  return local.split(path.sep).join('/')
}
