/** Where words stand one after the other in a document that was read. */
import { lastUpTo } from './ordered.ts'
import { GAP, type ReadDoc } from './reading.ts'

/** A stretch of a text, end excluded. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** Places of one token that are still to be looked at: a stretch of the lists of all places. */
interface Places {
  at: number
  end: number
}

/** The numbers of the texts in which the tokens stand somewhere one after the other, ascending. */
export function textsWith(read: ReadDoc, tokens: readonly string[]): readonly number[] {
  const [first, others] = placesOfAll(read, tokens)
  const found: number[] = []
  while (first.at < first.end) {
    if (endOf(read, first.at, others) < 0) {
      first.at += 1
      continue
    }
    const text = lastUpTo(read.begins, read.starts[first.at]!)
    found.push(text)
    // Further on in the same text they say nothing new.
    first.at = placeFrom(read, first, read.begins[text + 1] ?? Infinity)
  }
  return found
}

/**
 * Where the tokens stand one after the other in one of the texts, by the places of that text.
 *
 * @param most places of the first of them that are looked at
 */
export function stretchesIn(read: ReadDoc, text: number, tokens: readonly string[], most = Infinity): Stretch[] {
  const begin = read.begins[text] ?? 0
  const [first, others] = placesOfAll(read, tokens)
  for (const places of [first, ...others]) places.at = placeFrom(read, places, begin)
  const last = Math.min(first.at + most, placeFrom(read, first, read.begins[text + 1] ?? Infinity))
  const found: Stretch[] = []
  for (; first.at < last; first.at += 1) {
    const end = endOf(read, first.at, others)
    if (end >= 0) found.push({ start: read.starts[first.at]! - begin, end: end - begin })
  }
  return found
}

function placesOfAll(read: ReadDoc, tokens: readonly string[]): [first: Places, others: readonly Places[]] {
  const [first = { at: 0, end: 0 }, ...others] = tokens.map((token) => placesOf(read, token))
  return [others.some(({ at, end }) => at === end) ? { at: 0, end: 0 } : first, others]
}

function placesOf({ numberOf, tokens, firsts }: ReadDoc, token: string): Places {
  const number = numberOf(token)
  const at = lastUpTo(tokens, number)
  return number < 0 || tokens[at] !== number ? { at: 0, end: 0 } : { at: firsts[at]!, end: firsts[at + 1]! }
}

/** The first of the places that does not begin before `from`. */
function placeFrom({ starts }: ReadDoc, { at, end }: Places, from: number): number {
  return at === end || starts[at]! >= from ? at : lastUpTo(starts, from - 1, at, end - 1) + 1
}

/**
 * Where the others end that stand one after the other behind a place; below 0 where they do not.
 *
 * @param others what lies before that place is left behind: whoever asks comes from places before it
 */
function endOf({ starts, ends }: ReadDoc, place: number, others: readonly Places[]): number {
  let end = ends[place]!
  for (const other of others) {
    while (other.at < other.end && starts[other.at]! <= starts[place]!) other.at += 1
    let next = other.at
    // The first that begins near the end of those before and reaches beyond it.
    while (next < other.end && starts[next]! <= end + GAP && ends[next]! <= end) next += 1
    if (next === other.end || starts[next]! > end + GAP) return -1
    end = ends[next]!
  }
  return end
}
