/**
 * What the search engine takes, keeps and answers.
 *
 * The engine runs alike in the browser, on the server and in scripts: it takes `SearchDoc`s at build, gives a
 * `SearchIndex` of heads and shards, and answers a query with `Hit`s that only need to be drawn.
 */
import type { ArticleKind, Language } from '../../content/schema.ts'
import type { IndexSource, ListedDoc } from './form.ts'

/** What can be found: an article, a request type, a team, a person or a term. */
export type HitKind = ArticleKind | 'request' | 'team' | 'person' | 'term'

/** A headed part; the part before the first heading has an empty anchor and title. */
export interface DocSection {
  readonly anchor: string
  readonly title: string
  readonly text: string
}

/** How a person or a team is reached. */
export interface Contact {
  /** For the round face of a person: initials, or the family name. */
  readonly initials?: string
  readonly mail: string
  /** As it is dialled, often an extension. */
  readonly phone?: string
}

/** One text that can be found, in one language. */
export interface SearchDoc {
  /** Unique in an index. */
  readonly id: string
  readonly kind: HitKind
  /** The article's id, or that of the request type, team, person or term: the same in every language. */
  readonly article: string
  readonly language: Language
  /** With language prefix; terms carry their fragment. */
  readonly path: string
  readonly title: string
  readonly description: string
  /** The team that answers for it. */
  readonly team?: string
  /** Of people and teams. */
  readonly contact?: Contact
  /** Other words people write for it: `asked_as`, aliases, abbreviations. */
  readonly aliases: readonly string[]
  /** The questions it answers, whole: those of an FAQ. */
  readonly questions: readonly string[]
  /** Queries of readers whom it served, once filtered. */
  readonly learned: readonly string[]
  readonly sections: readonly DocSection[]
}

/** For these words show this article first. */
export interface Pin {
  /** As people type them; each stands for every query that says the same. */
  readonly queries: readonly string[]
  /** Of the reader; either Chinese stands for both scripts. */
  readonly language: Language
  readonly article: string
  /** The last day, `YYYY-MM-DD`. */
  readonly until: string
}

/** A piece of a text to be drawn; marked pieces matched the query. The pieces together are the text. */
export interface Piece {
  readonly text: string
  readonly marked: boolean
}

/** Why a word of the query found this hit. */
export interface Why {
  /**
   * exact: as typed · script: the other Chinese script or a Taiwan word · stem: another form of the word ·
   * typo: a misspelling put right · sound: sounds like it, pinyin too · alias: another word for the same term ·
   * prefix: the beginning, while typing · pinned: chosen by the editors for the whole query, which `found` repeats.
   */
  readonly kind: 'exact' | 'stem' | 'typo' | 'sound' | 'alias' | 'script' | 'prefix' | 'pinned'
  /** As the reader typed it. */
  readonly query: string
  /** As the hit writes it. */
  readonly found: string
}

/** A matching section of a hit, with its whole address. */
export interface HitSection {
  readonly anchor: string
  readonly title: string
  readonly path: string
}

/** One result: an article appears once, in the language that serves this reader best. */
export interface Hit {
  readonly kind: HitKind
  readonly article: string
  /** Of what is shown. */
  readonly language: Language
  /** Ends in the section's `#anchor` (not percent-encoded) where a section matches better than the page. */
  readonly path: string
  readonly title: string
  readonly titleMarks: readonly Piece[]
  /** The section `path` leads to. */
  readonly section?: { readonly anchor: string; readonly title: string }
  /** Up to three sections that match, best first. */
  readonly sections: readonly HitSection[]
  readonly description: string
  /** At most 160 characters around the matches; the description where no section's text matches. */
  readonly excerpt: readonly Piece[]
  /** Comparable within one answer only; a pinned hit keeps its own, which may be lower. */
  readonly score: number
  /** One entry a matched word of the query, in the order typed; stop words are left out. A pin is told before them. */
  readonly why: readonly Why[]
  /** Words of the query that it does not write, as typed: what tells the subject, in order. Empty where none can be told. */
  readonly lacks: readonly string[]
  readonly team?: string
}

/** How to search. */
export interface SearchOptions {
  /** The reader's language. */
  readonly language: Language
  /** Hits at most; 10 unless told. */
  readonly limit?: number
  /** True while the reader types: the last word may be unfinished. */
  readonly typing?: boolean
  /** The reader's day, `YYYY-MM-DD`: pins that last until then or longer are heeded, without it none. */
  readonly today?: string
}

/** What a search found. */
export interface SearchAnswer {
  /** As typed, cut at 200 characters. */
  readonly query: string
  /** Folded, without stop words: equal for queries that ask the same, for grouping. Empty for an empty query. */
  readonly terms: string
  readonly hits: readonly Hit[]
  /** 0…1: how much of what was asked the best hit covers. Below `ANSWERED` nothing really answers; a pin always does. */
  readonly answered: number
  /** The team that most likely can help, whether or not a hit answers. */
  readonly team?: string
  readonly typing: boolean
}

/** What an answer waits for, where that is less than all. */
export interface Waits {
  /** Languages; the others take part where all of theirs is there. */
  readonly languages?: readonly Language[]
  /** Hits whose texts are there, of which 0 waits for none; those of the others may be empty. */
  readonly texts?: number
}

/** A search over the indexes that are open. Never throws, whatever was typed. */
export interface Engine {
  /** In the languages of which nothing that it takes is missing; of all of them once nothing is needed. */
  search(query: string, options: SearchOptions): SearchAnswer
  /**
   * Names of the shards that the answer waits for. Once they came it may be others: what is found decides what is read next.
   */
  needs(query: string, options: SearchOptions, waits?: Waits): readonly string[]
  /** The documents that were looked at closely for the last answer, if it was this one: the hits whole, then the others. */
  looked(query: string, options: SearchOptions): readonly (SearchDoc | ListedDoc)[]
  /**
   * Whether the documents of one language know every word that tells the subject, without a guess of one kind: by default at
   * its spelling.
   */
  knows(query: string, typing?: boolean, languages?: readonly Language[], without?: Why['kind']): boolean
  /**
   * This engine with one more index; where that has a language that is open already, it takes its place.
   * @throws Error for an index of another version.
   */
  with(index: IndexSource): Engine
}
