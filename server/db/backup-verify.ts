/** Whether a backup is what it was when it was made: every file there, every byte the same. Reads, changes nothing. */
import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { digestOf, sizeText, tenths, type Tell } from './backup-files.ts'
import { MANIFEST, readManifest, type Manifest } from './backup-manifest.ts'
import type { Backup } from './backup.ts'

/** From here on reading is told in tenths. */
const longBytes = 100_000_000

/** A dated folder as `takeBackup` names it. */
const dated = /^\d{4}-\d{2}-\d{2}T[\d-]+Z$/

/** `dir` itself where it is a backup, else the newest in it. @throws Error when there is none */
export async function chooseBackup(dir: string): Promise<string> {
  const names = await readdir(dir).catch((error: unknown) => {
    throw new Error(`${dir} cannot be read: ${error instanceof Error ? error.message : String(error)}`)
  })
  if (names.includes(MANIFEST)) return dir
  const newest = names
    .filter((name) => dated.test(name))
    .sort()
    .at(-1)
  if (newest === undefined) throw new Error(`There is no backup in ${dir}: neither ${MANIFEST} nor a dated folder`)
  return path.join(dir, newest)
}

/** @throws Error naming the file that is damaged, or all that differ */
export async function verifyBackup(folder: string, tell: Tell): Promise<Backup> {
  const manifest = await readOwn(folder)
  const total = manifest.files.reduce((sum, { size }) => sum + size, 0)
  tell(`Verifying ${folder}: ${manifest.files.length} files, ${sizeText(total)}, made ${manifest.madeAt}`)
  const progress = tenths('Verified', total, longBytes, tell)
  const faults: string[] = []
  let done = 0
  for (const { path: name, size, sha256 } of manifest.files) {
    const file = path.join(folder, name)
    const found = await digestOf(file).catch((error: unknown) => String(error instanceof Error ? error.message : error))
    if (typeof found === 'string') faults.push(`${file}: cannot be read (${found})`)
    else if (found.size !== size) faults.push(`${file}: ${found.size} bytes instead of ${size}`)
    else if (found.sha256 !== sha256) faults.push(`${file}: its SHA-256 is not that of the manifest`)
    progress((done += size))
  }
  if (faults.length > 0) throw damaged(faults)
  return { folder, manifest }
}

async function readOwn(folder: string): Promise<Manifest> {
  const file = path.join(folder, MANIFEST)
  const { size } = await stat(file)
  try {
    return readManifest(await readFile(file, 'utf8'))
  } catch (error) {
    throw damaged([`${file} (${size} bytes) ${error instanceof Error ? error.message : String(error)}`])
  }
}

function damaged(faults: readonly string[]): Error {
  const some = faults.slice(0, 20)
  if (faults.length > some.length) some.push(`and ${faults.length - some.length} more`)
  return new Error(
    `This backup is damaged. Nothing was changed; restore another one.\n${some.map((each) => `  ${each}`).join('\n')}`,
  )
}
