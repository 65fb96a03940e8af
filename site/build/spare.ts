/**
 * The site before the one that stands, kept to become the next: most of its files are links to those that stand, and its
 * folders need not be made.
 */
import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'

/** Makes of the spare the folder to build into, an empty one where there is none. @returns the files in it */
export async function takeSpare(spare: string, output: string): Promise<string[]> {
  try {
    await rename(spare, output)
    return await plainFilesIn(output)
  } catch {
    await rm(output, { recursive: true, force: true })
    await mkdir(output, { recursive: true })
    return []
  }
}

/** @throws Error where something else lies there, a link say: what is written through it would stand elsewhere */
async function plainFilesIn(folder: string): Promise<string[]> {
  const files: string[] = []
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const name = relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/')
    if (entry.isFile()) files.push(name)
    else if (!entry.isDirectory()) throw new Error(`${name} is no file`)
  }
  return files
}
