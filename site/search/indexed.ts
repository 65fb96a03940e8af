/** Makes head and shards of the documents of one language. */
import type { Language } from '../../content/schema.ts'
import { termsIn } from './aliases.ts'
import { LONGEST } from './coded-texts.ts'
import { madeOf } from './fields.ts'
import { impactsOf, rarityOf } from './impacts.ts'
import { isArticle } from './kind.ts'
import { writeLessons, type Lessons } from './lessons.ts'
import {
  cutBeginnings,
  cutDocs,
  cutEndings,
  cutPieces,
  cutTexts,
  cutTokens,
  shardName,
  written,
  type Cut,
  type CutInOrder,
  type ShardKind,
} from './shards.ts'
import { shareNumber, type TokenEntry } from './postings.ts'
import { weighShortTexts } from './short.ts'
import type { Head, ListedDoc } from './form.ts'
import type { SearchDoc } from './types.ts'

export interface Indexed {
  readonly head: Head
  readonly shards: ReadonlyMap<string, Uint8Array<ArrayBuffer>>
}

/** What is known of the documents beside what they say. */
export interface Known {
  readonly lessons: Lessons | undefined
  /** Articles that a pin names. */
  readonly pinned: ReadonlySet<string>
  /** The place of each document among those of all languages, ascending. */
  readonly places: readonly number[]
}

export function indexed(language: Language, docs: readonly SearchDoc[], { lessons, pinned, places }: Known): Indexed {
  const { entries: all, lengths } = impactsOf(docs)
  // Nobody asks for a text of so many characters without a space.
  const entries = all.filter(({ token }) => token.length <= LONGEST)
  const holding = new Map(entries.map(({ token, docs: { length } }) => [token, length]))
  const among = { weight: (token: string) => rarityOf(holding.get(token) ?? 0, docs.length) }
  const weighed = docs.map((doc) => weighShortTexts(doc, among))
  const own = docs.map((doc, number) => listed(doc, weighed[number]!.norms))
  const told = sharesByToken(weighed.map(({ shares }) => shares))
  const tokens = entries.map((entry) => {
    const shares = sharesIn(entry.docs, told.get(entry.token) ?? [])
    return withoutCommon({ ...entry, shares, unlisted: 0 }, docs.length)
  })
  const shards = new Map<string, Uint8Array<ArrayBuffer>>()
  const keep = (kind: ShardKind, all: readonly Uint8Array<ArrayBuffer>[]) => {
    for (const [number, bytes] of all.entries()) shards.set(shardName(language, kind, number), bytes)
  }
  const firstsOf = (kind: ShardKind, cut: Cut): readonly string[] => {
    keep(kind, cut.shards)
    return cut.firsts
  }
  const countsOf = (kind: ShardKind, cut: CutInOrder): readonly number[] => {
    keep(kind, cut.shards)
    return cut.counts
  }
  const { pieces, initials } = cutPieces(own)
  const terms = termsIn(docs)
  const head: Head = {
    language,
    made: madeOf(docs),
    kinds: runsOf(docs.map(({ kind }) => kind)),
    lengths,
    places: stretchesOf(places),
    pinned: docs.flatMap(({ kind, article }, number) =>
      isArticle(kind) && pinned.has(article) ? [[article, number] as const] : [],
    ),
    tokens: firstsOf('tokens', cutTokens(tokens)),
    pieces: firstsOf('pieces', pieces),
    initials: firstsOf('initials', initials),
    beginnings: firstsOf('beginnings', cutBeginnings(tokens)),
    endings: firstsOf('endings', cutEndings(tokens)),
    docs: countsOf('docs', cutDocs(own)),
    texts: countsOf('texts', cutTexts(docs)),
    termed: terms.length > 0,
    taught: lessons !== undefined,
  }
  if (terms.length > 0) shards.set(shardName(language, 'terms', 0), written(terms))
  if (lessons !== undefined) shards.set(shardName(language, 'lessons', 0), writeLessons(lessons))
  return { head, shards }
}

/**
 * What most documents of a large site hold tells them apart by next to nothing, and weighs most: listed are those that hold it
 * in a short text.
 */
const COMMON = { share: 0.5, documents: 500 }

function withoutCommon(entry: TokenEntry, documents: number): TokenEntry {
  const { token, docs, levels, shares } = entry
  if (documents < COMMON.documents || docs.length <= COMMON.share * documents) return entry
  const isListed = (_: number, place: number) => shares[place]! > 0
  const listed = docs.filter(isListed)
  return {
    ...{ token, docs: listed, levels: levels.filter(isListed), shares: shares.filter(isListed) },
    unlisted: docs.length - listed.length,
  }
}

/** A document, and the number of the share that a token has in its short texts. */
type Share = readonly [doc: number, share: number]

/** Few tokens of a document stand in its short texts: they are told by token, the documents ascending. */
function sharesByToken(all: readonly ReadonlyMap<string, number>[]): ReadonlyMap<string, readonly Share[]> {
  const byToken = new Map<string, Share[]>()
  for (const [doc, shares] of all.entries())
    for (const [token, share] of shares) {
      const known = byToken.get(token)
      if (known === undefined) byToken.set(token, [[doc, shareNumber(share)]])
      else known.push([doc, shareNumber(share)])
    }
  return byToken
}

/** Of each document; both lists ascend. */
function sharesIn(docs: readonly number[], told: readonly Share[]): number[] {
  let next = 0
  return docs.map((doc) => (told[next]?.[0] === doc ? told[next++]![1] : 0))
}

/** Numbers in a row, by the first and how many they are. */
function stretchesOf(numbers: readonly number[]): (readonly [number, number])[] {
  const stretches: [number, number][] = []
  for (const number of numbers) {
    const last = stretches.at(-1)
    if (last && number === last[0] + last[1]) last[1] += 1
    else stretches.push([number, 1])
  }
  return stretches
}

/** How often each value stands in a row. */
function runsOf<Value>(values: readonly Value[]): (readonly [Value, number])[] {
  const runs: [Value, number][] = []
  for (const value of values) {
    const last = runs.at(-1)
    if (last?.[0] === value) last[1] += 1
    else runs.push([value, 1])
  }
  return runs
}

function listed(doc: SearchDoc, norms: readonly number[]): ListedDoc {
  const { id, kind, article, language, path, title, team, contact, aliases, questions, learned, sections } = doc
  return {
    ...{ id, kind, article, language, path, title },
    ...(team !== undefined && { team }),
    ...(contact !== undefined && { contact }),
    ...{ aliases, questions, learned },
    sections: sections.map(({ anchor, title }) => ({ anchor, title })),
    norms,
  }
}
