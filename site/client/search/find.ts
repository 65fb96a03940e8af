/** The engine over the index of this release, or nothing where the index cannot be loaded: pagefind serves alone then. */
import type { Language } from '../../../content/schema.ts'
import { openIndex } from '../../search/index.ts'
import type { SearchAnswer, SearchIndex } from '../../search/types.ts'
import { built } from '../built.ts'
import type { FullTextPage } from './merge.ts'
import { hitFrom, merged } from './merge.ts'

/** Hits at most of our own engine. */
const LIMIT = 10

export type Find = (query: string, typing: boolean) => SearchAnswer

/** Searches the index; without one, an answer that has no hits yet. */
export async function finder(language: Language): Promise<Find> {
  try {
    const index = (await (await built(language)).index()) as SearchIndex
    const engine = openIndex(index)
    return (query, typing) => engine.search(query, { language, typing, limit: LIMIT })
  } catch {
    return (query, typing) => ({ query, terms: '', hits: [], answered: 0, typing })
  }
}

/** The answer with what pagefind adds. Where it is all there is, its hits are taken for an answer. */
export function withFullText(answer: SearchAnswer, pages: readonly FullTextPage[], language: Language): SearchAnswer {
  if (answer.terms !== '') return { ...answer, hits: merged(answer.hits, pages, language) }
  const hits = pages.flatMap((page) => hitFrom(page, language) ?? [])
  return { ...answer, hits, answered: hits.length > 0 ? 1 : 0 }
}
