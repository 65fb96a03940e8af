/** One shard of the words of an index with how common each is: for words that are misspelt or not finished. */
import { codeChoice, codeCount, openContexts } from './coded-numbers.ts'
import { openTexts, textContexts } from './coded-texts.ts'
import { readCoded, writeCoded } from './coding.ts'
import { spellingsOf } from './edits.ts'
import { once } from './once.ts'

export interface ListedWord {
  readonly word: string
  /** Greater for words that more documents hold. */
  readonly common: number
}

/** Bits that tell how common a word is. */
const COMMON_WIDTH = 8

/** In a byte: eight steps a doubling. */
export function commonness(documents: number): number {
  return Math.min(2 ** COMMON_WIDTH - 1, Math.round(8 * Math.log2(documents)))
}

const contexts = openContexts()
const WORDS = contexts.number()
const TEXTS = textContexts(contexts)
const COMMON = contexts.choice(COMMON_WIDTH)
const COUNT = contexts.count()

/** The letters of a word from its end. */
export function turned(word: string): string {
  return Array.from(word).reverse().join('')
}

/** @throws RangeError for more than fits into a shard, and a word that is too long */
export function writeWords(words: readonly ListedWord[]): Uint8Array<ArrayBuffer> {
  const coding = writeCoded(COUNT)
  const codeText = openTexts(coding, TEXTS)
  codeCount(coding, WORDS, words.length)
  for (const { word, common } of words) {
    codeText(word)
    codeChoice(coding, COMMON, COMMON_WIDTH, common)
  }
  return coding.done()
}

/** A shard as it is asked. */
export interface WordList {
  /** Words so few edits away. */
  near(word: string, most: 1 | 2): readonly ListedWord[]
  beginningWith(start: string): readonly ListedWord[]
}

/** @throws RangeError for bytes of something else */
export function openWords(bytes: Uint8Array): WordList {
  const words = readWords(bytes)
  const commonOf = once(() => new Map(words.map(({ word, common }) => [word, common])))
  const spellings = once(() => spellingsOf(words.map(({ word }) => word)))
  return {
    near: (word, most) =>
      spellings()
        .near(word, most)
        .map((near) => ({ word: near, common: commonOf().get(near) ?? 0 })),
    beginningWith: (start) => words.filter(({ word }) => word.startsWith(start)),
  }
}

function readWords(bytes: Uint8Array): ListedWord[] {
  const coding = readCoded(bytes, COUNT)
  const codeText = openTexts(coding, TEXTS)
  const words: ListedWord[] = []
  for (let rest = codeCount(coding, WORDS); rest > 0; rest -= 1)
    words.push({ word: codeText(), common: codeChoice(coding, COMMON, COMMON_WIDTH) })
  coding.end()
  return words
}

/** The most common first; those that are as common by their letters. */
export function byCommon(a: ListedWord, b: ListedWord): number {
  return b.common - a.common || (a.word < b.word ? -1 : 1)
}
