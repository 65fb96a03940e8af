/**
 * What an index says beside its head, cut into shards of a few thousand bytes, so that a query needs few of them however many
 * documents there are.
 */
import type { Language } from '../../content/schema.ts'
import { bytesOf } from './bytes.ts'
import { rowOf, writeDocs } from './doc-rows.ts'
import { LONGEST_TYPO } from './edits.ts'
import { isWord, keyOf } from './keys.ts'
import { isInitials, piecesIn } from './pieces.ts'
import { ONCE, writePostings, type TokenEntry } from './postings.ts'
import { compactTexts } from './short.ts'
import type { ListedDoc } from './form.ts'
import type { SearchDoc } from './types.ts'
import { commonness, turned, writeWords, type ListedWord } from './word-list.ts'

/**
 * tokens: which documents hold a token, in the order of `keyOf` · pieces, initials: and which a piece of a short text
 * (pieces.ts) · beginnings: words by their letters · endings: by their letters from the end · docs: the documents without what
 * they say at length · texts: that, in the same order · terms: one, all ways to write a term · lessons: one, what was taught.
 */
export type ShardKind =
  'tokens' | 'pieces' | 'initials' | 'beginnings' | 'endings' | 'docs' | 'texts' | 'terms' | 'lessons'

/** The kinds that are written in as few bits as they tell (coding.ts): nothing makes them smaller. */
export const CODED: readonly ShardKind[] = ['tokens', 'pieces', 'initials', 'beginnings', 'endings']

export function shardName(language: Language, kind: ShardKind, number: number): string {
  return `${language}.${kind}.${number}`
}

/** Whether a shard of that name tells which short texts have a piece. */
export function isOfPieces(name: string): boolean {
  return /\.(?:pieces|initials)\.\d+$/.test(name)
}

/**
 * What the items of some shards take, about, in bytes before compression or coding; items are fewer, and so below `MOST_ITEMS`. Smaller
 * ones cost a head that names more of them, and an answer has 420 bytes of headers.
 */
const SIZE = { tokens: 2_500, pieces: 1_500, words: 2_500, docs: 630, texts: 4_500 } as const

/** Shards of one kind. */
export interface Cut {
  /** What is found in each begins here; it ends where the next one begins. */
  readonly firsts: readonly string[]
  readonly shards: readonly Uint8Array<ArrayBuffer>[]
}

/** Shards of what stands in the order of the documents, with how many of those are in each. */
export interface CutInOrder {
  readonly counts: readonly number[]
  readonly shards: readonly Uint8Array<ArrayBuffer>[]
}

export function cutTokens(entries: readonly TokenEntry[]): Cut {
  return cutPostings(entries, keyOf, SIZE.tokens)
}

/** Letters and initials apart, each in their own order: where no short text is Chinese, nothing is fetched for initials. */
export function cutPieces(docs: readonly ListedDoc[]): Record<'pieces' | 'initials', Cut> {
  const entries = new Map<string, number[]>()
  for (const [number, doc] of docs.entries())
    for (const piece of piecesIn(compactTexts(doc))) {
      const known = entries.get(piece)
      if (known === undefined) entries.set(piece, [number])
      else known.push(number)
    }
  // That a document has a piece is all that is told of it.
  const entryOf = (token: string, own: readonly number[]): TokenEntry => {
    return { token, docs: own, levels: own.map(() => ONCE), shares: own.map(() => 0), unlisted: 0 }
  }
  const { true: initials = [], false: pieces = [] } = Object.groupBy(
    Array.from(entries, ([piece, numbers]) => entryOf(piece, numbers)),
    ({ token }) => `${isInitials(token)}`,
  )
  const cut = (own: readonly TokenEntry[]) => cutPostings(own, (piece) => piece, SIZE.pieces)
  return { pieces: cut(pieces), initials: cut(initials) }
}

function cutPostings(entries: readonly TokenEntry[], orderOf: (token: string) => string, size: number): Cut {
  const keyed = entries.map((entry) => ({ entry, key: orderOf(entry.token) })).sort((a, b) => (a.key < b.key ? -1 : 1))
  const groups = grouped(keyed, ({ entry: { token, docs } }) => bytesOf(token) + 2 * docs.length, size)
  return {
    firsts: groups.map(([first], at) => parting(groups[at - 1]?.at(-1)?.key ?? '', first!.key)),
    shards: groups.map((group) => writePostings(group.map(({ entry }) => entry))),
  }
}

/** The shortest text that is after the last key of a shard and not after the first of the next: keys are much of a head. */
function parting(last: string, first: string): string {
  let same = 0
  while (same < last.length && last.charCodeAt(same) === first.charCodeAt(same)) same += 1
  return last === '' ? '' : first.slice(0, same + 1)
}

export function cutDocs(docs: readonly ListedDoc[]): CutInOrder {
  return cutInOrder(docs, (doc) => bytesOf(JSON.stringify(rowOf(doc))), SIZE.docs, writeDocs)
}

export function cutBeginnings(entries: readonly TokenEntry[]): Cut {
  return cutWords(wordsIn(entries))
}

/** The letters of each the other way round. What is longer than any misspelling is left out. */
export function cutEndings(entries: readonly TokenEntry[]): Cut {
  const words = wordsIn(entries).filter(({ word }) => word.length <= LONGEST_TYPO + 2)
  return cutWords(words.map(({ word, common }) => ({ word: turned(word), common })))
}

function cutWords(words: readonly ListedWord[]): Cut {
  const sorted = words.toSorted((a, b) => (a.word < b.word ? -1 : 1))
  const groups = grouped(sorted, ({ word }) => word.length, SIZE.words)
  return { firsts: groups.map(([first]) => first!.word), shards: groups.map(writeWords) }
}

/** Of each document its description, then the text of each section. */
export function cutTexts(docs: readonly SearchDoc[]): CutInOrder {
  const texts = docs.map(({ description, sections }) => [description, ...sections.map(({ text }) => text)])
  return cutInOrder(texts, (own) => own.reduce((sum, text) => sum + bytesOf(text), 0), SIZE.texts, written)
}

function cutInOrder<Item>(
  items: readonly Item[],
  sizeOf: (item: Item) => number,
  enough: number,
  write: (group: Item[]) => Uint8Array<ArrayBuffer>,
): CutInOrder {
  const groups = grouped(items, sizeOf, enough)
  return { counts: groups.map(({ length }) => length), shards: groups.map(write) }
}

/** As JSON, in UTF-8. */
export function written(value: unknown): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify(value))
}

function wordsIn(entries: readonly TokenEntry[]): ListedWord[] {
  return entries
    .filter(({ token }) => isWord(token))
    .map(({ token, docs, unlisted }) => ({ word: token, common: commonness(docs.length + unlisted) }))
}

/** Neighbours together until they are large enough. */
function grouped<Item>(items: readonly Item[], sizeOf: (item: Item) => number, enough: number): Item[][] {
  const groups: Item[][] = []
  let size = Infinity
  for (const item of items) {
    if (size >= enough) {
      groups.push([])
      size = 0
    }
    groups.at(-1)?.push(item)
    size += sizeOf(item)
  }
  return groups
}
