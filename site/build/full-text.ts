/**
 * pagefind's indexes over the built pages, for excerpts of long texts. Those of a build before are taken again where their
 * texts are the same. pagefind's own interface is left out: ours draws the hits.
 */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { close, createIndex } from 'pagefind'
import { keyOf } from '../../content/memory.ts'
import { bundlesOf, FIRST, type Bundle } from './bundles.ts'
import { searchedIn } from './searched-text.ts'
import { sweepIn } from './workshop.ts'

/** By language, as pages write it in lower case: the bundles that a search opens beside the first. */
export type FullText = Readonly<Record<string, readonly string[]>>

export interface Keeping {
  /** The folder in which bundles lie from one build to the next. */
  readonly kept: string
  readonly now: Date
  /** As many pages of a language are not parted. */
  readonly few?: number
}

/** `pages` are files relative to the folder. @throws Error with what pagefind said */
export async function writeFullText(
  folder: string,
  pages: readonly string[],
  { kept, now, few }: Keeping,
): Promise<FullText> {
  const texts = pages.flatMap((file) => searchedIn(file, readFileSync(join(folder, file), 'utf8')) ?? [])
  const bundles = bundlesOf(texts, few).map((bundle) => ({ ...bundle, name: nameOf(bundle) }))
  try {
    for (const bundle of bundles) {
      const made = join(kept, bundle.name)
      if (!existsSync(made)) await make(bundle, made)
      cpSync(made, join(folder, bundle.address), { recursive: true })
    }
  } finally {
    await close()
  }
  const used = new Set(bundles.map(({ name }) => name))
  await sweepIn(kept, now, (name) => used.has(name))
  const others = Map.groupBy(bundles.slice(1), ({ texts: [first] }) => first?.language ?? '')
  return Object.fromEntries([...others].map(([language, own]) => [language, own.map(({ address }) => address)]))
}

/** Of all that decides what is in it; what reads the texts has the folder of the bundle for its name. */
function nameOf({ address, texts }: Bundle): string {
  return keyOf(address, ...texts.flatMap(({ file, html }) => [file, html]))
}

async function make({ address, texts }: Bundle, place: string): Promise<void> {
  const { index, errors } = await createIndex({})
  if (!index) throw new Error(errors.join('\n'))
  for (let from = 0; from < texts.length; from += AT_ONCE) {
    const some = texts.slice(from, from + AT_ONCE)
    const added = some.map(({ file, html }) => index.addHTMLFile({ sourcePath: file, content: html }))
    for (const { errors: wrong } of await Promise.all(added)) if (wrong.length > 0) throw new Error(wrong.join('\n'))
  }
  const making = `${place}-${process.pid}`
  mkdirSync(making, { recursive: true })
  try {
    const written = await index.writeFiles({ outputPath: making })
    if (written.errors.length > 0) throw new Error(written.errors.join('\n'))
    await index.deleteIndex()
    const used = address === FIRST ? [...INDEX, ...PROGRAM] : INDEX
    for (const name of readdirSync(making)) {
      if (!used.some((pattern) => pattern.test(name))) rmSync(join(making, name), { recursive: true })
    }
    renameSync(making, place)
  } finally {
    rmSync(making, { recursive: true, force: true })
  }
}

/** Pages handed over at one time. */
const AT_ONCE = 100

/** Of what pagefind writes, the browser asks for the parts of each index, and for one program. */
const INDEX = [/^pagefind-entry\.json$/, /\.pf_meta$/, /^(index|fragment|filter)$/]
const PROGRAM = [/^pagefind(-worker)?\.js$/, /^wasm\./]
