/**
 * The engine over the indexes of this release. A query waits for what it needs alone; what the others say is there from
 * the next key on, so that nothing moves in a list that somebody reads. Where no index can be loaded, pagefind serves alone.
 */
import type { Language } from '../../../content/schema.ts'
import { openIndex, openSuggestions, type Suggest } from '../../search/index.ts'
import type { Engine, Hit, SearchAnswer, SearchDoc, SearchIndex } from '../../search/types.ts'
import type { Built } from '../built.ts'
import { hitFrom, merged, type FullTextPage } from './merge.ts'
import { neededFor } from './needed.ts'

/** Hits at most of our own engine. */
const LIMIT = 10

export interface Find {
  /** Resolves when what the query needs has come or failed; undefined where nothing is waited for. Never rejects. */
  before(query: string, typing: boolean): Promise<void> | undefined
  /** Whether any index is open. */
  readonly isOpen: boolean
  /** Searches what is there; without any index, an answer that has no hits yet. */
  search(query: string, typing: boolean): SearchAnswer
  /** Whole queries to go on with, none of which stands before the reader as a title already. */
  suggest(query: string, shown: readonly string[], limit: number): string[]
  /** What a hit was made of; undefined for one that full text found. */
  readonly docOf: DocOf
}

export type DocOf = (hit: Hit) => SearchDoc | undefined

export function finder({ entry, index }: Built): Find {
  const { language } = entry
  const written = Object.keys(entry.indexes) as Language[]
  const opened = new Set<Language>()
  const failed = new Set<Language>()
  const coming = new Map<Language, Promise<void>>()
  const docs = new Map<string, SearchDoc>()
  let engine: Engine | undefined
  let suggest: Suggest = () => []
  let hasAnswered = false

  const open = async (each: Language, ready?: () => Promise<void>) => {
    try {
      const read = (await index(each)) as SearchIndex
      await ready?.()
      engine = engine ? engine.with(read) : openIndex(read)
      opened.add(each)
      for (const doc of read.docs) docs.set(nameOf(doc), doc)
      suggest = openSuggestions([...docs.values()])
      failed.delete(each)
    } catch {
      // A later query asks for it again, and does not wait.
      failed.add(each)
    }
    coming.delete(each)
  }
  const comes = (each: Language, ready?: () => Promise<void>) => {
    const going = coming.get(each) ?? open(each, ready)
    coming.set(each, going)
    return going
  }
  const openRest = async () => {
    for (const each of written) {
      await idle()
      if (!opened.has(each)) await comes(each, idle)
    }
  }

  return {
    get isOpen() {
      return engine !== undefined
    },
    before(query, typing) {
      const knows = (asked: string) => engine?.knows(asked, typing) ?? true
      const missing = neededFor(query, { language, written, knows }).filter((each) => !opened.has(each))
      const waits = missing.some((each) => !failed.has(each))
      const all = Promise.all(missing.map((each) => comes(each)))
      return waits ? all.then(() => undefined) : undefined
    },
    search(query, typing) {
      if (!hasAnswered) void openRest()
      hasAnswered = true
      return (
        engine?.search(query, { language, typing, limit: LIMIT, today: todayIn(entry.zone) }) ?? {
          ...{ query, terms: '', hits: [], answered: 0, typing },
        }
      )
    },
    suggest: (query, shown, limit) => suggest(query, { language, shown, limit }),
    docOf: (hit) => docs.get(nameOf(hit)),
  }
}

function nameOf({ kind, article, language }: Pick<Hit, 'kind' | 'article' | 'language'>): string {
  return `${kind}/${article}/${language}`
}

/** The portal's day: pins end with one, for every reader and for the server at once. Swedish dates are YYYY-MM-DD. */
function todayIn(timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone }).format()
}

/** When the browser has nothing better to do; not every one says so. */
function idle(): Promise<void> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: PATIENCE })
    else setTimeout(resolve, PATIENCE)
  })
}

const PATIENCE = 1_000

/** The answer with what pagefind adds. Where it is all there is, its hits are taken for an answer. */
export function withFullText(answer: SearchAnswer, pages: readonly FullTextPage[], language: Language): SearchAnswer {
  if (answer.terms !== '') return { ...answer, hits: merged(answer.hits, pages, language) }
  const hits = pages.flatMap((page) => hitFrom(page, language) ?? [])
  return { ...answer, hits, answered: hits.length > 0 ? 1 : 0 }
}
