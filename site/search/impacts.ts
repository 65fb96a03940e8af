/**
 * What each token counts in each document: BM25 over weighted fields (BM25F: Robertson, Zaragoza and Taylor, CIKM 2004),
 * one byte a posting. Plain arrays, so that they can be made at build and cut into parts by token.
 */
import { eachToken } from './analyse.ts'
import { fieldNames, textsIn } from './fields.ts'
import type { SearchDoc } from './types.ts'
import { fieldWeights, SATURATION } from './weights.ts'

export interface Impacts {
  /** Every token, by its number. */
  readonly terms: readonly string[]
  /** Where the postings of a token begin; one more than there are tokens. */
  readonly starts: Uint32Array
  /** Documents of the postings, ascending within a token. */
  readonly docs: Uint32Array
  /** What the token counts in that document: 255 is as much as it can. */
  readonly impacts: Uint8Array
}

/** What 255 stands for. */
export const FULL = SATURATION + 1

export function impactsOf(docs: readonly SearchDoc[]): Impacts {
  const numbers = new Map<string, number>()
  const read = docs.map((doc) => fieldNames.map((field) => tokensIn(textsIn(doc, field), numbers)))
  const averages = fieldNames.map((_, f) => average(read.map((fields) => fields[f]?.length ?? 0)))
  const postings: number[][] = Array.from({ length: numbers.size }, () => [])
  for (const [number, fields] of read.entries())
    for (const [token, mass] of massesIn(fields, averages)) {
      const impact = Math.max(1, Math.round((mass / (mass + SATURATION)) * 255))
      postings[token]?.push(number * 256 + impact)
    }
  return packed([...numbers.keys()], postings)
}

function tokensIn(texts: readonly string[], numbers: Map<string, number>): Uint32Array {
  const tokens: number[] = []
  for (const text of texts)
    eachToken(text, (token) => {
      const number = numbers.get(token) ?? numbers.size
      if (number === numbers.size) numbers.set(token, number)
      tokens.push(number)
    })
  return Uint32Array.from(tokens)
}

/** How much of each token a document holds, all fields weighed together. */
function massesIn(fields: readonly Uint32Array[], averages: readonly number[]): Map<number, number> {
  const masses = new Map<number, number>()
  for (const [f, tokens] of fields.entries()) {
    const { boost, thinning } = fieldWeights[fieldNames[f] ?? 'text']
    const each = boost / (1 - thinning + (thinning * tokens.length) / (averages[f] ?? 1))
    for (const token of tokens) masses.set(token, (masses.get(token) ?? 0) + each)
  }
  return masses
}

/** Of the documents that have the field at all. */
function average(lengths: readonly number[]): number {
  const filled = lengths.filter((length) => length > 0)
  return filled.length === 0 ? 1 : filled.reduce((sum, length) => sum + length, 0) / filled.length
}

function packed(terms: readonly string[], postings: readonly (readonly number[])[]): Impacts {
  const starts = new Uint32Array(terms.length + 1)
  for (const [token, list] of postings.entries()) starts[token + 1] = (starts[token] ?? 0) + list.length
  const size = starts[terms.length] ?? 0
  const [docs, impacts] = [new Uint32Array(size), new Uint8Array(size)]
  let at = 0
  for (const list of postings)
    for (const posting of list) {
      docs[at] = Math.floor(posting / 256)
      impacts[at] = posting % 256
      at += 1
    }
  return { terms, starts, docs, impacts }
}
