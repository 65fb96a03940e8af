/**
 * What reading content/ yields: every file checked, every language filled in, every address known.
 * The site draws it, the server answers from it, the scripts judge it.
 */
import type { Drawn } from './body.ts'
import type { Location, Person, Team } from './directory-schema.ts'
import type { ChecklistFile, JourneyFile } from './journey-shape.ts'
import type { Place } from './positions.ts'
import type {
  ArticleKind,
  Frontmatter,
  GoldenQuery,
  Language,
  LearnedQuery,
  Pin,
  Portal,
  RequestTypeFile,
  Term,
  Text,
  Words,
} from './schema.ts'

/** A text that exists in every language: Traditional Chinese was converted where nobody wrote it. */
export type FullText = Readonly<Record<Language, string>>

/** T with every `Text` in it filled in for all languages. */
export type Full<T> = T extends Text
  ? FullText
  : T extends readonly (infer Item)[]
    ? readonly Full<Item>[]
    : T extends object
      ? { readonly [Key in keyof T]: Full<T[Key]> }
      : T

/** A headed part of an article; the part before the first heading has an empty anchor and title. */
export interface Section {
  /** The fragment of its address, without `#`, as the page's headings have it. */
  readonly anchor: string
  readonly title: string
  /** 2 for `##`, 3 for `###`; 1 for the part before the first heading. */
  readonly depth: number
  /** Plain text, without the heading. */
  readonly text: string
}

/** One article in one language. */
export interface Article {
  readonly id: string
  readonly kind: ArticleKind
  readonly slug: string
  readonly language: Language
  /** Its address, with language prefix and trailing slash: `/zh-hans/guides/expense-claim/`. */
  readonly path: string
  /** The file it was written in, relative to the content folder: `guides/expense-claim.zh-hans.md`. */
  readonly file: string
  /** True where Traditional Chinese was made from the Simplified file at build. */
  readonly converted: boolean
  /** The instant of its file's last commit, ISO 8601 UTC; absent where Git was not asked, or does not know for sure. */
  readonly changed?: string
  readonly meta: Frontmatter
  /** Markdown or MDX after the frontmatter, in this language. */
  readonly body: string
  readonly sections: readonly Section[]
  /** The body as HTML, where it was drawn while it was read. */
  readonly drawn?: Drawn
}

export type RequestType = Full<RequestTypeFile> & { readonly id: string }

export type Journey = Full<JourneyFile> & { readonly id: string }
export type Checklist = Full<ChecklistFile> & { readonly id: string }

/** A golden query, with the place of its words: whoever asks it tells its author there. */
export type Golden = GoldenQuery & Place & { readonly file: string }

/** Everything the organisation has written. */
export interface Content {
  /** The folder it was read from, absolute. */
  readonly folder: string
  readonly portal: Full<Portal>
  readonly teams: readonly Full<Team>[]
  /** Those who are here; whoever left is not among them. */
  readonly people: readonly Full<Person>[]
  readonly locations: readonly Full<Location>[]
  readonly requests: readonly RequestType[]
  readonly journeys: readonly Journey[]
  readonly checklists: readonly Checklist[]
  readonly terms: readonly Full<Term>[]
  /** Queries that readers confirmed, each with its article. */
  readonly learned: readonly LearnedQuery[]
  /** What is shown first for certain words, ended ones too. */
  readonly pins: readonly Pin[]
  /** Queries that must keep finding what answers them. */
  readonly golden: readonly Golden[]
  /** All languages, drafts left out unless asked for; every article stands at least in the default language. */
  readonly articles: readonly Article[]
  readonly words: Readonly<Record<Language, Words>>
}

/** Something wrong in a file of content/, told to its author. */
export interface Fault {
  /** The rule's id: `schema`, `dead-link` … */
  readonly rule: string
  readonly severity: 'error' | 'warning'
  /** Relative to the content folder. */
  readonly file: string
  /** From 1. */
  readonly line: number
  /** From 1. */
  readonly column: number
  /** What was found, what was expected and what to do, as a sentence a language. */
  readonly message: Readonly<Record<Language, string>>
}

export interface Reading {
  /** Absent when an error left nothing that could be used. */
  readonly content: Content | undefined
  /** All of them, in the order of files and lines. */
  readonly faults: readonly Fault[]
}
