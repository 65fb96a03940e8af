/**
 * The shards of an index as one opens them: each is read once, and one that is not there yet is written down. So one and the
 * same search runs where everything is at hand, and where it tells what has to be fetched before it is asked again.
 */
import type { Language } from '../../content/schema.ts'
import { shardName, type ShardKind } from './shards.ts'
import type { IndexSource } from './form.ts'

export interface Shelf {
  /** Names of the shards that were asked for and are not there. */
  readonly missing: Set<string>
  /** A way to get the shards of one kind as they are read; undefined for one that is not there yet. */
  of<Read>(kind: ShardKind, read: (bytes: Uint8Array) => Read): (number: number) => Read | undefined
}

export function openShelf(language: Language, shards: IndexSource['shards']): Shelf {
  const missing = new Set<string>()
  return {
    missing,
    of(kind, read) {
      const opened = new Map<number, ReturnType<typeof read>>()
      return (number) => {
        const known = opened.get(number)
        if (known !== undefined) return known
        const name = shardName(language, kind, number)
        const bytes = shards.get(name)
        if (bytes === undefined) {
          missing.add(name)
          return undefined
        }
        const made = read(bytes)
        opened.set(number, made)
        return made
      }
    },
  }
}

/** From the first on and before the second. */
export type Range<By> = readonly [from: By, to: By]

/** Those of the shards that can hold something of a range and are there, given what the first item of each is found by. */
export function inRange<By extends string | number, Read>(
  firsts: readonly By[],
  [from, to]: Range<By>,
  shard: (number: number) => Read | undefined,
): Read[] {
  const found: Read[] = []
  for (let at = placeOf(firsts, from); at >= 0 && at < firsts.length; at += 1) {
    if (firsts[at]! >= to) break
    const read = shard(at)
    if (read !== undefined) found.push(read)
  }
  return found
}

/** The shard whose items begin at or before `key`; the first where none does, -1 where there is none. */
export function placeOf<By extends string | number>(firsts: readonly By[], key: By): number {
  let [low, high] = [0, firsts.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (firsts[middle]! <= key) low = middle
    else high = middle - 1
  }
  return Math.min(low, high)
}
