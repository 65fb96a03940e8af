/**
 * The demonstration with what a real handbook has too: an article that needs a component, in Chinese as well, one that
 * nobody translated, and one that nobody has reviewed for years.
 */
import { cp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** A Monday on which everybody works. */
export const now = new Date('2026-11-23T10:00:00Z')

/** Makes the content in a folder and gives its place. */
export async function sampleIn(folder: string): Promise<string> {
  const content = join(folder, 'content')
  await cp(join(import.meta.dirname, '../../../content'), content, { recursive: true })
  await rename(join(content, 'guides/first-day.md'), join(content, 'guides/first-day.mdx'))
  await rename(join(content, 'guides/first-day.zh-hans.md'), join(content, 'guides/first-day.zh-hans.mdx'))
  await rm(join(content, 'guides/calibration-certificates.zh-hans.md'))
  for (const file of await readdir(content, { recursive: true })) {
    // Its Chinese sections are gone with it.
    if (file.endsWith('.zh-hans.md'))
      await change(join(content, file), /(\/guides\/calibration-certificates\/)#[^\s)]+/g, '$1')
  }
  await change(join(content, 'guides/annual-leave.md'), /last_reviewed_on: .*/, 'last_reviewed_on: 2020-01-01')
  return content
}

async function change(file: string, from: RegExp, to: string): Promise<void> {
  await writeFile(file, (await readFile(file, 'utf8')).replace(from, to))
}
