/**
 * The short texts of a document, which are written to be asked for: title, aliases, headings, questions. How alike one of
 * them and the question are says more than how often words stand in a page.
 */
import { eachToken } from './analyse.ts'
import { shortTextsOf, type ShortTexted } from './fields.ts'
import { foldText } from './fold.ts'
import type { Question } from './question.ts'
import { isStop } from './stop.ts'
import type { ListedDoc } from './form.ts'
import { tokenWeights } from './weights.ts'

/** Choices of one part that are looked for in short texts at most. */
const MOST_CHOICES = 8

/** Letters of a short text that are looked at one by one: as many as a query has. What is longer is none. */
const LONGEST = 200

export interface ShortTexts {
  /** Folded, spaces and signs left out; of what is too long the beginning. */
  readonly compact: readonly string[]
  /** 0…1 for each text: the cosine of the weights it shares with the question. */
  likeness(asked: Asked): Float32Array
}

/** A question as short texts are compared with it. */
export interface Asked {
  /** What finding a token adds, of each that a part may stand for. */
  readonly adds: readonly (readonly [token: string, value: number])[]
  readonly norm: number
}

/** How telling tokens are among all documents. */
interface Weighed {
  weight(token: string): number
}

/** How telling a token is among short texts. */
export function tokenWeight(token: string, among: Weighed): number {
  const isSingle = token.length === 1 && /\p{Script=Han}/u.test(token)
  const stop = isStop(token) ? tokenWeights.stop : 1
  return among.weight(token) * (stop < 1 ? stop : isSingle ? tokenWeights.single : 1)
}

/** A norm as a number of one byte: sixteen steps a doubling, 0 for a text without tokens. */
const NORM = { steps: 16, least: -5 }

/** How much each short text of a document says, to be written beside them, and how much of one each token is, 0…1. */
export function weighShortTexts(doc: ShortTexted, among: Weighed) {
  const shares = new Map<string, number>()
  const norms = shortTextsOf(doc).map((text) => {
    const weights = Array.from(tokensOf(text), (token) => [token, tokenWeight(token, among)] as const)
    const norm = Math.sqrt(weights.reduce((sum, [, weight]) => sum + weight ** 2, 0))
    if (norm === 0) return 0
    for (const [token, weight] of weights) shares.set(token, Math.max(shares.get(token) ?? 0, weight / norm))
    return Math.max(1, Math.round(NORM.steps * (Math.log2(norm) - NORM.least)))
  })
  return { norms, shares }
}

export function askedOf({ parts }: Question, among: Weighed): Asked {
  const squares = parts.reduce((sum, { force }) => sum + force * force, 0)
  const adds = parts.flatMap(({ choices, force }) =>
    choices
      .slice(0, MOST_CHOICES)
      .flatMap(({ tokens, worth }) =>
        tokens.map((token) => [token, (worth * force * tokenWeight(token, among)) / tokens.length] as const),
      ),
  )
  return { adds, norm: Math.sqrt(squares) || 1 }
}

export function openShortTexts(doc: ListedDoc): ShortTexts {
  const texts = shortTextsOf(doc)
  const holders = new Map<string, number[]>()
  for (const [number, text] of texts.entries())
    for (const token of tokensOf(text)) {
      const known = holders.get(token)
      if (known === undefined) holders.set(token, [number])
      else known.push(number)
    }
  const norms = Float32Array.from(doc.norms, (norm) => (norm === 0 ? 1 : 2 ** (norm / NORM.steps + NORM.least)))
  return {
    compact: compactTexts(doc),
    likeness({ adds, norm }) {
      const sums = new Float32Array(texts.length)
      for (const [token, value] of adds) for (const number of holders.get(token) ?? []) sums[number]! += value
      for (let i = 0; i < sums.length; i += 1) sums[i]! /= norm * norms[i]!
      return sums
    },
  }
}

/** The short texts of a document folded, spaces and signs left out; of what is too long the beginning. */
export function compactTexts(doc: ShortTexted): string[] {
  return shortTextsOf(doc).map((text) => compactOf(text).slice(0, LONGEST))
}

/** Folded, spaces and signs left out. */
export function compactOf(text: string): string {
  return foldText(text).replace(/[^\p{L}\p{N}]+/gu, '')
}

function tokensOf(text: string): ReadonlySet<string> {
  const tokens = new Set<string>()
  eachToken(text, (token) => tokens.add(token))
  return tokens
}
