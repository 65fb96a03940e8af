/**
 * The built site, whole in memory: every address of the manifest with its packed bytes and headers ready to be sent, pages in gzip once
 * somebody asked for them. A request never reaches the file system, so there is no path that could lead out of it.
 */
import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { brotliDecompressSync, gzipSync } from 'node:zlib'
import { languages } from '../../content/schema.ts'
import type { Language } from '../../content/schema.ts'
import type { Encoding } from './encoding.ts'
import { binaryHeaders, policies, secureHeaders } from './headers.ts'
import { Manifest } from './manifest.ts'
import type { ManifestFile } from './manifest.ts'

/** One encoding of a file, ready to be sent. */
export interface Variant {
  /** @throws Error where it has to be unpacked and the disk has damaged it; so do the headers of a page in gzip */
  readonly body: Uint8Array<ArrayBuffer>
  readonly etag: string
  /** Kept for ever, and one of many that a page fetches: what need not be said of its connection is not. */
  readonly terse: boolean
  /** All of them, the length too. */
  readonly headers: Readonly<Record<string, string>>
  /** Those of a 304. */
  readonly unchanged: Readonly<Record<string, string>>
}

export interface SiteFile extends Readonly<Partial<Record<Encoding, Variant>>> {
  readonly identity: Variant
}

export interface Site {
  readonly manifest: Manifest
  /** By exact request path. */
  readonly files: ReadonlyMap<string, SiteFile>
  readonly notFound: Readonly<Partial<Record<Language, SiteFile>>>
}

/** Reads a file of the site by its address. */
export type ReadFile = (address: string) => Promise<Uint8Array>

/** @throws Error for an address the site does not have. */
export function filesIn({ files }: Site): ReadFile {
  return async (address) => {
    const file = files.get(address)
    if (!file) throw new Error(`The built site has no ${address}`)
    return file.identity.body
  }
}

/** A file of the site that is JSON. */
export function jsonOf(bytes: Uint8Array): unknown {
  return JSON.parse(new TextDecoder().decode(bytes))
}

const cacheControl: Readonly<Record<ManifestFile['cache'], string>> = {
  page: 'no-cache',
  revalidate: 'no-cache',
  immutable: 'public, max-age=31536000, immutable',
}

/** @throws Error with a sentence for the operator when nothing was built, or a file of it is missing. */
export function openSite(folder: string, https: boolean): Site {
  const manifest = readManifest(folder)
  const files = new Map(
    Object.entries(manifest.files).map(([address, file]) => [address, readFile(folder, file, https)] as const),
  )
  const notFound: Partial<Record<Language, SiteFile>> = {}
  for (const language of languages) {
    const file = files.get(manifest.notFound[language] ?? '')
    if (file) notFound[language] = file
  }
  return { manifest, files, notFound }
}

function readManifest(folder: string): Manifest {
  const file = path.join(folder, 'manifest.json')
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (cause) {
    throw new Error(`There is no built site in ${folder}. Run \`npm run build\`, or start with \`npm start\``, {
      cause,
    })
  }
  return Manifest.parse(JSON.parse(text))
}

/** Data loads nothing, and many small files of it are fetched: theirs are the shorter ones. */
function policyOf({ type, worker }: ManifestFile): string {
  if (worker) return policies.worker
  if (isBinary(type)) return policies.binary
  return type.startsWith('application/json') ? policies.data : policies.page
}

function isBinary(type: string): boolean {
  return type === 'application/octet-stream'
}

function readFile(folder: string, file: ManifestFile, https: boolean): SiteFile {
  const all = {
    ...(isBinary(file.type) ? binaryHeaders(https) : secureHeaders(https)),
    'Content-Security-Policy': policyOf(file),
    'Cache-Control': cacheControl[file.cache],
    Vary: 'Accept-Encoding',
  }
  const told = (encoding: Encoding) => {
    // One tag an encoding: a cache must not answer one with another.
    const etag = encoding === 'identity' ? `"${file.etag}"` : `"${file.etag}-${encoding}"`
    // What is never asked for again needs no tag to be asked by.
    const unchanged = { ...all, ...(file.cache === 'immutable' ? {} : { ETag: etag }) }
    return { etag, terse: file.cache === 'immutable', unchanged }
  }
  const headersOf = (encoding: Encoding, length: number) => ({
    ...told(encoding).unchanged,
    'Content-Type': file.type,
    'Content-Length': String(length),
    ...(encoding === 'identity' ? {} : { 'Content-Encoding': encoding }),
  })
  const read = (name: string, encoding: Encoding): Variant => {
    const body = Uint8Array.from(readFileSync(path.join(folder, name)))
    return { ...told(encoding), headers: headersOf(encoding, body.byteLength), body }
  }
  if (file.br === undefined) return { identity: read(file.file, 'identity') }
  const br = read(file.br, 'br')
  const { size } = statSync(path.join(folder, file.file))
  const identity = unpackedOf(br, { ...told('identity'), headers: headersOf('identity', size) })
  if (file.gzip !== undefined) return { identity, br, gzip: read(file.gzip, 'gzip') }
  if (!isPage(file)) return { identity, br }
  return { identity, br, gzip: packedOf(identity, told('gzip'), (length) => headersOf('gzip', length)) }
}

/** Of a page in gzip, which browsers take alone where a portal has no HTTPS: the build makes none, the first who asks has it made. */
function packedOf(
  plain: Variant,
  told: Omit<Variant, 'body' | 'headers'>,
  headersOf: (length: number) => Variant['headers'],
): Variant {
  let made: Pick<Variant, 'body' | 'headers'> | undefined
  const make = () => {
    const body = Uint8Array.from(gzipSync(plain.body))
    return { body, headers: headersOf(body.byteLength) }
  }
  return {
    ...told,
    get body() {
      return (made ??= make()).body
    },
    get headers() {
      return (made ??= make()).headers
    },
  }
}

function isPage({ type }: ManifestFile): boolean {
  return type.startsWith('text/html')
}

/** Hardly anybody asks for the plain form, which is most of a site: it is unpacked then, and not kept. */
function unpackedOf({ body }: Variant, described: Omit<Variant, 'body'>): Variant {
  return {
    ...described,
    get body() {
      return Uint8Array.from(brotliDecompressSync(body))
    },
  }
}
