/**
 * Builds the site: content/ into a folder of files, each compressed and named in a manifest that the server serves from.
 *
 * Everything is made beside the present site and takes its place at the very end, so a build that fails changes nothing.
 * The order: Astro draws, pagefind reads the pages, the search files are written, the result is checked, then compressed.
 */
import { rm } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Content } from '../../content/model.ts'
import { drawing } from '../markdown/draw.ts'
import { share } from '../reading.ts'
import { checkPages } from './check.ts'
import { collectionsOf } from './collections.ts'
import { writeConverted } from './converted.ts'
import { finishedPages } from './finished.ts'
import { writeFullText } from './full-text.ts'
import { judged } from './judged.ts'
import { addressOf, writeManifest } from './manifest.ts'
import { openMemory, type FileMemory } from './memory.ts'
import { namedPages } from './named-pages.ts'
import { outlineFile } from './outline.ts'
import { drawPages } from './pages.ts'
import { publish } from './publish.ts'
import { searchFiles } from './search-files.ts'
import { openStanding, writeStanding } from './standing.ts'
import { sweep, workshop } from './workshop.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

export interface Build {
  readonly contentDir: string
  /** Replaced as a whole once the new site is complete. */
  readonly outDir: string
  /** What is late, and which hours are told, is judged on this day. */
  readonly now: Date
  /** What is in the folder, where somebody has read and judged it already as `readingFor` says. */
  readonly read?: { readonly content: Content; readonly memory: FileMemory }
}

/** How a folder is read that is to be built: with its history, drawn while it is read, and with what builds remember of it. */
export function readingFor(contentDir: string, now: Date) {
  const memory = openMemory(workshop(root, resolve(contentDir)).memory)
  return { now, history: true, drawing, memory }
}

/** @throws Error with every fault of the content, or naming the page and what is wrong with it. */
export async function buildSite({ contentDir, outDir, now, read }: Build): Promise<void> {
  const folder = resolve(contentDir)
  const { content, memory } = read ?? (await readAndJudge(folder, now))
  const { converted, output: own, cache, memory: memoryFile, program: programOf, ...of } = workshop(root, folder)
  const place = resolve(outDir)
  const [program, list, spare] = [
    programOf(content.articles.filter(({ drawn }) => !drawn)),
    of.standing(place),
    of.spare(place),
  ]
  await sweep(root, folder, now, [cache, memoryFile, program, list, spare])
  await writeConverted(content, converted)
  await rm(own, { recursive: true, force: true })
  try {
    share(Promise.resolve({ content, collections: collectionsOf(content, converted), now }))
    const standing = openStanding(list, place)
    const finished = finishedPages(await namedPages(content, basename(program)), memory, standing)
    const output = await drawPages({ root, content, output: own, program, finished, standing, spare })
    const bundles = await writeFullText(output, memory, { known: (file) => finished.listed(addressOf(file))?.text })
    for (const [address, data] of searchFiles(content, now, bundles)) output.put(address.slice(1), data)
    checkPages(output, content, finished)
    const closed = output.close(outlineFile(content, writeManifest(output, content, finished)), spare)
    await publish(own, place, spare)
    writeStanding(list, closed)
    memory.save(true)
  } finally {
    await rm(own, { recursive: true, force: true })
  }
}

async function readAndJudge(folder: string, now: Date) {
  const options = readingFor(folder, now)
  return { content: await judged(folder, options), memory: options.memory }
}
