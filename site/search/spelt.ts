/** Letters that read as pinyin: the pairs of characters that sound so. */
import type { Choice, Known } from './choices.ts'
import { LONGEST_SYLLABLE, syllablesOf } from './sound.ts'
import { worth } from './weights.ts'

/** From this share of its pairs on that the pages write, an unknown word is read as pinyin. */
const ENOUGH = 0.45
const SHORTEST = 3

/** Pairs of a word that rather is a slip of whoever does not read Chinese, unless the pages write all of them: `guage`. */
const FEW = 2

/**
 * For each pair of syllables what it may be; undefined where the word reads as none.
 *
 * @param unfinished the last syllable may only be begun: it is left out then
 */
export function readAsPinyin(
  word: string,
  { lexicon, readsChinese = false }: Known,
  unfinished = false,
): Choice[][] | undefined {
  if (word.length < SHORTEST || !/^[a-z]+$/.test(word)) return undefined
  const whole = syllablesOf(word)
  const ways = (whole.length > 0 || !unfinished ? whole : begunIn(word))
    .filter((syllables) => syllables.length > 1)
    .map((syllables) => {
      const pairs = syllables.slice(1).map((syllable, i) => lexicon.sounding(`${syllables[i] ?? ''} ${syllable}`))
      return { pairs, share: pairs.filter((found) => found.length > 0).length / pairs.length }
    })
  const best = ways.reduce((a, b) => (b.share > a.share ? b : a), { pairs: [] as (readonly string[])[], share: 0 })
  const enough = readsChinese || best.pairs.length > FEW ? ENOUGH : 1
  if (best.share < enough) return undefined
  return best.pairs.map((found) => found.map((pair) => ({ kind: 'sound', tokens: [pair], worth: worth.spelt })))
}

/** Whether a query may be pinyin throughout: words that are all syllables, two of them at least. */
export function mayBePinyin(query: string): boolean {
  const ways = query
    .toLowerCase()
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => (/^[a-z]+$/.test(word) ? syllablesOf(word) : []))
  return ways.every((own) => own.length > 0) && (ways.length > 1 || (ways[0] ?? []).some(({ length }) => length > 1))
}

/** The longest beginning of a word that is all syllables, read as such. */
function begunIn(word: string): string[][] {
  for (let end = word.length - 1; end > word.length - LONGEST_SYLLABLE; end -= 1) {
    const ways = syllablesOf(word.slice(0, Math.max(0, end)))
    if (ways.length > 0) return ways
  }
  return []
}
