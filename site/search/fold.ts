/**
 * Folds a text to the one form that queries and texts share: width, case and accents gone, Traditional characters
 * turned Simplified, Taiwan words turned mainland ones. Every folded character knows where it came from, so that a
 * match can be marked in the text as it was written. Folding twice is folding once.
 */
import { foldTable } from './fold-table.ts'
import { phrases } from './phrases.ts'

/** A folded text; `from[i]` and `to[i]` bound what its code unit `i` stands for in the text as written. */
export interface Folded {
  readonly text: string
  readonly from: readonly number[]
  readonly to: readonly number[]
}

const simplified = new Map<string, string>()
for (let i = 0; i < foldTable.length; i += 2) simplified.set(foldTable.charAt(i), foldTable.charAt(i + 1))

/** Longest first, so that a phrase goes before its parts. */
const anyPhrase = new RegExp([...phrases.keys()].sort((a, b) => b.length - a.length).join('|'), 'gu')

/** Letters of Latin that no decomposition reduces to plain ones. */
const plain: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
}

export function fold(text: string): Folded {
  const out = new Writer()
  foldInto(text, (units, start, end) => out.write(units, start, end))
  return replacePhrases(out)
}

/** Only the text of `fold`, in a fraction of its time. */
export function foldText(text: string): string {
  if (/^[\0-\x7f]*$/.test(text)) return text.toLowerCase()
  let folded = ''
  foldInto(text, (units) => (folded += units))
  return folded.replace(anyPhrase, (phrase) => phrases.get(phrase) ?? phrase)
}

/** Character by character, without the phrases. */
function foldInto(text: string, write: (units: string, start: number, end: number) => void): void {
  for (let start = 0, end = 0; start < text.length; start = end) {
    end = clusterEnd(text, start)
    write(foldCluster(text.slice(start, end)), start, end)
  }
}

/** Gathers a folded text unit by unit. */
class Writer implements Folded {
  text = ''
  readonly from: number[] = []
  readonly to: number[] = []

  write(units: string, start: number, end: number) {
    this.text += units
    for (let i = 0; i < units.length; i += 1) {
      this.from.push(start)
      this.to.push(end)
    }
  }
}

/** Whether the query is written in Traditional characters. */
export function isTraditional(text: string): boolean {
  for (const character of text) if (simplified.has(character)) return true
  return false
}

/** Combining marks, the halfwidth voicing marks of Kana, and what is not seen at all. */
const marks = /^[\p{M}\uff9e\uff9f\p{Default_Ignorable_Code_Point}]/u

/** Where the character at `start` ends, with the marks that belong to it. */
function clusterEnd(text: string, start: number): number {
  let end = start + lengthAt(text, start)
  while (end < text.length && isMark(text, end)) end += lengthAt(text, end)
  return end
}

function lengthAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
}

function isMark(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  // ASCII, Latin-1 letters and the common Chinese characters, which are most of every text, hold none.
  if (unit < 0x300 ? unit !== 0xad : unit >= 0x3400 && unit <= 0x9fff) return false
  return marks.test(text.slice(at, at + 2))
}

const seen = new Map<string, string>()

function foldCluster(cluster: string): string {
  const known = seen.get(cluster)
  if (known !== undefined) return known
  const folded = foldAnew(cluster)
  // Whole scripts fit; text made to fill memory does not.
  if (seen.size < 20_000) seen.set(cluster, folded)
  return folded
}

function foldAnew(cluster: string): string {
  const lower = cluster
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFKC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
  const bare = lower.normalize('NFD')
  const letters = /^\p{Script=Latin}/u.test(bare) ? bare.replace(/\p{M}/gu, '') : lower
  return Array.from(letters, (letter) => plain[letter] ?? simplified.get(letter) ?? letter).join('')
}

function replacePhrases(folded: Folded): Folded {
  const { text, from, to } = folded
  const out = new Writer()
  const copy = (start: number, end: number) => {
    for (let at = start; at < end; at += 1) out.write(text.charAt(at), from[at] ?? 0, to[at] ?? 0)
  }
  let at = 0
  for (const { 0: phrase, index } of text.matchAll(anyPhrase)) {
    copy(at, index)
    at = index + phrase.length
    out.write(phrases.get(phrase) ?? phrase, from[index] ?? 0, to[at - 1] ?? 0)
  }
  if (at === 0) return folded
  copy(at, text.length)
  return out
}
