/**
 * The engine over the indexes of this release. A query waits for the shards that it needs alone; what other languages say is
 * there from the next key on, so that nothing moves in a list that somebody reads. Where the index cannot be loaded, pagefind
 * serves alone.
 */
import type { Language } from '../../../content/schema.ts'
import { openFetched, openSuggestions, type Fetched, type IndexFile } from '../../search/index.ts'
import type { ListedDoc } from '../../search/form.ts'
import type { Hit, SearchAnswer, SearchDoc, SearchOptions } from '../../search/types.ts'
import type { Built } from '../built.ts'
import { hitFrom, merged, type FullTextPage } from './merge.ts'
import { neededFor } from './needed.ts'

/** Hits at most of our own engine, and how many of them are drawn whole at once: what the others say comes behind them. */
const LIMIT = 10
const FIRST = 5

export interface Find {
  /** Resolves when what the query needs has come or failed; undefined where nothing is waited for. Never rejects. */
  before(query: string, typing: boolean): Promise<void> | undefined
  /**
   * The answer of the last search with what its last hits say; undefined where it had that. What came meanwhile, another
   * language, waits for the next key. Never rejects; resolves to nothing where it cannot be had.
   */
  after(query: string, typing: boolean): Promise<SearchAnswer | undefined> | undefined
  /** Whether all that finds a query is here; what its hits say at length may be missing. */
  isReady(query: string, typing: boolean): boolean
  /** Searches what is there; an answer that has no hits yet where too little is. */
  search(query: string, typing: boolean): SearchAnswer
  /** Whole queries to go on with, none of which stands before the reader as a title already. */
  suggest(query: string, shown: readonly string[], limit: number): string[]
  /** What a hit of the last search was made of; undefined for one that full text found. */
  readonly docOf: DocOf
}

export type DocOf = (hit: Hit) => SearchDoc | undefined

export function finder({ entry, index, shard }: Built): Find {
  const { language } = entry
  const written = Object.keys(entry.indexes) as Language[]
  const opened = new Set<Language>()
  const failed = new Set<Language>()
  const coming = new Map<Language, Promise<void>>()
  let fetched: Fetched | undefined
  let looked: readonly (SearchDoc | ListedDoc)[] = []
  let hasAnswered = false
  /** The query that something failed for: it is not waited for again. */
  let lost: string | undefined

  const options = (typing: boolean): SearchOptions => ({ language, typing, limit: LIMIT, today: todayIn(entry.zone) })
  const open = async (each: Language) => {
    try {
      const file = (await index(each)) as IndexFile
      fetched = fetched ? fetched.with(file) : openFetched(file, shard)
      opened.add(each)
      failed.delete(each)
    } catch {
      // A later query asks for it again, and does not wait.
      failed.add(each)
    }
    coming.delete(each)
  }
  const comes = (each: Language) => {
    const going = coming.get(each) ?? open(each)
    coming.set(each, going)
    return going
  }
  /** Languages that the query is looked up in and that are not open; those that failed before are not waited for. */
  const missing = (query: string, typing: boolean) => {
    const knows = (asked: string) => fetched?.engine.knows(asked, typing) ?? true
    return neededFor(query, { language, written, knows }).filter((each) => !opened.has(each))
  }
  const bring = async (query: string, typing: boolean) => {
    await Promise.all(missing(query, typing).map(comes))
    await fetched?.bring(query, options(typing), FIRST)
    // Whether a language knows the words is told by its shards.
    const more = missing(query, typing).filter((each) => !failed.has(each))
    if (more.length === 0) return
    await Promise.all(more.map(comes))
    await fetched?.bring(query, options(typing), FIRST)
  }
  /** The other languages, and of a site that is not large the rest of the reader's own: the next search needs no network. */
  const bringRest = async () => {
    for (const each of written) {
      await idle()
      if (!opened.has(each)) await comes(each)
    }
    const all = fetched
    if (!all || savesData()) return
    const own = all.names.filter((name) => name.startsWith(`${language}.`) && !name.startsWith(`${language}.texts.`))
    if (own.length > MOST_AHEAD) return
    for (let at = 0; at < own.length; at += AT_ONCE) {
      await idle()
      await Promise.all(own.slice(at, at + AT_ONCE).map((name) => all.fetch(name)))
    }
  }

  const isReady = (query: string, typing: boolean) => {
    if (!fetched || lost !== query) return fetched !== undefined
    return fetched.engine.needs(query, options(typing)).every((name) => name.includes('.texts.'))
  }

  return {
    before(query, typing) {
      const unopened = missing(query, typing)
      const waits = unopened.some((each) => !failed.has(each))
      const isHere = unopened.length === 0 && fetched?.bring(query, options(typing), FIRST) === undefined
      if (lost === query || isHere) return undefined
      const all = bring(query, typing).catch(() => {
        lost = query
      })
      return waits || (fetched !== undefined && !failed.has(language)) ? all : undefined
    },
    after(query, typing) {
      const asked = fetched
      if (!asked || asked.engine.needs(query, options(typing)).length === 0) return undefined
      // What is here is drawn first.
      return nextFrame()
        .then(() => asked.bring(query, options(typing)))
        .then(
          () => {
            const answer = asked.engine.search(query, options(typing))
            looked = asked.engine.looked(query, options(typing))
            return answer
          },
          () => undefined,
        )
    },
    isReady,
    search(query, typing) {
      if (!hasAnswered) void bringRest().catch(() => undefined)
      hasAnswered = true
      looked = []
      if (!fetched || !isReady(query, typing)) return { query, terms: '', hits: [], answered: 0, typing }
      const answer = fetched.engine.search(query, options(typing))
      looked = fetched.engine.looked(query, options(typing))
      return answer
    },
    suggest: (query, shown, limit) => openSuggestions(looked)(query, { language, shown, limit }),
    docOf: ({ kind, article, language: own }) =>
      looked.find(
        (doc): doc is SearchDoc =>
          'description' in doc && doc.kind === kind && doc.article === article && doc.language === own,
      ),
  }
}

/** Shards that are brought ahead at most, and how many at a time. */
const MOST_AHEAD = 600
const AT_ONCE = 4

/** The reader asked for as few bytes as will do. */
function savesData(): boolean {
  const { connection } = navigator as Navigator & { readonly connection?: { readonly saveData?: boolean } }
  return connection?.saveData === true
}

/** The portal's day: pins end with one, for every reader and for the server at once. Swedish dates are YYYY-MM-DD. */
function todayIn(timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone }).format()
}

function nextFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => resolve()))
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
