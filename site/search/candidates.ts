/**
 * The few documents of a language that are worth a close look: those that hold most of the question, and those whose short
 * texts have the most pieces in common with words that nothing writes.
 */
import type { Searched } from './collection.ts'
import { rarityOf } from './impacts.ts'
import { lastUpTo } from './ordered.ts'
import { piecesOfInitials, piecesOfWords } from './pieces.ts'
import type { Question } from './question.ts'
import { isOfPieces } from './shards.ts'
import type { Taught } from './taught.ts'
import type { HitKind } from './types.ts'
import { evidence, kindFactor } from './weights.ts'

/**
 * Documents at most by what they hold, by what their short texts are, and by the pieces of words: more for a word or two,
 * which many hold alike, than for a question. Measured: of more of them none more is found. In all no more than of two kinds: each
 * is a request, or most of one.
 */
const MOST = { ofFew: { holding: 16, named: 16 }, ofMany: { holding: 12, named: 8 }, alike: 8, inAll: 32 }
const FEW = 3

/** What the rest of a document counts where short texts are compared: it decides between those that hold as much. */
const NEXT = 0.1

/** The share of the pieces that a document must have. */
const ENOUGH_PIECES = 0.4

/** What a document that holds all of the question counts against one that holds next to nothing. */
const WHOLE = 0.6

/** What the lessons must say for a document that holds no word of the question. */
const LOUD = 0.5

export interface Candidate {
  readonly number: number
  /** What it holds of the question, weighed. */
  readonly held: number
  /** What the lessons say for it, or against it below 0. */
  readonly says: number
}

export interface Candidates {
  readonly found: readonly Candidate[]
  /** The document of a number as a candidate. */
  readonly of: (number: number) => Candidate
  /** What was learned about the question; undefined where nothing was. */
  readonly taught: Taught | undefined
}

/** Of all kinds, or of some. */
export function candidatesFor(question: Question, searched: Searched, only?: ReadonlySet<HitKind>): Candidates {
  const { matcher, taught: teach, made, kinds } = searched
  const { held, share, short } = matcher.sum(question)
  const weight = evidence[made].taught
  const taught = weight > 0 ? teach(question.query) : undefined
  const holds = held.map((value, doc) => value * (1 - WHOLE + WHOLE * (share[doc] ?? 0)))
  const factorOf = (kind: HitKind) => (only === undefined || only.has(kind) ? kindFactor[kind] : 0)
  const worth = holds.map((value, doc) => {
    const says = taught?.says[doc] ?? 0
    return value > 0 || says > LOUD ? Math.max(0, value + weight * says) * factorOf(kinds[doc]!) : 0
  })
  const named = short.map((value, doc) => (value > 0 ? (value + NEXT * holds[doc]!) * factorOf(kinds[doc]!) : 0))
  const isShort = question.parts.filter(({ token }) => token.kind !== 'single' && !token.stop).length <= FEW
  const most = isShort ? MOST.ofFew : MOST.ofMany
  const numbers = inTurn(
    [greatest(worth, most.holding), greatest(named, most.named), greatest(alike(question, searched), MOST.alike)],
    MOST.inAll,
  )
  const of = (number: number): Candidate => ({
    number,
    held: holds[number]!,
    says: weight * (taught?.says[number] ?? 0),
  })
  return { found: Array.from(numbers, of), of, taught }
}

/** One language with what may be found in it. */
export interface Looked {
  readonly each: Searched
  readonly question: Question
  readonly candidates: Candidates
}

/**
 * Of what is a candidate in one language the versions in the others that hold anything of the question too: which of them is
 * shown is chosen later, and none must be missing for being one of many there (versions.ts).
 */
export function withVersions(looked: readonly Looked[]): Looked[] {
  const places = new Set(
    looked.flatMap(({ each, candidates }) => candidates.found.map(({ number }) => each.places[number]!)),
  )
  return looked.map(({ each, question, candidates }) => {
    const found = new Map(candidates.found.map((candidate) => [candidate.number, candidate]))
    for (const place of places) {
      const number = lastUpTo(each.places, place)
      if (each.places[number] !== place || found.has(number)) continue
      const version = candidates.of(number)
      if (version.held > 0) found.set(number, version)
    }
    return { each, question, candidates: { ...candidates, found: [...found.values()] } }
  })
}

/** For each document the share of the pieces that its short texts have, weighed by how rare they are. */
function alike({ strange, letters }: Question, { lexicon, kinds, missing }: Searched): Float32Array {
  const most = new Float32Array(kinds.length)
  // Pieces are asked for last, those of all readings together: what other words are found for decides for which words.
  if ([...missing].some((name) => !isOfPieces(name))) return most
  const initials = /^[a-z]{2,}$/.test(letters) ? [piecesOfInitials(letters)] : []
  for (const pieces of [...piecesOfWords(strange), ...initials]) {
    const had = new Float32Array(kinds.length)
    const unwritten = rarityOf(0, kinds.length)
    let all = 0
    for (const piece of pieces) {
      const { docs = [], weight = unwritten } = lexicon.piece(piece) ?? {}
      all += weight
      for (const doc of docs) had[doc]! += weight
    }
    for (let doc = 0; all > 0 && doc < most.length; doc += 1) {
      if (had[doc]! >= ENOUGH_PIECES * all) most[doc] = Math.max(most[doc]!, had[doc]! / all)
    }
  }
  return most
}

/** The first of each list, then the second of each, until there are so many. */
function inTurn(lists: readonly (readonly number[])[], most: number): ReadonlySet<number> {
  const taken = new Set<number>()
  const longest = Math.max(...lists.map(({ length }) => length))
  for (let place = 0; place < longest; place += 1)
    for (const list of lists) if (place < list.length && taken.size < most) taken.add(list[place]!)
  return taken
}

/** The numbers of the greatest values above 0, greatest first; of equal ones the first. */
function greatest(values: Float32Array, most: number): number[] {
  const best: number[] = []
  for (let number = 0; number < values.length; number += 1) {
    const value = values[number]!
    if (value <= 0 || (best.length === most && value <= values[best[most - 1]!]!)) continue
    let place = best.length === most ? most - 1 : best.length
    for (; place > 0 && values[best[place - 1]!]! < value; place -= 1) best[place] = best[place - 1]!
    best[place] = number
  }
  return best
}
