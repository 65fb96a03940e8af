/**
 * The documents of one language, opened: what they hold and how telling their words are.
 *
 * Each language has its own statistics, so that others that are opened beside it change nothing in what it says.
 */
import type { Language } from '../../content/schema.ts'
import { openAliases, type Aliases } from './aliases.ts'
import { openMatcher, type Matcher } from './match.ts'
import { count, type Counted } from './postings.ts'
import { shortTextsOf, weigh, type ShortText } from './short.ts'
import type { WeighedToken } from './stop.ts'
import type { SearchDoc } from './types.ts'
import { openVocabulary, type Vocabulary } from './vocabulary.ts'

/** What was made of documents once. */
export interface Collection {
  readonly language: Language
  readonly docs: readonly SearchDoc[]
  readonly counted: Counted
  readonly vocabulary: Vocabulary
  readonly aliases: Aliases
  /** Of the document of that number. */
  readonly shortTextsOf: (doc: number) => readonly (readonly WeighedToken[])[]
}

/** A collection as it is searched beside others. */
export interface Searched {
  readonly docs: readonly SearchDoc[]
  readonly vocabulary: Vocabulary
  readonly aliases: Aliases
  readonly matches: Matcher
  readonly shortTextsOf: (doc: number) => readonly ShortText[]
}

export function openCollection(language: Language, docs: readonly SearchDoc[]): Collection {
  const counted = count(docs)
  return {
    language,
    docs,
    counted,
    vocabulary: openVocabulary(counted),
    aliases: openAliases(docs),
    shortTextsOf: onceEach((number) => docs.slice(number, number + 1).flatMap(shortTextsOf)),
  }
}

export function searched(own: Collection, all: readonly Collection[]): Searched {
  const vocabulary = { ...own.vocabulary, weight: weightIn(own, all) }
  return {
    docs: own.docs,
    vocabulary,
    aliases: own.aliases,
    matches: openMatcher(own.counted, vocabulary),
    shortTextsOf: onceEach((number) => own.shortTextsOf(number).map((tokens) => weigh(tokens, vocabulary))),
  }
}

/**
 * A word is weighed by the documents of its own language: an English one stands in few Chinese pages, which does not make
 * it tell more.
 */
function weightIn(own: Collection, all: readonly Collection[]): (token: string) => number {
  return (token) => {
    const isChinese = /^[\p{Script=Han}]/u.test(token)
    const isNative = ({ language }: Collection) => language.startsWith('zh') === isChinese
    const native = isNative(own) ? own : all.find((other) => isNative(other) && other.vocabulary.has(token))
    return (native ?? own).vocabulary.weight(token)
  }
}

function onceEach<Value>(make: (number: number) => Value): (number: number) => Value {
  const made = new Map<number, { readonly value: Value }>()
  return (number) => {
    const known = made.get(number) ?? { value: make(number) }
    made.set(number, known)
    return known.value
  }
}
