/**
 * pagefind's indexes over the built pages, for excerpts of long texts. Those of a build before are taken again where their
 * texts are the same. pagefind's own interface is left out: ours draws the hits.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { close, createIndex } from 'pagefind'
import { keyOf, type Memory } from '../../content/memory.ts'
import { bundlesOf, FIRST, type Bundle } from './bundles.ts'
import { hashOf } from './hash.ts'
import { searchedIn, type SearchedText } from './searched-text.ts'
import { writeFiles } from './write.ts'

/** By language, as pages write it in lower case: the bundles that a search opens beside the first. */
export type FullText = Readonly<Record<string, readonly string[]>>

/**
 * `pages` are files relative to the folder; as many of a language as are `few` are not parted.
 * @throws Error with what pagefind said
 */
export async function writeFullText(
  folder: string,
  pages: readonly string[],
  memory: Memory,
  few?: number,
): Promise<FullText> {
  const textIn = (file: string) => searchedIn(file, readFileSync(join(folder, file), 'utf8'))
  const bundles = bundlesOf(
    pages.flatMap((file) => named(textIn(file)) ?? []),
    few,
  )
  try {
    for (const bundle of bundles) {
      const name = nameOf(bundle)
      const files = recalled(name, memory) ?? keep(name, await make(bundle, textIn), memory)
      writeFiles(join(folder, bundle.address), files)
    }
  } finally {
    await close()
  }
  const others = Map.groupBy(bundles.slice(1), ({ texts: [first] }) => first?.language ?? '')
  return Object.fromEntries([...others].map(([language, own]) => [language, own.map(({ address }) => address)]))
}

type Files = ReadonlyMap<string, Uint8Array>

/** A text without its letters: those of all pages at once are more than shall be held, so they are read again to be indexed. */
interface NamedText extends Omit<SearchedText, 'html'> {
  /** Of its letters. */
  readonly name: string
}

function named(text: SearchedText | undefined): NamedText | undefined {
  return text && { file: text.file, language: text.language, name: hashOf(text.html) }
}

/** Of all that decides what is in it; what reads the texts has the folder of the bundle for its name. */
function nameOf({ address, texts }: Bundle<NamedText>): string {
  return keyOf('full text', address, ...texts.flatMap(({ file, name }) => [file, name]))
}

/** As one run of bytes and a list of what lies where. */
function keep(name: string, files: Files, memory: Memory): Files {
  memory.keep(
    name,
    [...files].map(([file, { length }]) => [file, length] as const),
  )
  memory.keep(`${name}.bytes`, Buffer.concat([...files.values()]))
  return files
}

function recalled(name: string, memory: Memory): Files | undefined {
  const list = memory.recall(name) as (() => readonly (readonly [string, number])[]) | undefined
  const bytes = memory.recall(`${name}.bytes`) as (() => Uint8Array) | undefined
  if (!list || !bytes) return undefined
  const [all, whole] = [list(), bytes()]
  let from = 0
  return new Map(all.map(([file, length]) => [file, whole.subarray(from, (from += length))]))
}

async function make(
  { address, texts }: Bundle<NamedText>,
  textIn: (file: string) => SearchedText | undefined,
): Promise<Files> {
  const { index, errors } = await createIndex({})
  if (!index) throw new Error(errors.join('\n'))
  for (let from = 0; from < texts.length; from += AT_ONCE) {
    const some = texts.slice(from, from + AT_ONCE)
    const added = some.map(({ file }) => index.addHTMLFile({ sourcePath: file, content: textIn(file)?.html ?? '' }))
    for (const { errors: wrong } of await Promise.all(added)) if (wrong.length > 0) throw new Error(wrong.join('\n'))
  }
  const made = await index.getFiles()
  if (made.errors.length > 0) throw new Error(made.errors.join('\n'))
  await index.deleteIndex()
  const used = address === FIRST ? [...INDEX, ...PROGRAM] : INDEX
  const files = made.files.map(({ path, content }) => [path.replaceAll('\\', '/'), content] as const)
  return new Map(files.filter(([path]) => used.some((pattern) => pattern.test(path))).sort(byPath))
}

const byPath = ([one]: readonly [string, unknown], [other]: readonly [string, unknown]) => (one < other ? -1 : 1)

/** Pages handed over at one time. */
const AT_ONCE = 100

/** Of what pagefind makes, the browser asks for the parts of each index, and for one program. */
const INDEX = [/^pagefind-entry\.json$/, /^pagefind\..*\.pf_meta$/, /^(index|fragment|filter)\//]
const PROGRAM = [/^pagefind(-worker)?\.js$/, /^wasm\./]
