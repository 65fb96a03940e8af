/**
 * What we take of lunr: the English stemmer and the token set, an automaton that finds words by misspelling and by
 * beginning. The described types of lunr have these as methods of instances, so their real shape stands here.
 * Its own index is not used: written out for 60 long Chinese pages it weighs four times what postings.ts writes.
 */
import lunr from 'lunr'

interface TokenSet {
  intersect(other: TokenSet): TokenSet
  toArray(): string[]
}

const { TokenSet: Sets } = lunr as unknown as {
  TokenSet: {
    fromArray(sorted: readonly string[]): TokenSet
    fromFuzzyString(word: string, distance: number): TokenSet
    fromString(pattern: string): TokenSet
  }
}

/** The stem of a folded English word. */
export function stemOf(word: string): string {
  return lunr.stemmer(new lunr.Token(word, {})).toString()
}

/** Words to look up by misspelling and by beginning. */
export interface WordSet {
  /** Words at most that many edits away: a letter more, less, another, or two swapped. */
  near(word: string, distance: 1 | 2): string[]
  beginningWith(start: string): string[]
}

/** @param words folded, so none holds lunr's wildcard `*`. */
export function wordSet(words: readonly string[]): WordSet {
  const all = Sets.fromArray([...words].sort())
  return {
    near: (word, distance) => all.intersect(Sets.fromFuzzyString(word, distance)).toArray(),
    beginningWith: (start) => all.intersect(Sets.fromString(`${start}*`)).toArray(),
  }
}
