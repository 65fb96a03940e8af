/**
 * Adds up what the documents hold of a question: of all the choices of a part only the best counts.
 */
import type { Choice } from './choices.ts'
import { FULL } from './impacts.ts'
import type { Lexicon } from './lexicon.ts'
import { lastUpTo } from './ordered.ts'
import type { Part, Question } from './question.ts'

/** By number of document; valid until the next question. */
export interface Sum {
  readonly held: Float32Array
  /** 0…1: how much of the question it holds. */
  readonly share: Float32Array
  /** How much of the question its short texts are made of, about. */
  readonly short: Float32Array
}

export interface Matcher {
  sum(question: Question): Sum
  /**
   * For a document the question as it can answer it, with choices that it holds alone, and by which of them it holds each
   * part best; parts it does not hold are left out of the second.
   */
  holdings(question: Question): (doc: number) => { readonly question: Question; readonly holdings: Map<Part, Choice> }
}

/** What a token counts in a document that it is not listed for: most hold it (indexed.ts), and it tells next to nothing. */
const UNLISTED = 0.1

export function openMatcher(lexicon: Lexicon, documents: number): Matcher {
  const numbers = () => new Float32Array(documents)
  const [held, share, short] = [numbers(), numbers(), numbers()]
  /** Of one part. */
  const [best, bestShort] = [numbers(), numbers()]

  /** What a token counts in a document, 0…1; 0 where it does not stand there. */
  const impactIn = (token: string, doc: number) => {
    const postings = lexicon.postings(token)
    if (postings === undefined) return 0
    const { docs, impacts, holding } = postings
    const at = lastUpTo(docs, doc)
    if (docs[at] === doc) return impacts[at]!
    return holding > docs.length ? UNLISTED : 0
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
      const postings = lexicon.postings(rarest(tokens, lexicon))
      if (postings === undefined) continue
      const { docs, impacts, shares } = postings
      for (let i = 0; i < docs.length; i += 1) {
        const doc = docs[i]!
        const value = worth * (tokens.length === 1 ? impacts[i]! : impactOfAll(tokens, doc))
        if (value <= 0) continue
        if (worth * shares[i]! > bestShort[doc]!) bestShort[doc] = worth * shares[i]!
        if (value <= best[doc]!) continue
        if (best[doc] === 0) touched.push(doc)
        best[doc] = value
      }
    }
    for (const doc of touched) {
      held[doc]! += force * best[doc]!
      share[doc]! += force * Math.min(1, best[doc]! * FULL)
      short[doc]! += force * bestShort[doc]!
      best[doc] = bestShort[doc] = 0
    }
  }

  return {
    sum(question) {
      held.fill(0)
      share.fill(0)
      short.fill(0)
      for (const part of question.parts) addPart(part)
      const all = question.parts.reduce((sum, { force }) => sum + force, 0) || 1
      for (let doc = 0; doc < documents; doc += 1) {
        held[doc]! *= FULL / all
        share[doc]! /= all
        short[doc]! /= all
      }
      return { held, share, short }
    },
    holdings(question) {
      return (doc) => {
        const holdings = new Map<Part, Choice>()
        const parts = question.parts.map((part): Part => {
          const choices: Choice[] = []
          let [best, most]: [Choice | undefined, number] = [undefined, 0]
          for (const choice of part.choices) {
            const impact = choice.worth * impactOfAll(choice.tokens, doc)
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

function rarest(tokens: readonly string[], lexicon: Lexicon): string {
  return tokens.reduce((a, b) => (lexicon.weight(b) > lexicon.weight(a) ? b : a))
}
