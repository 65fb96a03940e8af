/**
 * manifest.json: every file that may be asked for, by the exact address as a browser sends it, with its compressed
 * forms. The server serves from this list and never looks a requested path up in the file system.
 */
import type { Language } from '../../content/schema.ts'
import { compress, type Kind } from './compress.ts'
import type { FinishedPages } from './finished.ts'
import { hashOf } from './hash.ts'
import { notFoundAddress, type Spoken } from './not-found.ts'
import { cacheOf, isCompressible, typeOf, type Cache } from './kinds.ts'
import type { Output } from './output.ts'
import { namedText } from './searched-text.ts'
import { ends, type Made } from './standing.ts'

export interface ListedFile {
  /** Relative to the site's folder. */
  readonly file: string
  readonly type: string
  readonly cache: Cache
  /** Of the uncompressed bytes. */
  readonly etag: string
  readonly br?: string
  readonly gzip?: string
  /** pagefind's worker, which may compile WebAssembly. */
  readonly worker?: true
}

export interface Manifest {
  /** Changes with every byte of the site. */
  readonly release: string
  readonly files: Readonly<Record<string, ListedFile>>
  readonly shells: Partial<Record<Language, string>>
  readonly notFound: Partial<Record<Language, string>>
}

/** Compresses the files of a built site and writes the list of them. The same files give the same list. */
export function writeManifest(output: Output, { portal }: Spoken, finished?: FinishedPages): Manifest {
  const files: Record<string, ListedFile> = {}
  const shells = Object.fromEntries(portal.languages.map((language) => [language, `shell/${language}/index.html`]))
  const release = [hashesOf(output, Object.values(shells))]
  const names = output.files().filter((file) => !file.startsWith('shell/'))
  for (const file of names) {
    const listed = list(output, file, finished)
    files[addressOf(file)] = listed
    release.push(`${file} ${listed.etag}`)
  }
  const notFound = portal.languages.map((language) => {
    const address = notFoundAddress(language, portal.default_language)
    if (!files[address]) throw new Error(`The site has no page ${address}`)
    return [language, address] as const
  })
  const manifest = { release: hashOf(release.join('\n')), files, shells, notFound: Object.fromEntries(notFound) }
  output.put('manifest.json', JSON.stringify(manifest, null, 1))
  return manifest
}

/** The address of a file as a browser sends it: percent-encoded, and without `index.html`. */
export function addressOf(file: string): string {
  const url = new URL('http://site')
  url.pathname = `/${file.replace(/(^|\/)index\.html$/, '$1').replaceAll('%', '%25')}`
  return url.pathname
}

function list(output: Output, file: string, finished?: FinishedPages): ListedFile {
  const { etag, forms: made } = output.made(file) ?? finish(output, file, finished)
  const forms = Object.fromEntries(made.map((form) => [form, `${file}${ends[form]}`]))
  return {
    file,
    type: typeOf(file),
    cache: cacheOf(file),
    etag,
    ...forms,
    ...(file === 'pagefind/pagefind-worker.js' && { worker: true as const }),
  }
}

/** Puts the compressed forms of a file beside it. */
function finish(output: Output, file: string, finished?: FinishedPages): Made {
  const data = output.read(file)
  const compressed = isCompressible(file) ? compress(data, kindOf(file)) : {}
  const etag = hashOf(data)
  if (file.endsWith('.html'))
    finished?.keep(addressOf(file), { ...compressed, etag, html: data, text: namedText(file, data.toString()) })
  return output.finish(file, etag, data.length, compressed)
}

/** Pages and shards are many. Whoever takes a shard has run our script: nearly all of them read Brotli, and a file less is made. */
function kindOf(file: string): Kind {
  if (file.endsWith('.html')) return 'page'
  if (file.endsWith('.bin')) return 'shard'
  return OF_FEW.test(file) ? 'one for few' : 'one'
}

/** Full text, which comes after our own hits, and the search of browsers that run no worker. */
const OF_FEW = /^pagefind\/|^_astro\/answering\./

function hashesOf(output: Output, files: readonly string[]): string {
  return files.map((file) => hashOf(output.read(file))).join('\n')
}
