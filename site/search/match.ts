/**
 * Adds up what the documents hold of a question: of all the choices of a part only the best counts.
 */
import type { Choice } from './choices.ts'
import { FULL, type Impacts } from './impacts.ts'
import type { Part, Question } from './question.ts'
import type { Vocabulary } from './vocabulary.ts'

export interface Matcher {
  /** For each document the sum of what it holds and, 0…1, how much of the question that is; valid until the next call. */
  sum(question: Question): { readonly held: Float32Array; readonly share: Float32Array }
  /**
   * The question as one document can answer it, with choices that it holds alone, and by which of them it holds each part
   * best; parts it does not hold are left out of the second.
   */
  holdings(question: Question, doc: number): { readonly question: Question; readonly holdings: Map<Part, Choice> }
}

export function openMatcher({ starts, docs, impacts }: Impacts, vocabulary: Vocabulary, documents: number): Matcher {
  const [held, share, best] = [0, 0, 0].map(() => new Float32Array(documents)) as [
    Float32Array,
    Float32Array,
    Float32Array,
  ]

  /** What a token counts in a document, 0…1; 0 where it does not stand there. */
  const impactIn = (token: string, doc: number) => {
    const number = vocabulary.numberOf(token)
    if (number < 0) return 0
    let [low, high] = [starts[number] ?? 0, (starts[number + 1] ?? 0) - 1]
    while (low <= high) {
      const middle = (low + high) >> 1
      const at = docs[middle] ?? 0
      if (at === doc) return (impacts[middle] ?? 0) / 255
      if (at < doc) low = middle + 1
      else high = middle - 1
    }
    return 0
  }
  /** Several tokens together count as the mean of them, and only where all stand. */
  const impactOfAll = (tokens: readonly string[], doc: number) => {
    let sum = 0
    for (const token of tokens) {
      const impact = impactIn(token, doc)
      if (impact === 0) return 0
      sum += impact
    }
    return sum / tokens.length
  }

  const addPart = ({ choices, force }: Part) => {
    const touched: number[] = []
    for (const { tokens, worth } of choices) {
      const number = vocabulary.numberOf(rarest(tokens, vocabulary))
      if (number < 0) continue
      const end = starts[number + 1] ?? 0
      for (let i = starts[number] ?? 0; i < end; i += 1) {
        const doc = docs[i]!
        const value = worth * (tokens.length === 1 ? impacts[i]! / 255 : impactOfAll(tokens, doc))
        if (value <= best[doc]!) continue
        if (best[doc] === 0) touched.push(doc)
        best[doc] = value
      }
    }
    for (const doc of touched) {
      held[doc]! += force * best[doc]!
      share[doc]! += force * Math.min(1, best[doc]! * FULL)
      best[doc] = 0
    }
  }

  return {
    sum(question) {
      held.fill(0)
      share.fill(0)
      for (const part of question.parts) addPart(part)
      const all = question.parts.reduce((sum, { force }) => sum + force, 0) || 1
      for (let doc = 0; doc < documents; doc += 1) {
        held[doc]! *= FULL / all
        share[doc]! /= all
      }
      return { held, share }
    },
    holdings(question, doc) {
      const holdings = new Map<Part, Choice>()
      const parts = question.parts.map((part): Part => {
        const impacts = part.choices.map((choice) => choice.worth * impactOfAll(choice.tokens, doc))
        const own = { ...part, choices: part.choices.filter((_, i) => (impacts[i] ?? 0) > 0) }
        const best = part.choices[impacts.indexOf(Math.max(...impacts))]
        if (own.choices.length > 0 && best !== undefined) holdings.set(own, best)
        return own
      })
      return { question: { ...question, parts }, holdings }
    },
  }
}

function rarest(tokens: readonly string[], vocabulary: Vocabulary): string {
  return tokens.reduce((a, b) => (vocabulary.weight(b) > vocabulary.weight(a) ? b : a))
}
