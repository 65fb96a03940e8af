/**
 * The documents of one language, opened: what they hold and how telling their words are.
 *
 * Each language has its own statistics, so that others that are opened beside it change nothing in what it says.
 */
import type { Language } from '../../content/schema.ts'
import { openAliases, type Aliases, type Term } from './aliases.ts'
import { readLessons } from './lessons.ts'
import { openLexicon, type Lexicon } from './lexicon.ts'
import { openDocs, type ByNumber } from './listed.ts'
import { openMatcher, type Matcher } from './match.ts'
import { openShelf } from './shelf.ts'
import { openLessons, type Taught } from './taught.ts'
import type { Head, IndexSource } from './form.ts'
import type { HitKind } from './types.ts'
import type { Made } from './weights.ts'

/** What was made of an index once. */
export interface Collection {
  readonly language: Language
  readonly made: Made
  /** Of each document. */
  readonly kinds: readonly HitKind[]
  readonly lexicon: Lexicon
  readonly aliases: Aliases
  /** For each document how much a question sounds like its own; undefined where nothing was learned. */
  readonly taught: (question: string) => Taught | undefined
  readonly byNumber: ByNumber
  /** Of each document its place among those of all languages. */
  readonly places: readonly number[]
  /** The number of an article that a pin names. */
  readonly numberOf: (article: string) => number | undefined
  /** Names of shards that were asked for and are not there. */
  readonly missing: Set<string>
  /** Whether a shard is there. */
  readonly isHere: (name: string) => boolean
}

/** A collection as it is searched beside others. */
export interface Searched extends Collection {
  readonly matcher: Matcher
}

export function openCollection(head: Head, shards: IndexSource['shards']): Collection {
  const { language, made } = head
  const shelf = openShelf(language, shards)
  const terms = shelf.of('terms', (bytes) => openAliases(read(bytes) as Term[]))
  const lessons = shelf.of('lessons', (bytes) => openLessons(readLessons(bytes)))
  const pinned = new Map(head.pinned)
  return {
    ...{ language, made, missing: shelf.missing },
    isHere: (name) => name.startsWith(`${language}.`) && shards.get(name) !== undefined,
    kinds: head.kinds.flatMap(([kind, documents]) => Array.from({ length: documents }, () => kind)),
    places: head.places.flatMap(([first, documents]) => Array.from({ length: documents }, (_, i) => first + i)),
    lexicon: openLexicon(head, shelf),
    aliases: { in: (tokens) => (head.termed ? terms(0)?.in(tokens) : undefined) ?? [] },
    taught: (question) => (head.taught ? lessons(0)?.(question) : undefined),
    byNumber: openDocs(head, shelf),
    numberOf: (article) => pinned.get(article),
  }
}

function read(bytes: Uint8Array): unknown {
  return JSON.parse(new TextDecoder().decode(bytes))
}

export function searched(own: Collection, all: readonly Collection[]): Searched {
  const lexicon = { ...own.lexicon, weight: weightIn(own, all) }
  return { ...own, lexicon, matcher: openMatcher(lexicon, own.kinds.length) }
}

/**
 * A word is weighed by the documents of its own language: an English one stands in few Chinese pages, which does not make
 * it tell more.
 */
function weightIn(own: Collection, all: readonly Collection[]): (token: string) => number {
  return (token) => {
    const isChinese = /^[\p{Script=Han}]/u.test(token)
    const isNative = ({ language }: Collection) => language.startsWith('zh') === isChinese
    const native = isNative(own) ? own : all.find((other) => isNative(other) && other.lexicon.postings(token))
    return (native ?? own).lexicon.weight(token)
  }
}
