/**
 * Pieces of the short texts, by which articles are found that write a word otherwise: three letters in a row, whatever the
 * words, and the initials of two Chinese characters in a row. What is only looked alike by them is looked at closely.
 */
import { readingsOf } from './sound.ts'

const LETTERS = 3

/** Pieces of a word at most, and words of a query that are cut so: others take longer, and find no more. */
const MOST = 6
const MOST_WORDS = 2

/** @param compact folded, spaces and signs left out */
export function piecesIn(compact: readonly string[]): ReadonlySet<string> {
  return new Set(compact.flatMap((text) => [...piecesOf(text)]))
}

/** What are two are initials: others are three letters. */
export function isInitials(piece: string): boolean {
  return piece.length < LETTERS
}

function piecesOf(text: string): Set<string> {
  const pieces = new Set<string>()
  for (const [run] of text.matchAll(/[\p{Script=Latin}\p{N}]+/gu))
    for (const piece of cut(run, LETTERS)) pieces.add(piece)
  let before: readonly string[] = []
  for (const character of text) {
    const initials = initialsOf(character)
    // Letters between two characters may be left out.
    if (initials.length === 0) continue
    for (const one of before) for (const other of initials) pieces.add(one + other)
    before = initials
  }
  return pieces
}

/** Those of words that nothing writes, of the longest. */
export function piecesOfWords(words: readonly string[]): string[][] {
  return words
    .toSorted((a, b) => b.length - a.length)
    .slice(0, MOST_WORDS)
    .map((word) => spread(cut(word, LETTERS)))
}

/** Those of letters that may be the initials of characters. */
export function piecesOfInitials(letters: string): string[] {
  return spread(cut(letters, 2))
}

/** Not too many, from begin to end. */
function spread(pieces: readonly string[]): string[] {
  const step = Math.max(1, pieces.length / MOST)
  return pieces.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step))
}

function cut(text: string, length: number): string[] {
  const pieces = Array.from({ length: Math.max(0, text.length - length + 1) }, (_, at) => text.slice(at, at + length))
  return [...new Set(pieces)]
}

/** First letters of the readings of a Chinese character; none for another. */
function initialsOf(character: string): string[] {
  return [...new Set(readingsOf(character).map((reading) => reading.charAt(0)))]
}
