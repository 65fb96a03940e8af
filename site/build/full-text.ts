/**
 * pagefind's indexes over the built pages, for excerpts of long texts. Those of a build before are taken again where their
 * texts are the same. pagefind's own interface is left out: ours draws the hits.
 */
import { close, createIndex } from 'pagefind'
import { keyOf, type Memory } from '../../content/memory.ts'
import { bundlesOf, FIRST, type Bundle } from './bundles.ts'
import { hashOf } from './hash.ts'
import type { FileMemory } from './memory.ts'
import type { Output } from './output.ts'
import { namedText, searchedIn, type NamedText, type SearchedText } from './searched-text.ts'

/** By language, as pages write it in lower case: the bundles that a search opens beside the first. */
export type FullText = Readonly<Record<string, readonly string[]>>

/** What is known of a page without reading it; undefined where it must be read. */
type KnownText = (file: string) => NamedText | null | undefined

/**
 * Over the pages that are in the output.
 *
 * @param few as many of a language are not parted
 * @throws Error with what pagefind said
 */
export async function writeFullText(
  output: Output,
  memory: FullTextMemory,
  { known = () => undefined, few }: { readonly known?: KnownText; readonly few?: number } = {},
): Promise<FullText> {
  const pageIn = (file: string) => output.read(file).toString()
  const textOf = (file: string) => {
    const text = known(file)
    return text === undefined ? namedText(file, pageIn(file)) : text
  }
  const pages = output.files().filter((file) => file.endsWith('.html'))
  const bundles = bundlesOf(
    pages.flatMap((file) => textOf(file) ?? []),
    few,
  )
  try {
    for (const bundle of bundles) {
      const name = nameOf(bundle)
      const place = bundle.address.slice(1)
      if (putAgain(output, place, name, memory)) continue
      const files = await make(bundle, (file) => searchedIn(file, pageIn(file)))
      keep(name, files, memory)
      for (const [file, data] of files) output.put(`${place}${file}`, data)
    }
  } finally {
    await close()
  }
  const others = Map.groupBy(bundles.slice(1), ({ texts: [first] }) => first?.language ?? '')
  return Object.fromEntries([...others].map(([language, own]) => [language, own.map(({ address }) => address)]))
}

type FullTextMemory = Memory & Partial<Pick<FileMemory, 'holds'>>

type Files = ReadonlyMap<string, Uint8Array>

/** Of all that decides what is in it; what reads the texts has the folder of the bundle for its name. */
function nameOf({ address, texts }: Bundle<NamedText>): string {
  return keyOf('full text', address, ...texts.flatMap(({ file, name }) => [file, name]))
}

/** A file of a bundle among all its bytes. */
type Part = readonly [file: string, length: number, etag: string]

/** As one run of bytes and a list of what lies where. */
function keep(name: string, files: Files, memory: Memory): void {
  memory.keep(
    name,
    [...files].map(([file, data]): Part => [file, data.length, hashOf(data)]),
  )
  memory.keep(`${name}.bytes`, Buffer.concat([...files.values()]))
}

/** Puts a bundle that was made before; its bytes are read only where a file of it does not stand. */
function putAgain(output: Output, place: string, name: string, memory: FullTextMemory): boolean {
  const parts = memory.recall(name)?.() as readonly Part[] | undefined
  if (!parts) return false
  if (memory.holds?.(`${name}.bytes`) && parts.every(([file, , etag]) => output.take(`${place}${file}`, etag)))
    return true
  const bytes = memory.recall(`${name}.bytes`)?.() as Uint8Array | undefined
  if (!bytes) return false
  let from = 0
  for (const [file, length] of parts) output.put(`${place}${file}`, bytes.subarray(from, (from += length)))
  return true
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
