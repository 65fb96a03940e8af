/** Whether a built site still is what building it now would give: a digest of everything that goes into it. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { filesIn } from '../site/build/files.ts'
import { root } from './steps.ts'

const STAMP = '.stamp'

/** Marks `outDir` as made of what stands here now. */
export async function stamp(contentDir: string, outDir: string, now: Date): Promise<void> {
  await writeFile(join(outDir, STAMP), digest(contentDir, now))
}

/** Whether building again would change nothing. */
export async function isFresh(contentDir: string, outDir: string, now: Date): Promise<boolean> {
  const known = await readFile(join(outDir, STAMP), 'utf8').catch(() => '')
  return known !== '' && known === digest(contentDir, now)
}

function digest(contentDir: string, now: Date): string {
  // Review banners and the table of service hours age: the first start of a month builds the site afresh.
  const hash = createHash('sha256').update(now.toISOString().slice(0, 7))
  // Our own content/ beside the organisation's: it holds the reader, and the words that a folder without its own speaks.
  const folders = [contentDir, join(root, 'content'), join(root, 'site')]
  const sources = new Set(folders.flatMap(filesBelow))
  for (const file of [...[...sources].sort(), join(root, 'astro.config.mjs'), join(root, 'package-lock.json')]) {
    hash.update(`${relative(root, file)}\n`).update(readFileSync(file))
  }
  return hash.digest('hex')
}

/** None where the folder is missing: that is for the reader of the content to tell. */
function filesBelow(folder: string): string[] {
  try {
    return filesIn(folder).map((file) => join(folder, file))
  } catch {
    return []
  }
}
