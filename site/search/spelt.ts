/** Letters that read as pinyin: the pairs of characters that sound so. */
import type { Choice } from './choices.ts'
import { syllablesOf } from './sound.ts'
import type { Vocabulary } from './vocabulary.ts'
import { worth } from './weights.ts'

/** From this share of its pairs on that the pages write, an unknown word is read as pinyin. */
const ENOUGH = 0.45
const SHORTEST = 3

/** For each pair of syllables what it may be; undefined where the word reads as none. */
export function readAsPinyin(word: string, vocabulary: Vocabulary): Choice[][] | undefined {
  if (word.length < SHORTEST || !/^[a-z]+$/.test(word)) return undefined
  const ways = syllablesOf(word)
    .filter((syllables) => syllables.length > 1)
    .map((syllables) => {
      const pairs = syllables.slice(1).map((syllable, i) => vocabulary.sounding(`${syllables[i] ?? ''} ${syllable}`))
      return { pairs, share: pairs.filter((found) => found.length > 0).length / pairs.length }
    })
  const best = ways.reduce((a, b) => (b.share > a.share ? b : a), { pairs: [] as (readonly string[])[], share: 0 })
  if (best.share < ENOUGH) return undefined
  return best.pairs.map((found) => found.map((pair) => ({ kind: 'sound', tokens: [pair], worth: worth.spelt })))
}
