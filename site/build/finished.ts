/**
 * Pages of articles as they go out, whole and compressed: recalled where a build before has made the very same, kept for
 * the next one otherwise.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Memory } from '../../content/memory.ts'
import type { Compressed } from './compress.ts'
import type { NamedPage } from './named-pages.ts'

/** A page, its compressed forms and the hash of it. */
export interface Finished extends Compressed {
  readonly html: Buffer
  readonly etag: string
}

/** As the memory holds it: the forms in base64. */
interface Kept {
  readonly html: string
  readonly etag: string
  readonly br?: string
  readonly gzip?: string
}

/** What the list of the site says of a page that needs no look any more. */
export interface Listed {
  readonly etag: string
  readonly forms: readonly ('br' | 'gzip')[]
}

export interface FinishedPages {
  /** Pages that must be drawn, because something on them changed. */
  readonly wanted: readonly NamedPage[]
  /** Whether a build before has made the page at an address. */
  has(address: string): boolean
  /** Writes all that were made before, with their compressed forms. */
  write(folder: string): void
  /** The page at an address, where `write` has written it. */
  written(address: string): Listed | undefined
  /** Keeps a page that was made now; one that is no page of an article is made each time. */
  keep(address: string, page: Finished): void
}

export function finishedPages(pages: ReadonlyMap<string, NamedPage>, memory: Memory): FinishedPages {
  const known = new Map<string, () => Kept>()
  for (const [address, { name }] of pages) {
    const kept = memory.recall(name)
    if (kept) known.set(address, kept as () => Kept)
  }
  const written = new Map<string, Listed>()
  return {
    wanted: [...pages].filter(([address]) => !known.has(address)).map(([, page]) => page),
    has: (address) => known.has(address),
    write(folder) {
      for (const [address, kept] of known) written.set(address, write(join(folder, address), kept()))
    },
    written: (address) => written.get(address),
    keep(address, page) {
      const name = pages.get(address)?.name
      if (name !== undefined && !known.has(address)) memory.keep(name, keptOf(page))
    },
  }
}

/** One after the other: of small files, that costs half of what it costs to write several at once. */
function write(folder: string, { html, etag, br, gzip }: Kept): Listed {
  const file = join(folder, 'index.html')
  mkdirSync(folder, { recursive: true })
  writeFileSync(file, html)
  if (br !== undefined) writeFileSync(`${file}.br`, br, 'base64')
  if (gzip !== undefined) writeFileSync(`${file}.gz`, gzip, 'base64')
  return {
    etag,
    forms: [...(br === undefined ? [] : ['br' as const]), ...(gzip === undefined ? [] : ['gzip' as const])],
  }
}

function keptOf({ html, etag, br, gzip }: Finished): Kept {
  return {
    ...{ html: html.toString('utf8'), etag },
    ...(br && { br: Buffer.from(br).toString('base64') }),
    ...(gzip && { gzip: Buffer.from(gzip).toString('base64') }),
  }
}
