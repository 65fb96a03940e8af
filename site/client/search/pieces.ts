/** Texts with marked parts: out of pagefind's excerpts, out of words, into elements. No text is ever read as markup. */
import type { Piece } from '../../search/types.ts'
import { element } from '../element.ts'

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' }

/** An excerpt as pagefind writes it: text with entities, matches between `<mark>` and `</mark>`. Any other tag is text. */
export function piecesOf(excerpt: string): Piece[] {
  let marked = false
  const pieces: Piece[] = []
  for (const part of excerpt.split(/(<\/?mark>)/)) {
    if (part === '<mark>' || part === '</mark>') marked = part === '<mark>'
    else if (part !== '') pieces.push({ text: decoded(part), marked })
  }
  return pieces
}

/** A text whose occurrences of the words are marked, longest word first, whatever their case. */
export function markWords(text: string, words: readonly string[]): Piece[] {
  const wanted = words.filter((word) => word.trim() !== '').sort((a, b) => b.length - a.length)
  if (wanted.length === 0) return [{ text, marked: false }]
  const parts = text.split(new RegExp(`(${wanted.map(escaped).join('|')})`, 'giu'))
  return parts.flatMap((part, at) => (part === '' ? [] : [{ text: part, marked: at % 2 === 1 }]))
}

/** The pieces as nodes. */
export function drawPieces(pieces: readonly Piece[]): Node[] {
  return pieces.map(({ text, marked }) => (marked ? element('mark', {}, text) : document.createTextNode(text)))
}

function decoded(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,6}));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole
    },
  )
}

function escaped(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
}
