/**
 * Every token of some documents: how telling it is, and which others a word of a query may stand for.
 */
import { spellingsOf } from './edits.ts'
import type { Impacts } from './impacts.ts'
import { stemOf } from './lunr.ts'
import { once } from './once.ts'
import { soundsOfPair } from './sound.ts'

/** Words above this length are not put right: no one looks for them. */
const LONGEST_TYPO = 24

export interface Vocabulary {
  has(token: string): boolean
  /** Its place in `terms`; -1 where nothing holds it. */
  numberOf(token: string): number
  /** How telling a token is: 0 where everything holds it, highest where nothing does. */
  weight(token: string): number
  /** Other words of the same stem. */
  sameStem(word: string): readonly string[]
  /** Words that an unknown word may be a misspelling of: one edit away from four letters on, two from eight. */
  misspelt(word: string): { readonly words: readonly string[]; readonly distance: 1 | 2 }
  /** Tokens that begin so, a Chinese character's pairs too; the most common first. */
  beginningWith(start: string): readonly string[]
  /** Pairs of characters that can sound so, `bao xiao`. */
  sounding(sounds: string): readonly string[]
}

/** What only some queries need is made when the first of them comes. */
export function openVocabulary({ terms, starts }: Impacts, documents: number): Vocabulary {
  const numbers = new Map(terms.map((term, number) => [term, number]))
  const numberOf = (token: string) => numbers.get(token) ?? -1
  const words = once(() => terms.filter(isWord))
  const stems = once(() => Map.groupBy(words(), stemOf))
  const spellings = once(() => spellingsOf(words().filter((word) => word.length <= LONGEST_TYPO + 2)))
  const pairs = once(() => terms.filter((token) => token.length > 1 && !isWord(token)))
  const wordsByFirst = once(() => Map.groupBy(words(), (word) => word.charAt(0)))
  const pairsByFirst = once(() => Map.groupBy(pairs(), (pair) => pair.charAt(0)))
  const sounds = once(() => {
    const bySound = new Map<string, string[]>()
    for (const pair of pairs())
      for (const sound of soundsOfPair(pair)) {
        const known = bySound.get(sound)
        if (known === undefined) bySound.set(sound, [pair])
        else known.push(pair)
      }
    return bySound
  })
  const weight = (token: string) => {
    const number = numberOf(token)
    const holding = number < 0 ? 0 : (starts[number + 1] ?? 0) - (starts[number] ?? 0)
    return Math.log(1 + (documents - holding + 0.5) / (holding + 0.5))
  }

  return {
    has: (token) => numbers.has(token),
    numberOf,
    weight,
    sameStem: (word) => (stems().get(stemOf(word)) ?? []).filter((other) => other !== word),
    misspelt(word) {
      if (word.length < 4 || word.length > LONGEST_TYPO) return { words: [], distance: 1 }
      const near = spellings().near(word, 1)
      return near.length > 0 || word.length < 8
        ? { words: near, distance: 1 }
        : { words: spellings().near(word, 2), distance: 2 }
    },
    beginningWith: (start) =>
      ((isWord(start) ? wordsByFirst() : pairsByFirst()).get(start.charAt(0)) ?? [])
        .filter((token) => token.startsWith(start))
        .sort((a, b) => weight(a) - weight(b)),
    sounding: (sound) => sounds().get(sound) ?? [],
  }
}

function isWord(token: string): boolean {
  return /^[\p{Script=Latin}\p{N}]/u.test(token)
}
