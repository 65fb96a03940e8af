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

/** What the list of the site says of a page that needs no look any more. */
export interface Listed {
  readonly etag: string
  readonly forms: readonly ('br' | 'gzip')[]
}

/** What a build before has made of a page, none of it read yet. */
interface Kept {
  readonly listed: () => Listed
  readonly html: () => Buffer
  readonly br: (() => Buffer) | undefined
  readonly gzip: (() => Buffer) | undefined
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
  const known = new Map<string, Kept>()
  for (const [address, { name }] of pages) {
    const kept = keptOf(name, memory)
    if (kept) known.set(address, kept)
  }
  const written = new Map<string, Listed>()
  return {
    wanted: [...pages].filter(([address]) => !known.has(address)).map(([, page]) => page),
    has: (address) => known.has(address),
    write(folder) {
      for (const [address, kept] of known) written.set(address, write(join(folder, address), kept))
    },
    written: (address) => written.get(address),
    keep(address, page) {
      const name = pages.get(address)?.name
      if (name !== undefined && !known.has(address)) keep(name, page, memory)
    },
  }
}

/** One after the other: of small files, that costs half of what it costs to write several at once. */
function write(folder: string, { listed, html, br, gzip }: Kept): Listed {
  const file = join(folder, 'index.html')
  mkdirSync(folder, { recursive: true })
  writeFileSync(file, html())
  if (br) writeFileSync(`${file}.br`, br())
  if (gzip) writeFileSync(`${file}.gz`, gzip())
  return listed()
}

/** Undefined where a part of the page is not there any more. */
function keptOf(name: string, memory: Memory): Kept | undefined {
  const listed = memory.recall(name) as (() => Listed) | undefined
  const [html, br, gzip] = (['html', 'br', 'gzip'] as const).map(
    (part) => memory.recall(`${name}.${part}`) as (() => Buffer) | undefined,
  )
  if (!listed || !html) return undefined
  const isWhole = listed().forms.every((form) => ({ br, gzip })[form])
  return isWhole ? { listed, html, br, gzip } : undefined
}

function keep(name: string, { html, etag, br, gzip }: Finished, memory: Memory): void {
  const forms = (['br', 'gzip'] as const).filter((form) => ({ br, gzip })[form])
  memory.keep(name, { etag, forms } satisfies Listed)
  memory.keep(`${name}.html`, html)
  if (br) memory.keep(`${name}.br`, br)
  if (gzip) memory.keep(`${name}.gzip`, gzip)
}
