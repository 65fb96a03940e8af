/**
 * The shards of an index as one opens them: each is read when it is asked for, and one that is not there yet is written down. So
 * one and the same search runs where everything is at hand, and where it tells what has to be fetched before it is asked again.
 */
import type { Language } from '../../content/schema.ts'
import type { IndexSource } from './form.ts'
import { lastUpTo } from './ordered.ts'
import { shardName, type ShardKind } from './shards.ts'

export interface Shelf {
  /** Names of the shards that were asked for and are not there, or cannot be read. */
  readonly missing: Set<string>
  /** A way to get the shards of one kind as they are read; undefined for one that is missing. */
  of<Read>(kind: ShardKind, read: (bytes: Uint8Array) => Read): (number: number) => Read | undefined
}

/**
 * Bytes of shards of one kind that stay read, twice as many while those of before are still at hand: enough for a thousand long
 * pages. Read, they take several times as much; a server is there for years.
 */
const KEPT = 6_000_000

export function openShelf(language: Language, shards: IndexSource['shards']): Shelf {
  const missing = new Set<string>()
  return {
    missing,
    of<Read>(kind: ShardKind, read: (bytes: Uint8Array) => Read) {
      let [recent, before] = [new Map<number, Read>(), new Map<number, Read>()]
      let size = 0
      return (number) => {
        const known = recent.get(number)
        if (known !== undefined) return known
        const name = shardName(language, kind, number)
        const bytes = shards.get(name)
        const made = before.get(number) ?? (bytes && readOr(bytes, read))
        if (bytes === undefined || made === undefined) {
          missing.add(name)
          return undefined
        }
        if (size > KEPT) [before, recent, size] = [recent, new Map<number, Read>(), 0]
        recent.set(number, made)
        size += bytes.length
        return made
      }
    },
  }
}

/** Undefined for bytes of something else: what comes over a network may be anything. */
function readOr<Read>(bytes: Uint8Array, read: (bytes: Uint8Array) => Read): Read | undefined {
  try {
    return read(bytes)
  } catch {
    return undefined
  }
}

/** From the first on and before the second. */
export type Range = readonly [from: string, to: string]

/** Everything that begins so. */
export function startingWith(begin: string): Range {
  return [begin, `${begin}\uffff`]
}

/** Those of the shards that can hold something of a range and are there, given what the first item of each is found by. */
export function inRange<Read>(
  firsts: readonly string[],
  [from, to]: Range,
  shard: (number: number) => Read | undefined,
): Read[] {
  const found: Read[] = []
  for (let at = lastUpTo(firsts, from); at < firsts.length; at += 1) {
    if (firsts[at]! >= to) break
    const read = shard(at)
    if (read !== undefined) found.push(read)
  }
  return found
}
