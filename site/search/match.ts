/**
 * Adds up what the documents hold of a question: of all the choices of a part only the best counts.
 */
import type { Choice } from './choices.ts'
import { FULL, type Impacts } from './impacts.ts'
import { lastUpTo } from './ordered.ts'
import type { Part, Question } from './question.ts'
import type { Vocabulary } from './vocabulary.ts'

export interface Matcher {
  /** For each document the sum of what it holds and, 0…1, how much of the question that is; valid until the next call. */
  sum(question: Question): { readonly held: Float32Array; readonly share: Float32Array }
  /**
   * For a document the question as it can answer it, with choices that it holds alone, and by which of them it holds each
   * part best; parts it does not hold are left out of the second.
   */
  holdings(question: Question): (doc: number) => { readonly question: Question; readonly holdings: Map<Part, Choice> }
}

export function openMatcher({ starts, docs, impacts }: Impacts, vocabulary: Vocabulary, documents: number): Matcher {
  const [held, share, best] = [0, 0, 0].map(() => new Float32Array(documents)) as [
    Float32Array,
    Float32Array,
    Float32Array,
  ]

  /** What a token, by its number, counts in a document, 0…1; 0 where it does not stand there. */
  const impactIn = (number: number, doc: number) => {
    const begin = starts[number] ?? 0
    const end = starts[number + 1] ?? 0
    if (number < 0 || begin === end) return 0
    const at = lastUpTo(docs, doc, begin, end - 1)
    return docs[at] === doc ? impacts[at]! / 255 : 0
  }
  /** Several tokens together count as the mean of them, and only where all stand. */
  const impactOfAll = (numbers: readonly number[], doc: number) => {
    let sum = 0
    for (const number of numbers) {
      const impact = impactIn(number, doc)
      if (impact === 0) return 0
      sum += impact
    }
    return sum / numbers.length
  }

  const addPart = ({ choices, force }: Part) => {
    const touched: number[] = []
    for (const { tokens, worth } of choices) {
      const number = vocabulary.numberOf(rarest(tokens, vocabulary))
      if (number < 0) continue
      const end = starts[number + 1] ?? 0
      const numbers = tokens.length === 1 ? [] : tokens.map((token) => vocabulary.numberOf(token))
      for (let i = starts[number] ?? 0; i < end; i += 1) {
        const doc = docs[i]!
        const value = worth * (tokens.length === 1 ? impacts[i]! / 255 : impactOfAll(numbers, doc))
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
    holdings(question) {
      const asked = question.parts.map((part) => ({
        part,
        numbers: part.choices.map(({ tokens }) => tokens.map((token) => vocabulary.numberOf(token))),
      }))
      return (doc) => {
        const holdings = new Map<Part, Choice>()
        const parts = asked.map(({ part, numbers }): Part => {
          const choices: Choice[] = []
          let [best, most]: [Choice | undefined, number] = [undefined, 0]
          for (const [i, choice] of part.choices.entries()) {
            const impact = choice.worth * impactOfAll(numbers[i]!, doc)
            if (!(impact > 0)) continue
            choices.push(choice)
            if (impact > most) [best, most] = [choice, impact]
          }
          const own = { ...part, choices }
          if (best !== undefined) holdings.set(own, best)
          return own
        })
        return { question: { ...question, parts }, holdings }
      }
    },
  }
}

function rarest(tokens: readonly string[], vocabulary: Vocabulary): string {
  return tokens.reduce((a, b) => (vocabulary.weight(b) > vocabulary.weight(a) ? b : a))
}
