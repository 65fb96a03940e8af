/**
 * Misspellings: words that are few edits away from what was typed, an edit being a letter more, less, another, or two
 * swapped (Damerau, CACM 7, 1964).
 */

/** Words above this length are not put right: no one looks for them. */
export const LONGEST_TYPO = 24

/** Words to look up by misspelling. */
export interface Spellings {
  near(word: string, most: 1 | 2): string[]
}

/**
 * Of each word the letters are kept as bits: an edit changes two of them at most, so that nearly all words are passed over
 * at a glance. Measured over 16,000 words: 0.9 ms at two edits, where lunr's automaton takes 3.5 ms (docs/decisions/0015).
 */
export function spellingsOf(words: readonly string[]): Spellings {
  const letters = Uint32Array.from(words, lettersOf)
  const lengths = Uint32Array.from(words, ({ length }) => length)
  return {
    near(word, most) {
      const own = lettersOf(word)
      const found: string[] = []
      for (let i = 0; i < letters.length; i += 1) {
        if (Math.abs(lengths[i]! - word.length) > most || bitsIn(own ^ letters[i]!) > 2 * most) continue
        if (editsBetween(word, words[i]!, most) <= most) found.push(words[i]!)
      }
      return found
    },
  }
}

/** How the words begin and end that one edit makes of a word: what it begins with stays whole, or what it ends with. */
export interface Kept {
  readonly beginnings: readonly string[]
  readonly ending: string
}

const KEPT = 2

/** Of words from four letters on. */
export function keptOf(word: string): Kept {
  const beginning = word.slice(0, KEPT)
  // Of four letters the two in the middle, swapped, touch both.
  const swapped = word.length === 2 * KEPT ? [word.charAt(0) + word.charAt(KEPT)] : []
  return { beginnings: [...new Set([beginning, ...swapped])], ending: word.slice(-KEPT) }
}

function lettersOf(word: string): number {
  let bits = 0
  for (let i = 0; i < word.length; i += 1) bits |= 1 << (word.charCodeAt(i) & 31)
  return bits >>> 0
}

function bitsIn(number: number): number {
  let rest = number - ((number >>> 1) & 0x55555555)
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333)
  return (((rest + (rest >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
}

/** The optimal string alignment distance; `most + 1` as soon as it is more than `most`. */
export function editsBetween(a: string, b: string, most: number): number {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    let least = i
    for (let j = 1; j <= b.length; j += 1) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1)
      let edits = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1))
      if (i > 1 && j > 1 && a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1))
        edits = Math.min(edits, (before[j - 2] ?? 0) + 1)
      row.push(edits)
      least = Math.min(least, edits)
    }
    if (least > most) return most + 1
    before = last
    last = row
  }
  return Math.min(last[b.length] ?? 0, most + 1)
}
