/** The form of an index: heads and shards, and what documents are in them. */
import type { Language } from '../../content/schema.ts'
import type { DocSection, HitKind, SearchDoc } from './types.ts'
import type { KeyedPin } from './pins.ts'
import type { Made } from './weights.ts'

/** A document without what it says at length: all that is needed to tell how well it answers. */
export interface ListedDoc extends Omit<SearchDoc, 'description' | 'sections'> {
  readonly sections: readonly Omit<DocSection, 'text'>[]
  /** How much each of its short texts says (short.ts). */
  readonly norms: readonly number[]
}

/**
 * What a search needs of the documents of one language, whatever was typed, as JSON. Of each kind of shards it tells what
 * the first item of each shard is found by (shards.ts).
 */
export interface Head {
  readonly language: Language
  readonly made: Made
  /** How many documents of a kind follow each other. */
  readonly kinds: readonly (readonly [kind: HitKind, documents: number])[]
  /** For each document how much its length thins its words (impacts.ts). */
  readonly lengths: readonly number[]
  /** The places of the documents among those of all languages: the first of some in a row, and how many they are. */
  readonly places: readonly (readonly [first: number, documents: number])[]
  /** Articles that a pin names, with the numbers of their documents. */
  readonly pinned: readonly (readonly [article: string, number: number])[]
  /** Keys of tokens. */
  readonly tokens: readonly string[]
  readonly pieces: readonly string[]
  readonly initials: readonly string[]
  readonly beginnings: readonly string[]
  /** From their last letter on. */
  readonly endings: readonly string[]
  /** How many documents are in each shard of them, and in each of their texts. */
  readonly docs: readonly number[]
  readonly texts: readonly number[]
  /** Whether there are terms that can be written in several ways. */
  readonly termed: boolean
  /** Whether there are lessons: articles made of questions teach what tells them apart. */
  readonly taught: boolean
}

/** What a search needs. Only `buildIndex` makes it and only `openIndex` reads it. */
export interface SearchIndex {
  /** The form below; an engine refuses another. */
  readonly version: number
  /** One a language. */
  readonly heads: readonly Head[]
  /** All of them, whatever their language: they are few, and readers ask in other languages too. */
  readonly pins: readonly KeyedPin[]
  /** By name. */
  readonly shards: ReadonlyMap<string, Uint8Array<ArrayBuffer>>
}

/** An index whose shards come as they are needed: those that are not there yet are undefined. */
export interface IndexSource extends Omit<SearchIndex, 'shards'> {
  readonly shards: { get(name: string): Uint8Array | undefined }
}
