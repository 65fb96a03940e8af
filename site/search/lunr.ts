/** What we take of lunr: the English stemmer. */
import lunr from 'lunr'

/** The stem of a folded English word. */
export function stemOf(word: string): string {
  return /^[a-z]+$/.test(word) ? lunr.stemmer(new lunr.Token(word, {})).toString() : word
}
