/**
 * Builds the site: content/ into a folder of files, each compressed and named in a manifest that the server serves from.
 *
 * Everything is made beside the present site and takes its place at the very end, so a build that fails changes nothing.
 * The order: Astro draws, pagefind reads the pages, the search files are written, the result is checked, then compressed.
 */
import { mkdir, rm } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Content } from '../../content/model.ts'
import { drawing } from '../markdown/draw.ts'
import { share } from '../reading.ts'
import { checkPages } from './check.ts'
import { writeConverted } from './converted.ts'
import { pagesIn } from './files.ts'
import { finishedPages } from './finished.ts'
import { writeFullText } from './full-text.ts'
import { judged } from './judged.ts'
import { writeManifest } from './manifest.ts'
import { openMemory, type FileMemory } from './memory.ts'
import { namedPages } from './named-pages.ts'
import { placeNotFound } from './not-found.ts'
import { writeOutline } from './outline.ts'
import { drawPages } from './pages.ts'
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
  const { converted, output, cache, memory: memoryFile, program: programOf } = workshop(root, folder)
  const program = programOf(content.articles.filter(({ drawn }) => !drawn))
  await sweep(root, folder, now, [cache, memoryFile, program])
  await writeConverted(content, converted)
  await rm(output, { recursive: true, force: true })
  await mkdir(output, { recursive: true })
  try {
    share(Promise.resolve({ content, converted, now }))
    const finished = finishedPages(await namedPages(content, basename(program)), memory)
    await drawPages({ root, content, output, program, finished })
    await placeNotFound(output, content)
    const bundles = await writeFullText(output, pagesIn(output), memory)
    writeFiles(output, searchFiles(content, now, bundles))
    checkPages(output, content, (address) => finished.written(address) !== undefined)
    await writeOutline(output, content, await writeManifest(output, content, finished))
    await publish(output, resolve(outDir))
    memory.save(true)
  } finally {
    await rm(output, { recursive: true, force: true })
  }
}

async function readAndJudge(folder: string, now: Date) {
  const options = readingFor(folder, now)
  return { content: await judged(folder, options), memory: options.memory }
}
