/** One shard of the tokens of an index, as bytes: each with the documents that hold it, and how much of it they hold. */
import { byteReader, byteWriter } from './bytes.ts'

export interface Postings {
  /** Ascending. */
  readonly docs: Uint32Array
  /** What the token counts in each of them, 0…1. */
  readonly impacts: Float32Array
  /** How many documents hold the token, whether they are listed or not. */
  readonly holding: number
  /** How much it is of the short text of each that it is most of, 0…1; 0 where it stands in none. */
  readonly shares: Float32Array
}

/** Told apart of how much of a short text a token is: two bits. */
const SHARES = [0, 0.25, 0.5, 0.9] as const

/** The number of the share that is next to it; none but 0 for a token that stands in no short text. */
export function shareNumber(share: number): number {
  return share === 0 ? 0 : share < 0.375 ? 1 : share < 0.7 ? 2 : 3
}

/** A token with the documents that hold it, ascending, and in each its level and the number of its share. */
export interface TokenEntry {
  readonly token: string
  readonly docs: readonly number[]
  readonly levels: readonly number[]
  readonly shares: readonly number[]
  /** Documents that hold it and are not listed. */
  readonly unlisted: number
}

/** The same kind of number side by side compresses best. */
export function writePostings(entries: readonly TokenEntry[]): Uint8Array<ArrayBuffer> {
  const writer = byteWriter()
  writer.texts(entries.map(({ token }) => token))
  for (const { docs } of entries) writer.number(docs.length)
  for (const { unlisted } of entries) writer.number(unlisted)
  for (const { docs } of entries) for (const [i, doc] of docs.entries()) writer.number(doc - (docs[i - 1] ?? -1) - 1)
  const levels = new Uint8Array(entries.reduce((sum, { docs }) => sum + docs.length, 0))
  let at = 0
  for (const entry of entries)
    for (const [i, level] of entry.levels.entries()) levels[at++] = 4 * level + entry.shares[i]!
  writer.bytes(levels)
  return writer.done()
}

/**
 * By token, in the order of writing.
 *
 * @param impactOf what a level is in a document
 */
export function readPostings(
  bytes: Uint8Array,
  impactOf: (level: number, doc: number) => number,
): ReadonlyMap<string, Postings> {
  const reader = byteReader(bytes)
  const tokens = reader.texts()
  const read = tokens.map(() => new Uint32Array(reader.number()))
  const unlisted = tokens.map(() => reader.number())
  for (const docs of read)
    for (let i = 0, last = -1; i < docs.length; i += 1) docs[i] = last = last + 1 + reader.number()
  const levels = reader.bytes()
  let at = 0
  return new Map(
    tokens.map((token, i) => {
      const docs = read[i]!
      const own = levels.subarray(at, (at += docs.length))
      const impacts = Float32Array.from(docs, (doc, place) => impactOf(own[place]! >> 2, doc))
      return [
        token,
        {
          docs,
          impacts,
          holding: docs.length + unlisted[i]!,
          shares: Float32Array.from(own, (level) => SHARES[level & 3]!),
        },
      ]
    }),
  )
}
