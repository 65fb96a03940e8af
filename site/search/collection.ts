/**
 * The documents of one language, opened: what they hold and how telling their words are.
 *
 * Each language has its own statistics, so that others that are opened beside it change nothing in what it says.
 */
import type { Language } from '../../content/schema.ts'
import { openAliases, type Aliases } from './aliases.ts'
import { madeOf } from './fields.ts'
import { impactsOf, type Impacts } from './impacts.ts'
import { openInside, type Inside } from './inside.ts'
import { openMatcher, type Matcher } from './match.ts'
import { openShortTexts, type ShortTexts } from './short.ts'
import { openSpoken, type Spoken } from './spoken.ts'
import { openLessons, type Taught } from './taught.ts'
import type { Lessons, SearchDoc } from './types.ts'
import { openVocabulary, type Vocabulary } from './vocabulary.ts'
import { kindFactor, type Made } from './weights.ts'

/** What was made of documents once. */
export interface Collection {
  readonly language: Language
  readonly docs: readonly SearchDoc[]
  readonly made: Made
  /** What each document counts by its kind. */
  readonly factors: Float64Array
  readonly impacts: Impacts
  readonly vocabulary: Vocabulary
  readonly aliases: Aliases
  readonly shortTexts: ShortTexts
  readonly inside: Inside
  readonly spoken: Spoken
  /** What was learned about stretches of the documents. */
  readonly lessons: readonly Stretch[]
  /** For each document how much a question sounds like its own; undefined where nothing was learned. */
  readonly taught: (question: string) => Taught | undefined
}

/** Lessons, and the first of the documents they are about. */
export interface Stretch {
  readonly from: number
  readonly lessons: Lessons
}

/** A collection as it is searched beside others. */
export interface Searched extends Collection {
  readonly matcher: Matcher
}

export function openCollection(
  language: Language,
  docs: readonly SearchDoc[],
  lessons: readonly Stretch[],
): Collection {
  const impacts = impactsOf(docs)
  const vocabulary = openVocabulary(impacts, docs.length)
  const shortTexts = openShortTexts(docs, vocabulary)
  return {
    factors: Float64Array.from(docs, ({ kind }) => kindFactor[kind]),
    ...{ language, docs, made: madeOf(docs), impacts, vocabulary, shortTexts },
    aliases: openAliases(docs),
    inside: openInside(shortTexts),
    spoken: openSpoken(shortTexts),
    ...{ lessons, taught: taughtBy(docs.length, lessons) },
  }
}

function taughtBy(documents: number, stretches: readonly Stretch[]): Collection['taught'] {
  const opened = stretches.map(({ from, lessons }) => ({ from, ask: openLessons(lessons) }))
  return (question) => {
    if (opened.length === 0) return undefined
    const said = opened.map(({ from, ask }) => ({ from, ...ask(question) }))
    const says = new Float32Array(documents)
    for (const each of said) says.set(each.says, each.from)
    const known = Math.max(...said.map((each) => each.known))
    return { says, known, usual: Math.min(...said.map((each) => each.usual)) }
  }
}

export function searched(own: Collection, all: readonly Collection[]): Searched {
  const vocabulary = { ...own.vocabulary, weight: weightIn(own, all) }
  return { ...own, vocabulary, matcher: openMatcher(own.impacts, vocabulary, own.docs.length) }
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
