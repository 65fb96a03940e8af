/**
 * Pages of articles as they go out, whole and compressed: recalled where a build before has made the very same, kept for
 * the next one otherwise.
 */
import type { Compressed } from './compress.ts'
import type { FileMemory } from './memory.ts'
import type { NamedPage } from './named-pages.ts'
import type { Output } from './output.ts'
import type { NamedText } from './searched-text.ts'
import type { Form, Standing } from './standing.ts'

/** A page, its compressed forms and the hash of it. */
export interface Finished extends Compressed {
  readonly html: Buffer
  readonly etag: string
  /** Null where it is not searched. */
  readonly text: NamedText | null
}

/** What the list of the site says of a page that needs no look any more. */
export interface Listed {
  readonly etag: string
  readonly forms: readonly Form[]
  readonly text: NamedText | null
}

/** What a build before has made of a page, none of it read yet. */
interface Kept {
  readonly listed: Listed
  readonly part: (name: 'html' | Form) => Buffer
}

export interface FinishedPages {
  /** Pages that must be drawn, because something on them changed. */
  readonly wanted: readonly NamedPage[]
  /** Whether a build before has made the page at an address. */
  has(address: string): boolean
  /** Puts all that were made before, with their compressed forms. */
  put(output: Output): void
  /** The page at an address, where `put` has put it. */
  listed(address: string): Listed | undefined
  /** Keeps a page that was made now; one that is no page of an article is made each time. */
  keep(address: string, page: Finished): void
}

/** Those that stand are not read. */
export function finishedPages(
  pages: ReadonlyMap<string, NamedPage>,
  memory: FileMemory,
  standing?: Standing,
): FinishedPages {
  const known = new Map<string, Kept>()
  for (const [address, { name }] of pages) {
    const kept = keptOf(name, fileOf(address), memory, standing)
    if (kept) known.set(address, kept)
  }
  const listed = new Map<string, Listed>()
  return {
    wanted: [...pages].filter(([address]) => !known.has(address)).map(([, page]) => page),
    has: (address) => known.has(address),
    put(output) {
      for (const [address, kept] of known) {
        put(output, fileOf(address), kept)
        listed.set(address, kept.listed)
      }
    },
    listed: (address) => listed.get(address),
    keep(address, page) {
      const name = pages.get(address)?.name
      if (name !== undefined && !known.has(address)) keep(name, page, memory)
    },
  }
}

/** The file of a page. */
function fileOf(address: string): string {
  return `${address.slice(1)}index.html`
}

function put(output: Output, file: string, { listed: { etag, forms }, part }: Kept): void {
  if (output.take(file, etag)) return
  const html = part('html')
  output.put(file, html)
  output.finish(file, etag, html.length, Object.fromEntries(forms.map((form) => [form, part(form)])))
}

/** Undefined where a part of the page is not there any more. */
function keptOf(name: string, file: string, memory: FileMemory, standing?: Standing): Kept | undefined {
  const listed = memory.recall(name)?.() as Listed | undefined
  if (!listed) return undefined
  const keys = ['html' as const, ...listed.forms].map((part) => `${name}.${part}`)
  const stands = standing?.find(file, listed.etag) && keys.every((key) => memory.holds(key))
  if (!stands && !keys.every((key) => memory.recall(key))) return undefined
  return {
    listed,
    part(part) {
      const data = memory.recall(`${name}.${part}`)
      if (!data) throw new Error(`A page that stood a moment ago is gone: build again`)
      return data() as Buffer
    },
  }
}

/** The server packs pages by gzip, where somebody asks for it. */
function keep(name: string, { html, etag, text, br }: Finished, memory: FileMemory): void {
  memory.keep(name, { etag, forms: br ? ['br'] : [], text } satisfies Listed)
  memory.keep(`${name}.html`, html)
  if (br) memory.keep(`${name}.br`, br)
}
