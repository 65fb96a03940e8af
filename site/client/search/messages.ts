/**
 * What the page and the search say to each other. They are plain values: the search mostly runs in a worker (find.ts), and
 * nothing else goes from one to the other.
 */
import type { Contact, SearchAnswer } from '../../search/types.ts'
import type { Entry } from '../built.ts'

/** A question of the page. A later one takes its place, whatever of it is still to come. */
export interface Asked {
  /** From 1, one more with each: what is told names the question that it answers. */
  readonly turn: number
  readonly query: string
  /** Its last word may be unfinished. */
  readonly typing: boolean
  /** Whole queries to go on with, at most. */
  readonly suggest: number
}

/** The first hits stand there and the browser has nothing better to do: what is likely asked next may be brought. */
export interface Rested {
  readonly rested: true
}

/** What the page says: first which files there are, then its questions. */
export type Heard = { readonly entry: Entry } | Rested | Asked

/** What a worker says at once of a question: it is there, and has that one. */
export interface Received {
  /** The turn of the question. */
  readonly received: number
}

/** What a hit was made of, as far as it may be shown. */
export interface Said {
  readonly contact?: Contact
  /** What its sections say, by anchor: those that it leads to. */
  readonly texts: Readonly<Record<string, string>>
}

/** The answer to a question. */
export interface Found {
  readonly turn: number
  /** Without hits where too little could be had. */
  readonly answer: SearchAnswer
  /** Of each hit, in the same order. */
  readonly said: readonly Said[]
  /** Whole queries to go on with, none of which stands before the reader as a title already. */
  readonly queries: readonly string[]
  /** Milliseconds from the question on, without those in which something was on its way. */
  readonly ms: number
  /** The engine's own limit: below it, nothing answers. */
  readonly threshold: number
  /** Too little could be had to say what is there. */
  readonly lost: boolean
  /** The same answer comes again, with what its hits say at length. */
  readonly more: boolean
}

/** The answer where nothing could be found out: full text alone may still have one, which then counts. */
export function nothingOf({ turn, query, typing }: Asked): Found {
  const answer = { query, terms: '', hits: [], answered: 0, typing }
  return { turn, answer, said: [], queries: [], ms: 0, threshold: 1, lost: true, more: false }
}
