/** One shard of the words of an index with how common each is: for words that are misspelt or not finished. */
import { byteReader, byteWriter } from './bytes.ts'
import { spellingsOf } from './edits.ts'
import { once } from './once.ts'

export interface ListedWord {
  readonly word: string
  /** Greater for words that more documents hold. */
  readonly common: number
}

/** In a byte: eight steps a doubling. */
export function commonness(documents: number): number {
  return Math.min(255, Math.round(8 * Math.log2(documents)))
}

/** The letters of a word from its end. */
export function turned(word: string): string {
  return Array.from(word).reverse().join('')
}

export function writeWords(words: readonly ListedWord[]): Uint8Array<ArrayBuffer> {
  const writer = byteWriter()
  writer.texts(words.map(({ word }) => word))
  writer.bytes(Uint8Array.from(words, ({ common }) => common))
  return writer.done()
}

/** A shard as it is asked. */
export interface WordList {
  /** Words so few edits away. */
  near(word: string, most: 1 | 2): readonly ListedWord[]
  beginningWith(start: string): readonly ListedWord[]
}

export function openWords(bytes: Uint8Array): WordList {
  const reader = byteReader(bytes)
  const words = reader.texts()
  const common = reader.bytes()
  const places = once(() => new Map(words.map((word, place) => [word, place])))
  const spellings = once(() => spellingsOf(words))
  const listed = (word: string): ListedWord => ({ word, common: common[places().get(word) ?? -1] ?? 0 })
  return {
    near: (word, most) => spellings().near(word, most).map(listed),
    beginningWith: (start) => words.filter((word) => word.startsWith(start)).map(listed),
  }
}

/** The most common first; those that are as common by their letters. */
export function byCommon(a: ListedWord, b: ListedWord): number {
  return b.common - a.common || (a.word < b.word ? -1 : 1)
}
