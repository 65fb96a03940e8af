/** `/search/writing.<language>.json`, which only development serves. */
import type { Language, Words } from '../../../content/schema.ts'

/** A golden query that an article must answer. */
export interface Golden {
  readonly query: string
  /** Of the portal it is typed in. */
  readonly language: Language
  /** The article's id. */
  readonly article: string
  /** Place in the list at most, from 1. */
  readonly rank: number
}

export interface WritingFile {
  readonly golden: readonly Golden[]
  readonly words: Words
}
