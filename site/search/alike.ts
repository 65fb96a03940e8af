/** How alike two texts are by their words, in any order and form. */
import { eachToken } from './analyse.ts'
import { stemOf } from './lunr.ts'

/** Above it two texts say the same. */
export const SAME = 0.8

/** Words by their stem and Chinese pairs, in order. */
export function wordsOf(text: string): string[] {
  const words: string[] = []
  eachToken(text, (token, kind) => {
    if (kind === 'word') words.push(stemOf(token))
    else if (kind === 'pair' || kind === 'alone') words.push(token)
  })
  return words
}

/** 0…1: of the words of two texts together how many both have (Jaccard, 1901). */
export function wordsAlike(some: ReadonlySet<string>, others: ReadonlySet<string>): number {
  let both = 0
  for (const word of some) if (others.has(word)) both += 1
  return both === 0 ? 0 : both / (some.size + others.size - both)
}
