/** Writes files given by their address into a folder. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** An address may begin with `/`. One after the other: they are small and many, and waiting for each costs more. */
export function writeFiles(folder: string, files: ReadonlyMap<string, string | Uint8Array>): void {
  const there = new Set<string>()
  for (const [address, data] of files) {
    const path = join(folder, address)
    const place = dirname(path)
    if (!there.has(place)) mkdirSync(place, { recursive: true })
    there.add(place)
    writeFileSync(path, data)
  }
}
