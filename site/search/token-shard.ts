/** One shard of the tokens as it is asked; what only some queries need is made when the first of them comes. */
import { isWord } from './keys.ts'
import { stemOf } from './lunr.ts'
import { once } from './once.ts'
import { readPostings, type Postings } from './postings.ts'
import { soundsOfPair } from './sound.ts'
import type { ListedWord } from './word-list.ts'

export interface TokenShard {
  readonly postings: ReadonlyMap<string, Postings>
  ofStem(stem: string): readonly ListedWord[]
  /** Pairs of a character and the one after it. */
  pairsFrom(character: string): readonly ListedWord[]
  /** Pairs that can sound so, `bao xiao`. */
  sounding(sounds: string): readonly ListedWord[]
}

/**
 * @param documents how many there are
 * @param impactOf what a level is in a document
 * @throws RangeError for bytes of something else
 */
export function openTokenShard(
  bytes: Uint8Array,
  documents: number,
  impactOf: (level: number, doc: number) => number,
): TokenShard {
  const postings = readPostings(bytes, documents, impactOf)
  const listed = once(() => [...postings].map(([word, { holding }]): ListedWord => ({ word, common: holding })))
  const pairs = once(() => listed().filter(({ word }) => word.length > 1 && !isWord(word)))
  const stems = once(() =>
    gathered(
      listed().filter(({ word }) => isWord(word)),
      (word) => [stemOf(word)],
    ),
  )
  const sounds = once(() => gathered(pairs(), soundsOfPair))
  return {
    postings,
    ofStem: (stem) => stems().get(stem) ?? [],
    pairsFrom: (character) => pairs().filter(({ word }) => word.startsWith(character)),
    sounding: (sound) => sounds().get(sound) ?? [],
  }
}

/** Words by each of the names they have. */
function gathered(words: readonly ListedWord[], namesOf: (word: string) => string[]): Map<string, ListedWord[]> {
  const byName = new Map<string, ListedWord[]>()
  for (const listed of words)
    for (const name of namesOf(listed.word)) {
      const known = byName.get(name)
      if (known === undefined) byName.set(name, [listed])
      else known.push(listed)
    }
  return byName
}
