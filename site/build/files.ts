/** What lies in a folder. Folders and files are taken one after the other: they are many and small, and waiting for each costs more. */
import { copyFileSync, mkdirSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Every file below the folder, relative to it, with `/` between, sorted. @throws Error where the folder cannot be read */
export function filesIn(folder: string): string[] {
  const files: string[] = []
  const walk = (inside: string) => {
    for (const entry of readdirSync(join(folder, inside), { withFileTypes: true })) {
      const name = inside === '' ? entry.name : `${inside}/${entry.name}`
      if (entry.isDirectory()) walk(name)
      else if (entry.isFile()) files.push(name)
    }
  }
  walk('')
  return files.sort()
}

/** Copies files, given relative to a folder, into another; folders without one of them are left out. */
export function copyFiles(from: string, to: string, files: readonly string[]): void {
  for (const file of files) {
    const copy = join(to, file)
    mkdirSync(dirname(copy), { recursive: true })
    copyFileSync(join(from, file), copy)
  }
}
