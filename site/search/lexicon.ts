/**
 * Every token of the documents of one language: which of them hold it, how telling it is, and which others a word of a query
 * may stand for. Read from shards of the index: what those that are not there yet would say is left open.
 */
import { keptOf, LONGEST_TYPO } from './edits.ts'
import { impactBy, rarityOf } from './impacts.ts'
import { isWord, keyOf, ofCharacter, ofReading, ofStem } from './keys.ts'
import { stemOf } from './lunr.ts'
import { isInitials } from './pieces.ts'
import { readPostings, type Postings } from './postings.ts'
import { lastUpTo } from './ordered.ts'
import { inRange, startingWith, type Shelf } from './shelf.ts'
import { charactersOf, readingsOf } from './sound.ts'
import { openTokenShard } from './token-shard.ts'
import type { Head } from './form.ts'
import { byCommon, openWords, turned, type ListedWord } from './word-list.ts'

/** Documents whose short texts have a piece (pieces.ts), and how telling it is. */
export interface Piece extends Pick<Postings, 'docs'> {
  readonly weight: number
}

export interface Lexicon {
  /** True also where it cannot be told yet: nothing is to be fetched for guesses at a word that may be right. */
  has(token: string): boolean
  /** Undefined where nothing holds it. */
  postings(token: string): Postings | undefined
  /** How telling a token is: 0 where everything holds it, highest where nothing does. */
  weight(token: string): number
  /** Other words of the same stem. */
  sameStem(word: string): readonly string[]
  /** Words that an unknown word may be a misspelling of: one edit away from four letters on, two from eight. */
  misspelt(word: string): { readonly words: readonly string[]; readonly distance: 1 | 2 }
  /** Tokens that begin so, a Chinese character's pairs too. */
  beginningWith(start: string): readonly string[]
  /** Pairs of characters that can sound so, `bao xiao`. */
  sounding(sounds: string): readonly string[]
  piece(piece: string): Piece | undefined
}

/** Tokens that were looked up and are remembered: a query asks for each of its own many times. */
const MOST_REMEMBERED = 2_000

/** Lists of tokens have the most common first. */
export function openLexicon(head: Head, shelf: Shelf): Lexicon {
  const { lengths, tokens, pieces, initials, beginnings, endings } = head
  const impactOf = impactBy(lengths)
  const documents = lengths.length
  const tokenShard = shelf.of('tokens', (bytes) => openTokenShard(bytes, documents, impactOf))
  const pieceShard = shelf.of('pieces', (bytes) => readPostings(bytes, documents, impactOf))
  const initialShard = shelf.of('initials', (bytes) => readPostings(bytes, documents, impactOf))
  const byBeginning = shelf.of('beginnings', openWords)
  const byEnding = shelf.of('endings', openWords)

  const remembered = new Map<string, Postings | 'unwritten'>()
  /** Undefined where it cannot be told yet. */
  const lookUp = (token: string): Postings | 'unwritten' | undefined => {
    if (tokens.length === 0 || token === '') return 'unwritten'
    const known = remembered.get(token)
    if (known !== undefined) return known
    const shard = tokenShard(lastUpTo(tokens, keyOf(token)))
    if (shard === undefined) return undefined
    const found = shard.postings.get(token) ?? 'unwritten'
    if (remembered.size >= MOST_REMEMBERED) remembered.clear()
    remembered.set(token, found)
    return found
  }
  const postings = (token: string) => {
    const found = lookUp(token)
    return found === 'unwritten' ? undefined : found
  }
  /** Of those two edits away the ones that begin or end as one edit away: nearly all, and nothing more is fetched for them. */
  const near = (word: string, most: 1 | 2) => {
    const kept = keptOf(word)
    const begin = kept.beginnings.flatMap((beginning) => inRange(beginnings, startingWith(beginning), byBeginning))
    const end = inRange(endings, startingWith(turned(kept.ending)), byEnding)
    const found = [
      ...[...new Set(begin)].flatMap((shard) => shard.near(word, most)),
      ...end.flatMap((shard) => shard.near(turned(word), most).map((own) => ({ ...own, word: turned(own.word) }))),
    ]
    return listed([...new Map(found.map((own) => [own.word, own])).values()])
  }

  return {
    has: (token) => lookUp(token) !== 'unwritten',
    postings,
    weight: (token) => rarityOf(postings(token)?.holding ?? 0, documents),
    sameStem(word) {
      const stem = stemOf(word)
      const shards = inRange(tokens, ofStem(stem), tokenShard)
      return listed(shards.flatMap((shard) => shard.ofStem(stem))).filter((other) => other !== word)
    },
    misspelt(word) {
      if (word.length < 4 || word.length > LONGEST_TYPO) return { words: [], distance: 1 }
      const unread = shelf.missing.size
      const words = near(word, 1)
      // What is further away is only looked for where nothing is nearer.
      const isTold = shelf.missing.size === unread
      return words.length > 0 || word.length < 8 || !isTold
        ? { words, distance: 1 }
        : { words: near(word, 2), distance: 2 }
    },
    beginningWith: (start) =>
      listed(
        isWord(start)
          ? inRange(beginnings, startingWith(start), byBeginning).flatMap((shard) => shard.beginningWith(start))
          : inRange(tokens, ofCharacter(start), tokenShard).flatMap((shard) => shard.pairsFrom(start)),
      ),
    sounding(sounds) {
      const [first = ''] = sounds.split(' ')
      // A character that can be read so may stand where it is mostly read otherwise.
      const readings = new Set(charactersOf(first).map((character) => readingsOf(character)[0] ?? ''))
      const shards = new Set([...readings].flatMap((reading) => inRange(tokens, ofReading(reading), tokenShard)))
      return listed([...shards].flatMap((shard) => shard.sounding(sounds)))
    },
    piece(piece) {
      const [firsts, shard] = isInitials(piece) ? [initials, initialShard] : [pieces, pieceShard]
      const found = firsts.length === 0 ? undefined : shard(lastUpTo(firsts, piece))?.get(piece)
      return found && { docs: found.docs, weight: rarityOf(found.docs.length, documents) }
    },
  }
}

function listed(words: readonly ListedWord[]): string[] {
  return words.toSorted(byCommon).map(({ word }) => word)
}
