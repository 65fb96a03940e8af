/**
 * Learns from the log: which queries that readers confirmed become part of what their article is found by.
 */
import type { Language } from '../../content/schema.ts'
import { foldText } from './fold.ts'
import type { SearchDoc } from './types.ts'

/** A query whose searcher was served by that article. */
export interface Confirmed {
  readonly query: string
  readonly language: Language
  readonly article: string
}

export function learn(docs: readonly SearchDoc[], log: readonly Confirmed[]): Confirmed[] {
  const articles = new Set(docs.map(({ article }) => article))
  const known = log.filter(({ article }) => articles.has(article))
  return [...new Map(known.map((pair) => [`${pair.article} ${foldText(pair.query)}`, pair])).values()]
}
