/**
 * Packs: many shards of one kind in one file. A query fetches shards, since it needs few; in an idle moment a browser brings
 * all of them, for which one file in place of sixty is a tenth of the requests and a third less to carry.
 */
import type { Language } from '../../content/schema.ts'
import { byteReader, byteWriter } from './bytes.ts'
import { addressOf, GROUP, HASH, type Named } from './file.ts'
import type { ShardKind } from './shards.ts'

export interface Pack {
  readonly address: string
  /** Of the shards in it, in order. */
  readonly names: readonly string[]
}

/** What finds comes first, texts never: they are most of an index, and a hit stands without them. */
const PACKED: readonly ShardKind[] = [
  'terms',
  'tokens',
  'beginnings',
  'docs',
  'endings',
  'lessons',
  'pieces',
  'initials',
]

/** Groups of shards that share a hash (file.ts), in a pack. */
const GROUPS = 3

/** A language with more shards than this has no packs: bringing all of it would cost a reader megabytes. */
const MOST = 1_600

/** None where bringing a language ahead would be too much. */
export function packsOf(language: Language, named: Named): Pack[] {
  const kinds = PACKED.map((kind) => `${language}.${kind}`)
  const shards = kinds.reduce((sum, kind) => sum + (named.counts[kind] ?? 0), 0)
  return shards > MOST ? [] : kinds.flatMap((kind) => packsOfKind(kind, named))
}

/** A pack is named by the hashes of all its groups: it changes with any of them. */
function packsOfKind(kind: string, named: Named): Pack[] {
  const { folder, hashes, counts } = named
  const count = counts[kind] ?? 0
  const size = GROUPS * GROUP
  return Array.from({ length: Math.ceil(count / size) }, (_, number) => {
    const first = number * size
    const names = Array.from({ length: Math.min(size, count - first) }, (_, place) => `${kind}.${first + place}`)
    const groups = Math.ceil(names.length / GROUP)
    const own = Array.from({ length: groups }, (_, group) => {
      const at = (number * GROUPS + group) * HASH
      return hashes[kind]?.slice(at, at + HASH)
    })
    // One alone stands in its own file.
    if (names.length === 1) return { names, address: addressOf(names[0]!, named) ?? '' }
    return { names, address: `${folder}${kind}.${first}-${first + names.length - 1}.${own.join('.')}.bin` }
  })
}

/** How many there are, then each after its length. */
export function packed(shards: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const writer = byteWriter()
  writer.number(shards.length)
  for (const shard of shards) writer.bytes(shard)
  return writer.done()
}

/** The shards of a pack, in order. @throws Error for bytes of something else */
export function unpacked({ names, address }: Pack, bytes: Uint8Array): Uint8Array[] {
  if (names.length === 1) return [bytes]
  const reader = byteReader(bytes)
  const count = reader.number()
  if (count !== names.length) throw new Error(`${address} holds ${count} shards, expected ${names.length}`)
  return names.map(() => reader.bytes())
}
