/**
 * The words of a short text, their stems, and pieces of them: what still looks alike when a word is misspelt, bent or
 * joined. Words of alphabets in pieces of two to five letters, their ends marked; Chinese in one to three characters.
 */
import { foldText } from './fold.ts'
import { stemOf } from './lunr.ts'

const LETTERS = { least: 2, most: 5 }
const CHARACTERS = { least: 1, most: 3 }

const runs = /(\p{Script=Han}+)|((?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+)/gu

/** Hands out each bit as often as it stands there; none holds a line break. */
export function eachBit(text: string, take: (bit: string) => void): void {
  for (const [, chinese, word] of foldText(text).replace(/['’]/gu, '').matchAll(runs)) {
    if (chinese !== undefined) eachPiece(chinese, CHARACTERS, take)
    if (word === undefined) continue
    take(`=${word}`)
    take(`~${stemOf(word)}`)
    eachPiece(` ${word} `, LETTERS, take)
  }
}

function eachPiece(run: string, { least, most }: typeof LETTERS, take: (bit: string) => void): void {
  for (let size = least; size <= most; size += 1)
    for (let start = 0; start + size <= run.length; start += 1) take(run.slice(start, start + size))
}

/** How often each numbered bit stands in a text. */
export interface Counted {
  readonly bits: Uint32Array
  readonly counts: Uint32Array
}

/** @param numberOf the number of a bit; one without counts for nothing */
export function countBits(text: string, numberOf: (bit: string) => number | undefined): Counted {
  const counts = new Map<number, number>()
  eachBit(text, (bit) => {
    const number = numberOf(bit)
    if (number !== undefined) counts.set(number, (counts.get(number) ?? 0) + 1)
  })
  return { bits: Uint32Array.from(counts.keys()), counts: Uint32Array.from(counts.values()) }
}

/** A text as numbered bits with what each weighs; the squares of the weights add up to 1. */
export interface Weighed {
  readonly bits: Uint32Array
  readonly weights: Float32Array
  /** What the weights were divided by. */
  readonly length: number
}

export function weigh({ bits, counts }: Counted, rarity: ArrayLike<number>): Weighed {
  const weights = Float32Array.from(bits, (bit, i) => (1 + Math.log(counts[i] ?? 1)) * (rarity[bit] ?? 0))
  const length = Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0))
  return { bits, weights: weights.map((weight) => weight / (length || 1)), length }
}
