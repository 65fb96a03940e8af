/**
 * Pages of articles as they go out, whole and compressed: recalled where a build before has made the very same, kept for
 * the next one otherwise.
 */
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

export interface FinishedPages {
  /** Pages that must be drawn. */
  readonly wanted: readonly NamedPage[]
  /** Whether the page at an address is recalled. */
  has(address: string): boolean
  /** The page at an address, where it is recalled. */
  at(address: string): Finished | undefined
  recalled(): Iterable<readonly [address: string, page: Finished]>
  /** Keeps a page that was made now; one that is no page of an article is made each time. */
  keep(address: string, page: Finished): void
}

export function finishedPages(pages: ReadonlyMap<string, NamedPage>, memory: Memory): FinishedPages {
  const known = new Map<string, () => Finished>()
  for (const [address, { name }] of pages) {
    const kept = memory.recall(name)
    if (kept) known.set(address, () => finishedOf(kept() as Kept))
  }
  return {
    wanted: [...pages].filter(([address]) => !known.has(address)).map(([, page]) => page),
    has: (address) => known.has(address),
    at: (address) => known.get(address)?.(),
    *recalled() {
      for (const [address, page] of known) yield [address, page()]
    },
    keep(address, page) {
      const name = pages.get(address)?.name
      if (name !== undefined && !known.has(address)) memory.keep(name, keptOf(page))
    },
  }
}

function finishedOf({ html, etag, br, gzip }: Kept): Finished {
  return {
    ...{ html: Buffer.from(html), etag },
    ...(br !== undefined && { br: Buffer.from(br, 'base64') }),
    ...(gzip !== undefined && { gzip: Buffer.from(gzip, 'base64') }),
  }
}

function keptOf({ html, etag, br, gzip }: Finished): Kept {
  return {
    ...{ html: html.toString('utf8'), etag },
    ...(br && { br: Buffer.from(br).toString('base64') }),
    ...(gzip && { gzip: Buffer.from(gzip).toString('base64') }),
  }
}
