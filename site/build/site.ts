/**
 * Builds the site: content/ into a folder of files, each compressed and named in a manifest that the server serves from.
 *
 * Everything is made beside the present site and takes its place at the very end, so a build that fails changes nothing.
 * The order: Astro draws, the search files are written, pagefind reads the pages, the result is checked, then compressed.
 */
import { mkdir, rm } from 'node:fs/promises'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type AstroInlineConfig } from 'astro'
import type { Content } from '../../content/model.ts'
import { share } from '../reading.ts'
import { astroConfig } from './astro.ts'
import { checkPages } from './check.ts'
import { writeConverted } from './converted.ts'
import { writeFullText } from './full-text.ts'
import { judged } from './judged.ts'
import { writeManifest } from './manifest.ts'
import { placeNotFound } from './not-found.ts'
import { writeOutline } from './outline.ts'
import { publish } from './publish.ts'
import { searchFiles } from './search-files.ts'
import { sweep, workshop } from './workshop.ts'
import { writeFiles } from './write.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

export interface Build {
  readonly contentDir: string
  /** Replaced as a whole once the new site is complete. */
  readonly outDir: string
  /** What is late, and which hours are told, is judged on this day. */
  readonly now: Date
  /** What is in the folder, where somebody has read and judged it already, with its history. */
  readonly content?: Content
}

/** @throws Error with every fault of the content, or naming the page and what is wrong with it. */
export async function buildSite({ contentDir, outDir, now, content: read }: Build): Promise<void> {
  const folder = resolve(contentDir)
  const content = read ?? (await judged(folder, now))
  const { converted, output } = workshop(root, folder)
  await sweep(root, folder, now)
  await writeConverted(content, converted)
  await rm(output, { recursive: true, force: true })
  await mkdir(output, { recursive: true })
  try {
    share(Promise.resolve({ content, converted, now }))
    const config = astroConfig({ root, contentDir: folder, outDir: output }) as AstroInlineConfig
    await build({ ...config, root, configFile: false, logLevel: 'warn' })
    await placeNotFound(output, content)
    await writeFiles(output, searchFiles(content, now))
    await writeFullText(output)
    await checkPages(output, content)
    await writeOutline(output, content, await writeManifest(output, content))
    await publish(output, resolve(outDir))
  } finally {
    await rm(output, { recursive: true, force: true })
  }
}
