/**
 * Texts as they are shown, read once: which tokens stand where, so that a match can be found and marked in them.
 */
import { eachPlaced } from './analyse.ts'
import type { Choice } from './choices.ts'
import type { Part } from './question.ts'

export interface ReadText {
  readonly text: string
  /** The bounds of each token, `start, end, start, end…`: numbers alone, since long texts have very many. */
  readonly places: ReadonlyMap<string, readonly number[]>
}

export type Read = (text: string) => ReadText

/** A stretch of a text, end excluded. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** Characters that may stand between the words of a phrase: a space, a hyphen, a quotation mark beside one. */
const GAP = 2

/**
 * Characters of texts that are kept read, twice as many while those of before are still at hand: enough for a thousand long
 * pages. With less than a collection holds every query reads anew, which took three times as long on handbook-en.
 */
export const KEPT_IN_A_TAB = 12_000_000

/**
 * Reads a text once, and again where so many others were read since that it was let go.
 *
 * @param kept in characters
 */
export function openReader(kept = KEPT_IN_A_TAB): Read {
  let [recent, before] = [new Map<string, ReadText>(), new Map<string, ReadText>()]
  let length = 0
  return (text) => {
    const known = recent.get(text)
    if (known !== undefined) return known
    const read = before.get(text) ?? { text, places: placesIn(text) }
    if (length > kept) [before, recent, length] = [recent, new Map<string, ReadText>(), 0]
    recent.set(text, read)
    length += text.length
    return read
  }
}

function placesIn(text: string): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>()
  eachPlaced(text, (token, _, start, end) => {
    const known = places.get(token)
    if (known === undefined) places.set(token, [start, end])
    else known.push(start, end)
  })
  return places
}

/** The best choice of a part that stands in the text. */
export function choiceIn(read: ReadText, part: Part): Choice | undefined {
  for (const choice of part.choices) if (holds(read, choice.tokens)) return choice
  return undefined
}

/** Whether the tokens stand somewhere one after the other. */
export function holds(read: ReadText, tokens: readonly string[]): boolean {
  for (const token of tokens) if (!read.places.has(token)) return false
  return tokens.length === 1 || stretches(read, tokens).length > 0
}

/**
 * Where the tokens stand one after the other.
 *
 * @param most places of the first of them that are looked at
 */
export function stretches({ places }: ReadText, tokens: readonly string[], most = Infinity): readonly Stretch[] {
  const [first = '', ...rest] = tokens
  const others = rest.map((token) => ({ each: stretchesOf(places.get(token)), at: 0 }))
  return stretchesOf(places.get(first), most).flatMap(({ start, end }) => {
    let last = end
    for (const other of others) {
      // What lies before this one lies before all that follow: each text is gone through once.
      while ((other.each[other.at]?.start ?? Infinity) <= start) other.at += 1
      const next = nextTo(last, other.each, other.at)
      if (next === undefined) return []
      last = next.end
    }
    return { start, end: last }
  })
}

/** The first from a place on that begins near `end` and reaches beyond it. */
function nextTo(end: number, each: readonly Stretch[], from: number): Stretch | undefined {
  for (let i = from; i < each.length; i += 1) {
    const at = each[i]!
    if (at.start > end + GAP) return undefined
    if (at.end > end) return at
  }
  return undefined
}

function stretchesOf(bounds: readonly number[] = [], most = Infinity): Stretch[] {
  return Array.from({ length: Math.min(most, bounds.length / 2) }, (_, i) => ({
    start: bounds[2 * i] ?? 0,
    end: bounds[2 * i + 1] ?? 0,
  }))
}
