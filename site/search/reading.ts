/**
 * Documents as they are shown, read once: which tokens stand where in their texts, so that a question looks up its own tokens
 * and passes over everything else.
 */
import type { Language } from '../../content/schema.ts'
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
 * Characters of documents that are kept read, twice as many while those of before are still at hand: enough for a thousand
 * long pages. With less than a collection holds every query reads anew.
 */
export const KEPT_IN_A_TAB = 12_000_000

/**
 * Reads a document once, and again where so many others were read since that it was let go.
 *
 * @param numberIn the number of a token in the vocabulary of a language, below 0 where it is not in there
 * @param kept in characters
 */
export function openReader(numberIn: (token: string, language: Language) => number, kept = KEPT_IN_A_TAB): Read {
  let [recent, before] = [new Map<SearchDoc, ReadDoc>(), new Map<SearchDoc, ReadDoc>()]
  let length = 0
  // Even numbers for what a vocabulary holds; odd ones for what stands in texts that are shown and not searched.
  const others = new Map<string, number>()
  const numberOf = (token: string, language: Language) => {
    const number = numberIn(token, language)
    return number < 0 ? (others.get(token) ?? -1) : 2 * number
  }
  const numbered = (token: string, language: Language) => {
    const known = numberOf(token, language)
    if (known >= 0) return known
    const number = 2 * others.size + 1
    others.set(token, number)
    return number
  }
  return (doc) => {
    const known = recent.get(doc)
    if (known !== undefined) return known
    const { language } = doc
    const read = before.get(doc) ?? {
      ...placesIn(doc, (token) => numbered(token, language)),
      numberOf: (token) => numberOf(token, language),
    }
    if (length > kept) [before, recent, length] = [recent, new Map<SearchDoc, ReadDoc>(), 0]
    recent.set(doc, read)
    length += read.texts.reduce((sum, text) => sum + text.length, 0)
    return read
  }
}

function placesIn(doc: SearchDoc, numbered: (token: string) => number): Omit<ReadDoc, 'numberOf'> {
  const { texts, numbers } = textsOf(doc)
  const begins = new Uint32Array(texts.length)
  const [tokens, starts, ends]: [number[], number[], number[]] = [[], [], []]
  let begin = 0
  for (const [number, text] of texts.entries()) {
    begins[number] = begin
    eachPlaced(text, (token, _, start, end) => {
      tokens.push(numbered(token))
      starts.push(begin + start)
      ends.push(begin + end)
    })
    begin += text.length + GAP + 1
  }
  return { texts, numbers, begins, ...byToken(tokens, starts, ends) }
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

/** Places in the order of the texts, by token instead. */
function byToken(
  tokens: readonly number[],
  starts: readonly number[],
  ends: readonly number[],
): Pick<ReadDoc, 'tokens' | 'firsts' | 'starts' | 'ends'> {
  const places = tokens.length
  // Token and place in one number: numbers alone are sorted several times as fast as anything that is compared.
  const order = Float64Array.from(tokens, (token, place) => token * places + place).sort()
  const [own, firsts]: [number[], number[]] = [[], []]
  const [sortedStarts, sortedEnds] = [new Uint32Array(places), new Uint32Array(places)]
  for (let i = 0; i < places; i += 1) {
    const place = order[i]! % places
    if (tokens[place] !== own.at(-1)) {
      own.push(tokens[place]!)
      firsts.push(i)
    }
    sortedStarts[i] = starts[place]!
    sortedEnds[i] = ends[place]!
  }
  firsts.push(places)
  return { tokens: Uint32Array.from(own), firsts: Uint32Array.from(firsts), starts: sortedStarts, ends: sortedEnds }
}
