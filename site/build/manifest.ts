/**
 * manifest.json: every file that may be asked for, by the exact address as a browser sends it, with its two compressed
 * forms. The server serves from this list and never looks a requested path up in the file system.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Language } from '../../content/schema.ts'
import { compress, type Kind } from './compress.ts'
import { filesIn } from './files.ts'
import type { FinishedPages, Listed } from './finished.ts'
import { hashOf } from './hash.ts'
import { notFoundAddress, type Spoken } from './not-found.ts'
import { cacheOf, isCompressible, typeOf, type Cache } from './kinds.ts'

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

/** Files that are read and compressed at one time: enough for every core, few enough to hold in memory. */
const AT_ONCE = 8

/** Compresses the files of a built site and writes the list of them. The same files give the same list. */
export async function writeManifest(folder: string, { portal }: Spoken, finished?: FinishedPages): Promise<Manifest> {
  const files: Record<string, ListedFile> = {}
  const shells = Object.fromEntries(portal.languages.map((language) => [language, `shell/${language}/index.html`]))
  const release = [hashesOf(folder, Object.values(shells))]
  const names = filesIn(folder).filter((file) => !NOT_LISTED.test(file))
  for (let from = 0; from < names.length; from += AT_ONCE) {
    const some = names.slice(from, from + AT_ONCE)
    for (const listed of await Promise.all(some.map((file) => list(folder, file, finished)))) {
      files[addressOf(listed.file)] = listed
      release.push(`${listed.file} ${listed.etag}`)
    }
  }
  const notFound = portal.languages.map((language) => {
    const address = notFoundAddress(language, portal.default_language)
    if (!files[address]) throw new Error(`The site has no page ${address}`)
    return [language, address] as const
  })
  const manifest = { release: hashOf(release.join('\n')), files, shells, notFound: Object.fromEntries(notFound) }
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest, null, 1))
  return manifest
}

/** The address of a file as a browser sends it: percent-encoded, and without `index.html`. */
export function addressOf(file: string): string {
  const url = new URL('http://site')
  url.pathname = `/${file.replace(/(^|\/)index\.html$/, '$1').replaceAll('%', '%25')}`
  return url.pathname
}

async function list(folder: string, file: string, finished?: FinishedPages): Promise<ListedFile> {
  const { etag, forms: made } = finished?.written(addressOf(file)) ?? (await finish(folder, file, finished))
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

const ends = { br: '.br', gzip: '.gz' } as const

/** Writes the compressed forms of a file beside it. The files are small and many: waiting for each costs more than reading it. */
async function finish(folder: string, file: string, finished?: FinishedPages): Promise<Listed> {
  const data = readFileSync(join(folder, file))
  const compressed = isCompressible(file) ? await compress(data, kindOf(file)) : {}
  const etag = hashOf(data)
  const forms = (['br', 'gzip'] as const).filter((form) => compressed[form])
  for (const form of forms) writeFileSync(join(folder, `${file}${ends[form]}`), compressed[form] ?? '')
  finished?.keep(addressOf(file), { ...compressed, etag, html: data })
  return { etag, forms }
}

/** Pages and shards are many. Whoever takes a shard has run our script: nearly all of them read Brotli, and a file less is made. */
function kindOf(file: string): Kind {
  return file.endsWith('.html') ? 'page' : file.endsWith('.bin') ? 'shard' : 'one'
}

function hashesOf(folder: string, files: readonly string[]): string {
  return files.map((file) => hashOf(readFileSync(join(folder, file)))).join('\n')
}

/** What no address leads to by itself: the shells, compressed forms, and this list. */
const NOT_LISTED = /^shell\/|\.(br|gz)$|^manifest\.json$/
