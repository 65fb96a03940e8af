/**
 * Every token of some documents: how telling it is, and which others a word of a query may stand for.
 */
import { stemOf, wordSet, type WordSet } from './lunr.ts'
import { readPosting, type Counted, type Posting } from './postings.ts'

/** Words above this length are not put right: no one looks for them, and the automaton grows with them. */
const LONGEST_TYPO = 24

export interface Vocabulary {
  has(token: string): boolean
  postings(token: string): readonly Posting[]
  /** How telling a token is: 0 where everything holds it, highest where nothing does. */
  weight(token: string): number
  /** Other words of the same stem. */
  sameStem(word: string): readonly string[]
  /** Words that an unknown word may be a misspelling of: one edit away from four letters on, two from eight. */
  misspelt(word: string): { readonly words: readonly string[]; readonly distance: 1 | 2 }
  /** Tokens that begin so, a Chinese character's pairs too; the most common first. */
  beginningWith(start: string): readonly string[]
}

function isWord(token: string): boolean {
  return /^[\p{Script=Latin}\p{N}]/u.test(token)
}

/** What only some queries need is made when the first of them comes. */
export function openVocabulary({ postings: numbers, lengths }: Counted): Vocabulary {
  const words = once(() => [...numbers.keys()].filter(isWord))
  const stems = once(() => Map.groupBy(words(), stemOf))
  const set = once((): WordSet => wordSet(words()))
  const pairs = once(() => [...numbers.keys()].filter((token) => token.length > 1 && !isWord(token)))
  const read = new Map<string, readonly Posting[]>()

  const weight = (token: string) => {
    const holding = numbers.get(token)?.length ?? 0
    return Math.log(1 + (lengths.length - holding + 0.5) / (holding + 0.5))
  }

  return {
    has: (token) => numbers.has(token),
    postings(token) {
      const known = read.get(token) ?? (numbers.get(token) ?? []).map(readPosting)
      read.set(token, known)
      return known
    },
    weight,
    sameStem: (word) => (stems().get(stemOf(word)) ?? []).filter((other) => other !== word),
    misspelt(word) {
      if (word.length < 4 || word.length > LONGEST_TYPO) return { words: [], distance: 1 }
      const near = set().near(word, 1)
      return near.length > 0 || word.length < 8
        ? { words: near, distance: 1 }
        : { words: set().near(word, 2), distance: 2 }
    },
    beginningWith(start) {
      const found = isWord(start) ? set().beginningWith(start) : pairs().filter((pair) => pair.startsWith(start))
      return found.sort((a, b) => weight(a) - weight(b))
    },
  }
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined
  return () => (made ??= { value: make() }).value
}
