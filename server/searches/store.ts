/** Searches and the clicks on their hits, as facts. */
import type { Language } from '../../content/schema.ts'
import { foldText } from '../../site/search/fold.ts'
import { momentText } from '../db/moment.ts'
import type { Db } from '../db/open.ts'
import type { Reader } from '../db/schema.ts'

/** As a browser tells it; `answered` is 0 to 1. */
export interface NewSearch {
  readonly id: string
  readonly visitId: string
  readonly query: string
  readonly language: Language
  readonly resultCount: number
  readonly answered: number
}

export interface NewClick {
  readonly id: string
  readonly article: string
  readonly section?: string | undefined
  readonly rank: number
}

/** Keeps the query with its folded terms, by which it is grouped with others that ask the same. */
export function recordSearch(db: Db, search: NewSearch, now: Date): Promise<void> {
  const { id, visitId, query, language, resultCount, answered } = search
  const terms = spaced(foldText(query))
  const row = { id, visitId, query, terms, language, resultCount, answered: Math.round(answered * 1_000) }
  return db.record('searches', { ...row, at: momentText(now) })
}

/** One space between words: most queries are written so, and looking is quicker than writing them anew. */
function spaced(text: string): string {
  return (/[^\S ]|  /.test(text) ? text.replaceAll(/\s+/g, ' ') : text).trim()
}

export function recordClick(db: Db, searchId: string, click: NewClick, now: Date): Promise<void> {
  return db.record('searchClicks', { ...click, searchId, section: click.section ?? null, at: momentText(now) })
}

/** What a browser told of one search. */
export interface FoundSearch {
  readonly query: string
  readonly resultCount: number
  /** 0 to 1000. */
  readonly answered: number
}

/** The search with this id; none while its beacon is under way, or if it was lost. */
export async function findSearch(reader: Reader, id: string): Promise<FoundSearch | undefined> {
  return reader
    .selectFrom('searches')
    .select(['query', 'resultCount', 'answered'])
    .where('id', '=', id)
    .executeTakeFirst()
}
