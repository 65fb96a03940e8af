/** Writes files given by their address into a folder. */
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Addresses begin with `/`. */
export async function writeFiles(folder: string, files: ReadonlyMap<string, string | Uint8Array>): Promise<void> {
  for (const [address, data] of files) {
    const path = join(folder, address)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, data)
  }
}
