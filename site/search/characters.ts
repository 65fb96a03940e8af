/** Folds character by character: width, case and accents gone, Traditional characters turned Simplified. */
import { foldTable } from './fold-table.ts'

const simplified = new Map<string, string>()
for (let i = 0; i < foldTable.length; i += 2) simplified.set(foldTable.charAt(i), foldTable.charAt(i + 1))

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

/** From this share of its Chinese characters on that only Traditional writing has, a text is in it. */
const TRADITIONAL = 0.1

/** Whether a text is written in Traditional characters, and does not only quote some. */
export function isInTraditional(text: string): boolean {
  let [traditional, chinese] = [0, 0]
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    if (unit < 0x3400 || unit > 0x9fff) continue
    chinese += 1
    if (simplified.has(text.charAt(at))) traditional += 1
  }
  return traditional > TRADITIONAL * chinese
}

/** Whether any character of it is Traditional. */
export function isTraditional(text: string): boolean {
  for (const character of text) if (simplified.has(character)) return true
  return false
}

/** What the characters of ASCII fold to. */
const ascii = Array.from({ length: 0x80 }, (_, unit) => String.fromCharCode(unit).toLowerCase())

/** Hands out what each character, with its marks, folds to, and where it stands. */
export function foldEach(text: string, write: (units: string, start: number, end: number) => void): void {
  for (let start = 0, end = 0; start < text.length; start = end) {
    end = clusterEnd(text, start)
    const unit = text.charCodeAt(start)
    write(end === start + 1 && unit < ascii.length ? ascii[unit]! : foldCluster(text.slice(start, end)), start, end)
  }
}

/** A text with its characters folded and nothing else. */
export function foldCharacters(text: string): string {
  let folded = ''
  foldEach(text, (units) => (folded += units))
  return folded
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
