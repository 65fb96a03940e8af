/** How Chinese characters sound, without tones: what finds a misheard or mistyped character, and a title typed in pinyin. */
import { pinyinTable } from './pinyin-table.ts'

interface Sounds {
  /** Readings of each character. */
  readonly of: ReadonlyMap<string, readonly string[]>
  /** Characters that can be read so, by syllable. */
  readonly syllables: ReadonlyMap<string, readonly string[]>
}

/** Read when the first query needs it. */
let sounds: Sounds | undefined

function read(): Sounds {
  if (sounds !== undefined) return sounds
  const of = new Map<string, string[]>()
  const syllables = new Map<string, string[]>()
  for (const [, syllable = '', characters = ''] of pinyinTable.matchAll(/([a-z]+)([^a-z]+)/gu)) {
    syllables.set(syllable, Array.from(characters))
    for (const character of characters) of.set(character, [...(of.get(character) ?? []), syllable])
  }
  return (sounds = { of, syllables })
}

/** None for a character that is rare or not Chinese. */
export function readingsOf(character: string): readonly string[] {
  return read().of.get(character) ?? []
}

/** None for what is no syllable. */
export function charactersOf(syllable: string): readonly string[] {
  return read().syllables.get(syllable) ?? []
}

/** How the two characters of a pair may sound together, `bao xiao`. */
export function soundsOfPair(pair: string): string[] {
  const [first = '', second = ''] = pair
  return readingsOf(first).flatMap((one) => readingsOf(second).map((other) => `${one} ${other}`))
}

/** Ways of cutting at most, and letters at most: more is no pinyin. */
const MOST_WAYS = 6
const LONGEST = 60

/** Letters of the longest syllable. */
export const LONGEST_SYLLABLE = 6

/** The ways to read letters as pinyin, whole: `xian` is xian or xi an. Longest syllables first. */
export function syllablesOf(letters: string): string[][] {
  const { syllables } = read()
  const ways: string[][] = []
  const dead = new Set<number>()
  const cutFrom = (at: number, before: readonly string[]): boolean => {
    if (at === letters.length) {
      ways.push([...before])
      return true
    }
    let led = false
    for (let end = Math.min(letters.length, at + LONGEST_SYLLABLE); end > at && ways.length < MOST_WAYS; end -= 1) {
      const syllable = letters.slice(at, end)
      if (syllables.has(syllable) && !dead.has(end)) led = cutFrom(end, [...before, syllable]) || led
    }
    if (!led) dead.add(at)
    return led
  }
  if (letters.length <= LONGEST) cutFrom(0, [])
  return ways
}
