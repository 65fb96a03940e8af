/** Whether a built site still is what building it now would give: a digest of everything that goes into it. */
import { createHash } from 'node:crypto'
import { readFile, readdir, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { root } from './steps.ts'

const STAMP = '.stamp'

/** Marks `outDir` as made of what stands here now. */
export async function stamp(contentDir: string, outDir: string, now: Date): Promise<void> {
  await writeFile(join(outDir, STAMP), await digest(contentDir, now))
}

/** Whether building again would change nothing. */
export async function isFresh(contentDir: string, outDir: string, now: Date): Promise<boolean> {
  const known = await readFile(join(outDir, STAMP), 'utf8').catch(() => '')
  return known !== '' && known === (await digest(contentDir, now))
}

async function digest(contentDir: string, now: Date): Promise<string> {
  // Review banners and the table of service hours age: the first start of a month builds the site afresh.
  const hash = createHash('sha256').update(now.toISOString().slice(0, 7))
  // Our own content/ beside the organisation's: it holds the reader, and the words that a folder without its own speaks.
  const folders = [contentDir, join(root, 'content'), join(root, 'site')]
  const sources = new Set((await Promise.all(folders.map(filesBelow))).flat())
  for (const file of [...[...sources].sort(), join(root, 'astro.config.mjs'), join(root, 'package-lock.json')]) {
    hash.update(`${relative(root, file)}\n`).update(await readFile(file))
  }
  return hash.digest('hex')
}

/** None where the folder is missing: that is for the reader of the content to tell. */
async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => [])
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}
