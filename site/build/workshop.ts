/**
 * Where a build keeps what it needs again, one folder a content folder, and where it builds before the result is published.
 *
 * Whatever is kept is named by everything that goes into making it: the code of the reader, of the plugins and of the pages,
 * the packages, the words and the portal. A name that nothing leads to any more is swept away after a day.
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { readdir, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Article } from '../../content/model.ts'
import { isPicture } from '../../content/rules/dead-picture.ts'
import { filesIn } from './files.ts'

export interface Workshop {
  /** Articles made from other files: Traditional Chinese converted from Simplified. */
  readonly converted: string
  /** Astro's own. */
  readonly cache: string
  /** What was read, drawn and compressed, and full text. */
  readonly memory: string
  /** The compiled pages; see program.ts. */
  readonly program: (compiled: readonly Article[]) => string
  /** Of this run alone. */
  readonly output: string
  /** Of the site that was put into a folder: the list of its files, and the site before it. */
  readonly standing: (outDir: string) => string
  readonly spare: (outDir: string) => string
}

/** `root` is that of the project whose code builds. */
export function workshop(root: string, contentDir: string): Workshop {
  const base = join(root, '.deskbook', digest([contentDir]))
  const code = codeIn(root)
  const made = digest([code, ...textsBelow(join(contentDir, 'interface')), textOf(join(contentDir, 'portal.yaml'))])
  return {
    converted: join(base, 'converted'),
    cache: join(base, `astro-${made}`),
    memory: join(base, `memory-${made}`),
    program: (compiled) => join(base, `program-${digest([code, ...materialOf(contentDir, compiled)])}`),
    output: join(base, `output-${process.pid}`),
    standing: (outDir) => join(base, `standing-${digest([made, outDir])}.json`),
    spare: (outDir) => join(base, `spare-${digest([outDir])}`),
  }
}

/** What no name leads to any more, and what a build left behind that was stopped half-way. */
export async function sweep(root: string, contentDir: string, now: Date, kept: readonly string[]): Promise<void> {
  const { cache } = workshop(root, contentDir)
  for (const name of await readdir(dirname(cache)).catch(() => [])) {
    const path = join(dirname(cache), name)
    if (kept.includes(path) || !/^(astro|memory|program|output|standing|spare)-/.test(name)) continue
    const { mtimeMs } = await stat(path)
    if (now.getTime() - mtimeMs > A_DAY) await rm(path, { recursive: true, force: true })
  }
}

/** Another build may be at work beside this one. */
const A_DAY = 86_400_000

/** Of the code at a root: read once, since what runs is what was there when it was loaded. */
const codes = new Map<string, string>()

function codeIn(root: string): string {
  const code = codes.get(root) ?? digest(codeOf(root))
  codes.set(root, code)
  return code
}

/** The text of every file of ours that decides how a page is made; the words that come with us are among them. */
function codeOf(root: string): string[] {
  const packages = join(root, 'package-lock.json')
  return [process.version, textOf(packages), ...textsBelow(join(root, 'site')), ...readerIn(join(root, 'content'))]
}

/** The code of content/ and the words of its own, not what an organisation has written there. */
function readerIn(folder: string): string[] {
  return [...textsBelow(folder, /\.ts$/), ...textsBelow(join(folder, 'interface'))]
}

/** What Astro compiles of the content: the texts that it draws, and the pictures in them. */
function materialOf(contentDir: string, compiled: readonly Article[]): string[] {
  if (compiled.length === 0) return []
  const pictures = filesBelow(contentDir).filter((name) => isPicture({ type: 'definition', url: name }))
  return [
    ...compiled.flatMap(({ file, language, body }) => [file, language, body]),
    ...pictures.flatMap((name) => [name, bytesOf(join(contentDir, name))]),
  ]
}

/** A folder of content may lack files: what is missing was told to its author. */
function textOf(file: string): string {
  return bytesOf(file)
}

/** As characters of one byte: enough to tell files apart. */
function bytesOf(file: string): string {
  try {
    return readFileSync(file, 'latin1')
  } catch {
    return ''
  }
}

/** Names and texts of all files below a folder. */
function textsBelow(folder: string, names = /./): string[] {
  const files = filesBelow(folder).filter((name) => names.test(name))
  return files.flatMap((name) => [name, textOf(join(folder, name))])
}

function filesBelow(folder: string): string[] {
  try {
    return filesIn(folder)
  } catch {
    return []
  }
}

function digest(texts: readonly string[]): string {
  const hash = createHash('sha256')
  for (const text of texts) hash.update(String(text.length)).update(':').update(text)
  return hash.digest('hex').slice(0, 12)
}
