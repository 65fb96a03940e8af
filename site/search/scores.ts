/** Scores the candidates of one language: the sum of what speaks for each, each kind of evidence with its weight. */
import type { Candidates } from './candidates.ts'
import type { Searched } from './collection.ts'
import { insideOf } from './inside.ts'
import { lettersLike } from './letters.ts'
import type { Listed } from './listed.ts'
import type { Question } from './question.ts'
import { askedOf, compactOf, type ShortTexts } from './short.ts'
import { spokenIn } from './spoken.ts'
import { evidence, kindFactor, type Evidence } from './weights.ts'

/** Short texts that are compared letter by letter: those nearly as alike as the most alike of the document, the best. */
const NEAR = 0.6
const MOST_COMPARED = 32

/** A candidate with what speaks for it. */
export interface Scored {
  readonly number: number
  readonly listed: Listed
  readonly score: number
}

/** Those candidates that are there and have anything to say, in no order. */
export function scoresOf(question: Question, { found }: Candidates, searched: Searched): Scored[] {
  const weights = evidence[searched.made]
  const look = closely(question, weights, searched)
  return found.flatMap(({ number, held, says }) => {
    const listed = searched.byNumber(number)
    if (listed === undefined) return []
    const { words, letters } = look(listed.short())
    const score = (Math.max(0, held + words + says) + letters) * kindFactor[listed.doc.kind]
    return score > 0 ? [{ number, listed, score }] : []
  })
}

/** What short texts say for their document: by words, by what stands inside them, and letter by letter. */
function closely(question: Question, weights: Evidence, { lexicon }: Searched) {
  const asked = askedOf(question, lexicon)
  const inside = insideOf(question.query)
  const spoken = question.letters === '' ? undefined : spokenIn(question.letters)
  const likeQuery = lettersLike(compactOf(question.query))
  return (short: ShortTexts) => {
    const alike = short.likeness(asked)
    const best = alike.toSorted().reverse()
    const likeness = weights.discounts.reduce((sum, discount, place) => sum + discount * (best[place] ?? 0), 0)
    const words =
      weights.likeness * likeness +
      weights.inside * (inside?.(short.compact) ?? 0) +
      weights.spoken * (spoken?.(short.compact) ?? 0)
    const near = Math.max(NEAR * (best[0] ?? 0), best[MOST_COMPARED - 1] ?? 0)
    let [most, left] = [0, MOST_COMPARED]
    for (let i = 0; i < alike.length && left > 0; i += 1) {
      if (alike[i]! < near) continue
      most = Math.max(most, likeQuery(short.compact[i]!))
      left -= 1
    }
    return { words, letters: weights.letters * Math.max(0, (most - 0.4) / 0.6) }
  }
}
