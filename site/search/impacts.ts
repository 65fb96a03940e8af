/**
 * What each token counts in each document: BM25 over weighted fields (BM25F: Robertson, Zaragoza and Taylor, CIKM 2004),
 * in few levels (postings.ts). Plain lists, to be cut into shards by token.
 */
import { eachToken } from './analyse.ts'
import { fieldNames, textsIn, type FieldName } from './fields.ts'
import { LEVELS, ONCE, type TokenEntry } from './postings.ts'
import type { SearchDoc } from './types.ts'
import { fieldWeights, SATURATION } from './weights.ts'

/** What an impact of 1 counts. */
export const FULL = SATURATION + 1

/** How telling a token is that so many of the documents hold: 0 where all do, highest where none does (the IDF of BM25). */
export function rarityOf(holding: number, documents: number): number {
  return Math.log(1 + (documents - holding + 0.5) / (holding + 0.5))
}

/**
 * Single characters of a longer text (in characters) are not counted: it has nearly all of them, and says by its pairs what it
 * is about. Measured (docs/search.md): titles that people translate find 90 instead of 87 in a hundred pages, and an eighth of
 * the index is gone.
 */
const LONG = 800

/**
 * What a document holds of a token is written as if it were of average length: mostly once in its text, which takes next to
 * nothing to write down. Four steps a doubling are fine enough.
 */
const LEVEL = { steps: 4, once: ONCE, most: LEVELS - 1 }

/** How much the length of its text thins the words of a document, the same way: sixteen steps. */
const LENGTH = { steps: 16, once: 48 }

function levelOf(mass: number): number {
  return Math.max(1, Math.min(LEVEL.most, LEVEL.once + Math.round(LEVEL.steps * Math.log2(mass))))
}

function thinningOf(length: number): number {
  return 2 ** ((length - LENGTH.once) / LENGTH.steps)
}

/** What a token counts, 0…1, by its level and the length of the document. */
export function impactBy(lengths: readonly number[]): (level: number, doc: number) => number {
  const thinnings = Float64Array.from(lengths, thinningOf)
  const masses = Float64Array.from({ length: LEVEL.most + 1 }, (_, level) => 2 ** ((level - LEVEL.once) / LEVEL.steps))
  return (level, doc) => {
    const mass = masses[level]! / thinnings[doc]!
    return mass / (mass + SATURATION)
  }
}

export interface Impacts {
  /** Every token, in the order in which they are met. */
  readonly entries: readonly Omit<TokenEntry, 'shares' | 'unlisted'>[]
  readonly lengths: readonly number[]
}

export function impactsOf(docs: readonly SearchDoc[]): Impacts {
  const numbers = new Map<string, number>()
  const read = docs.map((doc) => fieldNames.map((field) => tokensIn(textsIn(doc, field), field, numbers)))
  const averages = fieldNames.map((_, f) => average(read.map((fields) => fields[f]?.length ?? 0)))
  const text = fieldNames.indexOf('text')
  const lengths = read.map((fields) => {
    const thinning = thinned('text', (fields[text]?.length ?? 0) / (averages[text] ?? 1))
    return Math.max(0, LENGTH.once + Math.round(LENGTH.steps * Math.log2(thinning)))
  })
  const entries = Array.from(numbers.keys(), (token) => ({ token, docs: [] as number[], levels: [] as number[] }))
  const masses = new Float64Array(numbers.size)
  for (const [doc, fields] of read.entries()) {
    const thinning = thinningOf(lengths[doc]!)
    for (const number of addMasses(masses, fields, averages)) {
      const entry = entries[number]!
      entry.docs.push(doc)
      entry.levels.push(levelOf(masses[number]! * thinning))
      masses[number] = 0
    }
  }
  return { entries, lengths }
}

/** By how much more a field of that length, 1 for an average one, must hold of a word to count the same. */
function thinned(field: FieldName, length: number): number {
  const { thinning } = fieldWeights[field]
  return 1 - thinning + thinning * length
}

function tokensIn(texts: readonly string[], field: FieldName, numbers: Map<string, number>): Uint32Array {
  const isLong = field === 'text' && texts.reduce((sum, text) => sum + text.length, 0) > LONG
  const tokens: number[] = []
  for (const text of texts)
    eachToken(text, (token, kind) => {
      if (isLong && kind === 'single') return
      const number = numbers.get(token) ?? numbers.size
      if (number === numbers.size) numbers.set(token, number)
      tokens.push(number)
    })
  return Uint32Array.from(tokens)
}

/** Adds how much of each token a document holds, all fields weighed together, to what is 0. @returns the tokens that it holds */
function addMasses(masses: Float64Array, fields: readonly Uint32Array[], averages: readonly number[]): number[] {
  const held: number[] = []
  for (const [f, tokens] of fields.entries()) {
    const name = fieldNames[f] ?? 'text'
    const each = fieldWeights[name].boost / thinned(name, tokens.length / (averages[f] ?? 1))
    for (const token of tokens) {
      if (masses[token] === 0) held.push(token)
      masses[token]! += each
    }
  }
  return held
}

/** Of the documents that have the field at all. */
function average(lengths: readonly number[]): number {
  const filled = lengths.filter((length) => length > 0)
  return filled.length === 0 ? 1 : filled.reduce((sum, length) => sum + length, 0) / filled.length
}
