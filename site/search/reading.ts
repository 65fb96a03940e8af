/**
 * Documents as they are shown, read once: which tokens stand where in their texts, so that a question looks up its own tokens
 * and passes over everything else.
 */
import { eachPlaced } from './analyse.ts'
import type { SearchDoc } from './types.ts'

/**
 * A document with the places of its tokens. Its texts are numbered: the title, then the headings, the aliases, the
 * description and the texts of the sections. Places are counted through all of them, as if they were written one behind the
 * other, with a gap between them that no phrase reaches over.
 */
export interface ReadDoc {
  readonly texts: readonly string[]
  /** The numbers of the title, the first heading, the first alias, the description and the text of the first section. */
  readonly numbers: Readonly<Record<'title' | 'headings' | 'aliases' | 'description' | 'sections', number>>
  /** Where each text begins. */
  readonly begins: Uint32Array
  /** The number of a token; -1 where no document that was read holds it. */
  readonly numberOf: (token: string) => number
  /** The numbers of the tokens that stand here, ascending. */
  readonly tokens: Uint32Array
  /** Where the places of each of them begin in the two lists below; one more than there are tokens. */
  readonly firsts: Uint32Array
  /** The bounds of each place, end excluded; ascending within a token. */
  readonly starts: Uint32Array
  readonly ends: Uint32Array
}

export type Read = (doc: SearchDoc) => ReadDoc

/**
 * Sections of a page that are looked at, the first: more than any page that people wrote for the sets has, and few enough
 * that a page of thousands makes nobody wait.
 */
export const MOST_SECTIONS = 200

/** Characters that may stand between the words of a phrase: a space, a hyphen, a quotation mark beside one. */
export const GAP = 2

/**
 * Bytes of what is kept read, twice as many while what was read before is still at hand: enough for a thousand long pages. A
 * character takes two to thirteen of them, most in Chinese. With less than a collection takes every query reads anew.
 */
export const KEPT_IN_A_TAB = 60_000_000

/** Bytes that a document takes beside its lists. */
const BESIDE = 1_500

/**
 * Reads a document once, and again where so many others were read since that it was let go.
 *
 * @param kept in bytes
 */
export function openReader(kept = KEPT_IN_A_TAB): Read {
  let [recent, before] = [new Map<SearchDoc, ReadDoc>(), new Map<SearchDoc, ReadDoc>()]
  let numbers = new Map<string, number>()
  let size = 0
  return (doc) => {
    const known = recent.get(doc)
    if (known !== undefined) return known
    const read = before.get(doc) ?? readWith(numbers, doc)
    if (size > kept) {
      ;[before, recent, size] = [recent, new Map<SearchDoc, ReadDoc>(), 0]
      // Those that were read keep the numbers they were read with.
      numbers = new Map()
    }
    recent.set(doc, read)
    size += sizeOf(read)
    return read
  }
}

/** @param numbers of tokens, to which those are added that are new */
function readWith(numbers: Map<string, number>, doc: SearchDoc): ReadDoc {
  const numbered = (token: string) => {
    const known = numbers.get(token) ?? numbers.size
    if (known === numbers.size) numbers.set(token, known)
    return known
  }
  return { ...placesIn(doc, numbered), numberOf: (token) => numbers.get(token) ?? -1 }
}

function sizeOf({ begins, tokens, firsts, starts, ends }: ReadDoc): number {
  return [begins, tokens, firsts, starts, ends].reduce((sum, { byteLength }) => sum + byteLength, BESIDE)
}

function placesIn(doc: SearchDoc, numbered: (token: string) => number): Omit<ReadDoc, 'numberOf'> {
  const { texts, numbers } = textsOf(doc)
  const begins = new Uint32Array(texts.length)
  // Places in the order of the texts. A page has few different tokens: they are numbered among themselves first.
  const own = new Map<string, number>()
  const [tokens, starts, ends]: [number[], number[], number[]] = [[], [], []]
  let begin = 0
  for (const [number, text] of texts.entries()) {
    begins[number] = begin
    eachPlaced(text, (token, _, start, end) => {
      let place = own.get(token)
      if (place === undefined) own.set(token, (place = own.size))
      tokens.push(place)
      starts.push(begin + start)
      ends.push(begin + end)
    })
    begin += text.length + GAP + 1
  }
  return { texts, numbers, begins, ...byToken(Array.from(own.keys(), numbered), tokens, starts, ends) }
}

function textsOf({ title, aliases, description, sections }: SearchDoc): Pick<ReadDoc, 'texts' | 'numbers'> {
  const shown = sections.slice(0, MOST_SECTIONS)
  const headings = 1
  const others = headings + shown.length
  const one = others + aliases.length
  return {
    texts: [title, ...shown.map((section) => section.title), ...aliases, description, ...shown.map(({ text }) => text)],
    numbers: { title: 0, headings, aliases: others, description: one, sections: one + 1 },
  }
}

/** @param numbers of the tokens that stand there; the places name them by their place in this list */
function byToken(
  numbers: readonly number[],
  tokens: readonly number[],
  starts: readonly number[],
  ends: readonly number[],
): Pick<ReadDoc, 'tokens' | 'firsts' | 'starts' | 'ends'> {
  // Number and place in one: numbers alone are sorted several times as fast as what must be compared.
  const order = Float64Array.from(numbers, (number, place) => number * numbers.length + place)
    .sort()
    .map((both) => both % numbers.length)
  const counts = new Uint32Array(numbers.length)
  for (const token of tokens) counts[token]! += 1
  const firsts = new Uint32Array(numbers.length + 1)
  const next = new Uint32Array(numbers.length)
  for (const [i, token] of order.entries()) {
    next[token] = firsts[i]!
    firsts[i + 1] = firsts[i]! + counts[token]!
  }
  const sorted = { starts: new Uint32Array(tokens.length), ends: new Uint32Array(tokens.length) }
  for (let place = 0; place < tokens.length; place += 1) {
    const at = next[tokens[place]!]!
    next[tokens[place]!] = at + 1
    sorted.starts[at] = starts[place]!
    sorted.ends[at] = ends[place]!
  }
  return { tokens: Uint32Array.from(order, (token) => numbers[token]!), firsts, ...sorted }
}
