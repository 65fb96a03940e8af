/**
 * What reading may keep from one time to the next, so that only what changed is parsed again. Whoever has a place for it
 * hands it in, and answers for it that nothing is recalled which other code has kept (site/build/memory.ts).
 */
import { createHash } from 'node:crypto'

/** Plain data, or bytes, by a key that says all that it was made of. */
export interface Memory {
  /** Gives what was kept under the key; undefined where nothing was. */
  recall(key: string): (() => unknown) | undefined
  keep(key: string, value: unknown): void
}

/** A key of everything that goes into a thing. */
export function keyOf(...parts: readonly string[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(String(part.length)).update(':').update(part)
  return hash.digest('base64url').slice(0, 27)
}

/** What was made of `parts` before, or is made now and kept. */
export function remembered<T>(memory: Memory | undefined, parts: readonly string[], make: () => T): T {
  if (!memory) return make()
  const key = keyOf(...parts)
  const known = memory.recall(key)
  if (known) return known() as T
  const made = make()
  memory.keep(key, made)
  return made
}
