/** What kind of file each of the site's files is: its media type, whether compression pays, how long it keeps. */
import { CODED } from '../search/shards.ts'

export type Cache = 'page' | 'immutable' | 'revalidate'

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  webmanifest: 'application/manifest+json; charset=utf-8',
  wasm: 'application/wasm',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  ico: 'image/x-icon',
  pdf: 'application/pdf',
  // Shards of our search index.
  bin: 'application/octet-stream',
  // pagefind's own, compressed by it already.
  pagefind: 'application/octet-stream',
  pf_meta: 'application/octet-stream',
  pf_index: 'application/octet-stream',
  pf_fragment: 'application/octet-stream',
  pf_filter: 'application/octet-stream',
}

const COMPRESSIBLE = new Set(['html', 'css', 'js', 'json', 'svg', 'txt', 'xml', 'webmanifest', 'wasm', 'bin'])

/** Whether somebody has said what such a file is. */
export function isKnown(file: string): boolean {
  return Object.hasOwn(types, extensionOf(file))
}

/** The media type by the file's name. @throws Error for a kind that is not known: browsers would have to guess. */
export function typeOf(file: string): string {
  const type = isKnown(file) ? types[extensionOf(file)] : undefined
  if (type === undefined) throw new Error(`Nobody has said what kind of file /${file} is: see site/build/kinds.ts`)
  return type
}

/** Shards and packs of kinds that nothing makes smaller. */
const CODED_FILE = new RegExp(`^search/(?:.+/)?[\\w-]+\\.(?:${CODED.join('|')})\\.`)

export function isCompressible(file: string): boolean {
  return COMPRESSIBLE.has(extensionOf(file)) && !CODED_FILE.test(file)
}

/** Files named by a hash of what is in them never change. */
const HASHED = [/^_astro\//, /^search\/.+\.(?:[\w-]{16}\.json|[\w-]{8}\.bin)$/, /^pagefind\/.+\.pf_\w+$/]

export function cacheOf(file: string): Cache {
  if (HASHED.some((pattern) => pattern.test(file))) return 'immutable'
  return file.endsWith('.html') ? 'page' : 'revalidate'
}

function extensionOf(file: string): string {
  return /\.([a-z0-9_]+)$/i.exec(file)?.[1]?.toLowerCase() ?? ''
}
