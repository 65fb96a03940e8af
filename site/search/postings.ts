/** One shard of the tokens of an index, as bytes: each with the documents that hold it, and how much of it they hold. */
import { codeChoice, codeCount, codeNumber, MOST_ITEMS, openContexts } from './coded-numbers.ts'
import { openTexts, textContexts } from './coded-texts.ts'
import { readCoded, writeCoded, type Coding } from './coding.ts'

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

/** The level of what stands once in a text of average length: two of three postings have it, and no share. Below `LEVELS`. */
export const ONCE = 14
/** Bits of a level. */
const LEVEL_WIDTH = 6
export const LEVELS = 2 ** LEVEL_WIDTH

/** How common a token is, in doublings, as far as they are told apart. */
const MOST_COMMON = 9

const contexts = openContexts()
const numbers = (many: number) => Array.from({ length: many }, () => contexts.number())
const bits = (many: number) => Array.from({ length: many }, () => contexts.bit())
const TOKENS = contexts.number()
const TEXTS = textContexts(contexts)
/** By the length of a token up to three. */
const HELD = numbers(4)
const UNLISTED = contexts.number()
/** By how common the token is: the first document, and the distance of any other. */
const FIRST = numbers(MOST_COMMON + 1)
const NEXT = numbers(MOST_COMMON + 1)
/** By how common the token is, and whether it is so in the document before. */
const IS_ONCE = Array.from({ length: MOST_COMMON + 1 }, () => bits(2))
const SHARE = contexts.choice(2)
/** Without a share and with one. */
const LEVEL = [contexts.choice(LEVEL_WIDTH), contexts.choice(LEVEL_WIDTH)] as const
const COUNT = contexts.count()

/** @throws RangeError for more than fits into a shard, and a token that is too long */
export function writePostings(entries: readonly TokenEntry[]): Uint8Array<ArrayBuffer> {
  const coding = writeCoded(COUNT)
  codeCount(coding, TOKENS, entries.length)
  const codeText = openTexts(coding, TEXTS)
  for (const { token, docs, levels, shares, unlisted } of entries) {
    codeText(token)
    codeNumber(coding, HELD[Math.min(token.length, 3)]!, docs.length)
    codeNumber(coding, UNLISTED, unlisted)
    const common = commonOf(docs.length)
    let wasOnce = 1
    for (const [i, doc] of docs.entries()) {
      codeDistance(coding, common, i, doc - (docs[i - 1] ?? -1) - 1)
      const own = 4 * levels[i]! + shares[i]!
      wasOnce = codeLevel(coding, common, wasOnce, own) === 4 * ONCE ? 1 : 0
    }
  }
  return coding.done()
}

/**
 * By token, in the order of writing.
 *
 * @param documents how many there are
 * @param impactOf what a level is in a document
 * @throws RangeError for bytes of something else
 */
export function readPostings(
  bytes: Uint8Array,
  documents: number,
  impactOf: (level: number, doc: number) => number,
): ReadonlyMap<string, Postings> {
  const coding = readCoded(bytes, COUNT)
  const all = new Map<string, Postings>()
  const codeText = openTexts(coding, TEXTS)
  // One token may stand in all documents; the others of its shard are as many as fit in.
  let room = MOST_ITEMS + documents
  for (let tokens = codeCount(coding, TOKENS); tokens > 0; tokens -= 1) {
    const token = codeText()
    if (token === '' || all.has(token)) throw new RangeError(`Found “${token}” once more than it can be`)
    const held = codeNumber(coding, HELD[Math.min(token.length, 3)]!)
    const unlisted = codeNumber(coding, UNLISTED)
    if (held + unlisted > documents || (room -= held) < 0)
      throw new RangeError(`Found “${token}” in ${held + unlisted} of ${documents} documents, beside too many others`)
    const [docs, impacts, shares] = [new Uint32Array(held), new Float32Array(held), new Float32Array(held)]
    const common = commonOf(held)
    let [doc, wasOnce] = [-1, 1]
    for (let i = 0; i < held; i += 1) {
      doc += 1 + codeDistance(coding, common, i)
      if (doc >= documents) throw new RangeError(`Found document ${doc} of ${documents}`)
      const level = codeLevel(coding, common, wasOnce)
      wasOnce = level === 4 * ONCE ? 1 : 0
      docs[i] = doc
      impacts[i] = impactOf(level >> 2, doc)
      shares[i] = SHARES[level & 3]!
    }
    all.set(token, { docs, impacts, holding: held + unlisted, shares })
  }
  coding.end()
  return all
}

function commonOf(held: number): number {
  return Math.min(MOST_COMMON, 31 - Math.clz32(held))
}

/** Documents between one that holds a token and the one before it. */
function codeDistance(coding: Coding, common: number, place: number, distance = 0): number {
  return codeNumber(coding, (place === 0 ? FIRST : NEXT)[common]!, distance)
}

/** Four times a level, and the number of a share. */
function codeLevel(coding: Coding, common: number, wasOnce: number, level = 0): number {
  if (coding.bit(IS_ONCE[common]![wasOnce]!, level === 4 * ONCE ? 1 : 0) === 1) return 4 * ONCE
  const share = codeChoice(coding, SHARE, 2, level & 3)
  return 4 * codeChoice(coding, LEVEL[share === 0 ? 0 : 1], LEVEL_WIDTH, level >> 2) + share
}
