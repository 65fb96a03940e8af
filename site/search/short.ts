/**
 * The short texts of all documents, which are written to be asked for: titles, aliases, headings, questions. How alike one
 * of them and the question are says more than how often words stand in a page.
 */
import { eachToken } from './analyse.ts'
import { shortTextsOf } from './fields.ts'
import { foldText } from './fold.ts'
import type { Question } from './question.ts'
import { isStop } from './stop.ts'
import type { SearchDoc } from './types.ts'
import type { Vocabulary } from './vocabulary.ts'
import { tokenWeights } from './weights.ts'

/** Choices of one part that are looked for in short texts at most. */
const MOST_CHOICES = 8

/** Letters of a short text that are looked at one by one: as many as a query has. What is longer is none. */
const LONGEST = 200

export interface ShortTexts {
  /** Folded, spaces and signs left out; of what is too long the beginning. */
  readonly compact: readonly string[]
  /** Of each document the number of its first text; one more than there are documents. */
  readonly begins: Uint32Array
  /** 0…1 for each text: the cosine of the weights it shares with the question. */
  likeness(question: Question): Float32Array
}

/** How telling a token is among short texts. */
export function tokenWeight(token: string, vocabulary: Vocabulary): number {
  const isSingle = token.length === 1 && /\p{Script=Han}/u.test(token)
  const stop = isStop(token) ? tokenWeights.stop : 1
  return vocabulary.weight(token) * (stop < 1 ? stop : isSingle ? tokenWeights.single : 1)
}

export function openShortTexts(docs: readonly SearchDoc[], vocabulary: Vocabulary): ShortTexts {
  const texts: string[] = []
  const begins = new Uint32Array(docs.length + 1)
  for (const [number, doc] of docs.entries()) {
    texts.push(...shortTextsOf(doc))
    begins[number + 1] = texts.length
  }
  const holders: number[][] = []
  const norms = new Float32Array(texts.length)
  const weights = new Map<string, number>()
  for (const [number, text] of texts.entries()) {
    let squares = 0
    for (const token of tokensOf(text)) {
      const weight = weights.get(token) ?? tokenWeight(token, vocabulary)
      weights.set(token, weight)
      squares += weight * weight
      ;(holders[vocabulary.numberOf(token)] ??= []).push(number)
    }
    norms[number] = Math.sqrt(squares)
  }

  const sums = new Float32Array(texts.length)
  return {
    compact: texts.map((text) => compactOf(text).slice(0, LONGEST)),
    begins,
    likeness({ parts }) {
      sums.fill(0)
      let squares = 0
      for (const { choices, force } of parts) {
        squares += force * force
        for (const { tokens, worth } of choices.slice(0, MOST_CHOICES))
          for (const token of tokens) {
            const adds = (worth * force * tokenWeight(token, vocabulary)) / tokens.length
            for (const number of holders[vocabulary.numberOf(token)] ?? []) sums[number]! += adds
          }
      }
      const norm = Math.sqrt(squares) || 1
      for (let i = 0; i < sums.length; i += 1) sums[i]! /= norm * (norms[i] || 1)
      return sums
    },
  }
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
