/**
 * Where a build keeps what it needs again, one folder a content folder, and where it builds before the result is published.
 *
 * Astro takes an unchanged file from its cache without asking whether a plugin or a word changed; so the cache's folder is
 * named by everything that goes into drawing a text beside the text itself.
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { readdir, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export interface Workshop {
  /** Articles made from other files: Traditional Chinese converted from Simplified. */
  readonly converted: string
  readonly cache: string
  /** Of this run alone. */
  readonly output: string
}

export function workshop(root: string, contentDir: string): Workshop {
  const base = join(root, '.deskbook', digest([contentDir]))
  return {
    converted: join(base, 'converted'),
    cache: join(base, `astro-${digest(ingredients(contentDir))}`),
    output: join(base, `output-${process.pid}`),
  }
}

/** Caches that no plugin or word leads to any more, and what a build left behind that was stopped half-way. */
export async function sweep(root: string, contentDir: string, now: Date): Promise<void> {
  const { cache } = workshop(root, contentDir)
  for (const name of await readdir(dirname(cache)).catch(() => [])) {
    const path = join(dirname(cache), name)
    if (path === cache || !/^(astro|output)-/.test(name)) continue
    const { mtimeMs } = await stat(path)
    if (now.getTime() - mtimeMs > A_DAY) await rm(path, { recursive: true, force: true })
  }
}

/** Another build may be at work beside this one. */
const A_DAY = 86_400_000

const markdown = fileURLToPath(new URL('../markdown', import.meta.url))
const icons = fileURLToPath(new URL('../components/frame/icons.ts', import.meta.url))

/** The text of every file that decides how an article is drawn. */
function ingredients(contentDir: string): string[] {
  const plugins = readdirSync(markdown)
    .sort()
    .map((name) => join(markdown, name))
  const words = listed(join(contentDir, 'interface'))
  return [...plugins, icons, ...words, join(contentDir, 'portal.yaml')].map(textOf)
}

/** A folder of content may lack files: what is missing was told to its author. */
function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

function listed(folder: string): string[] {
  try {
    return readdirSync(folder)
      .sort()
      .map((name) => join(folder, name))
  } catch {
    return []
  }
}

function digest(texts: readonly string[]): string {
  const hash = createHash('sha256')
  for (const text of texts) hash.update(text).update('\0')
  return hash.digest('hex').slice(0, 12)
}
