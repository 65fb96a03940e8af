/**
 * The engine over the indexes of this release. While somebody types a query waits for the languages that it needs alone, and what
 * others say is there from the next key on; what is submitted waits for all that are open. Where the index cannot be loaded, pagefind
 * serves alone.
 */
import type { Language } from '../../../content/schema.ts'
import { openFetched, suggestionsIn, type Fetched, type IndexFile } from '../../search/index.ts'
import type { ListedDoc } from '../../search/form.ts'
import type { Hit, SearchAnswer, SearchDoc, SearchOptions, Waits } from '../../search/types.ts'
import type { Built } from '../built.ts'
import { idle, nextFrame, savesData } from '../moments.ts'
import { neededFor } from './needed.ts'

/** Hits at most of our own engine, and how many of them are drawn whole at once: what the others say comes behind them. */
const LIMIT = 10
const FIRST = 3

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

export function finder({ entry, index, shard, renewed }: Built): Find {
  const { language } = entry
  const written = Object.keys(entry.indexes) as Language[]
  const opened = new Set<Language>()
  const failed = new Set<Language>()
  const coming = new Map<Language, Promise<void>>()
  let fetched: Fetched | undefined
  /** The documents of the last search, and what was asked then. */
  let looked: { readonly query: string; readonly docs: readonly (SearchDoc | ListedDoc)[] } = { query: '', docs: [] }
  let isAhead = false
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
  const neededIn = (query: string, typing: boolean) => {
    const isOpen = opened.has(language)
    const knows = (asked: string) => !isOpen || (fetched?.engine.knows(asked, typing, [language]) ?? true)
    return neededFor(query, { language, written, knows })
  }
  /** Languages of which something could not be fetched: they are waited for no more. */
  const away = new Set<Language>()
  /** While somebody types the languages that must be looked up; for what is meant as it stands all that are open. */
  const waits = (query: string, typing: boolean): Waits => {
    const needed = neededIn(query, typing)
    const others = typing ? [] : [...opened].filter((each) => !away.has(each))
    return { languages: [...new Set([...needed, ...others])], texts: FIRST }
  }
  const needs = (query: string, typing: boolean) =>
    fetched?.engine.needs(query, options(typing), waits(query, typing)) ?? []
  const due = (query: string, typing: boolean) =>
    neededIn(query, typing).filter((each) => !opened.has(each) && !failed.has(each))

  const bring = async (query: string, typing: boolean) => {
    // Whether a language knows the words is told by its shards: then it may be that another one is needed too.
    do {
      await Promise.all(due(query, typing).map(comes))
      await bringShards(query, typing)
    } while (due(query, typing).length > 0)
  }
  const bringShards = async (query: string, typing: boolean) => {
    try {
      await fetched?.bring(query, options(typing), waits(query, typing))
    } catch (reason) {
      // Another language may fail; what is needed must not, but it may have been replaced by a release.
      const languages = neededIn(query, typing)
      for (const each of opened) if (!languages.includes(each)) away.add(each)
      const tryAgain = async () => fetched?.bring(query, options(typing), { languages, texts: FIRST })
      if (!(await renewed())) return tryAgain()
      fetched = undefined
      const before = [...opened]
      for (const set of [opened, away]) set.clear()
      await Promise.all(before.map(comes))
      if (opened.size === 0) throw reason
      await tryAgain()
    }
  }
  /** The other languages, and of a site that is not large the rest of the reader's own: the next search needs no network. */
  const bringRest = async () => {
    for (const each of written) {
      await idle()
      if (!opened.has(each)) await comes(each)
    }
    const all = fetched
    if (!all || savesData()) return
    const own = all.names.filter((name) => name.startsWith(`${language}.`) && !isText(name))
    if (own.length > MOST_AHEAD) return
    for (let at = 0; at < own.length; at += AT_ONCE) {
      await idle()
      await Promise.all(own.slice(at, at + AT_ONCE).map((name) => all.fetch(name)))
    }
  }
  const isReady = (query: string, typing: boolean) => {
    if (!fetched) return false
    const languages = neededIn(query, typing).filter((each) => opened.has(each))
    return languages.length > 0 && fetched.engine.needs(query, options(typing), { languages }).every(isText)
  }

  const answerOf = ({ engine }: Fetched, query: string, typing: boolean): SearchAnswer => {
    const answer = engine.search(query, options(typing))
    looked = { query, docs: engine.looked(query, options(typing)) }
    return answer
  }

  return {
    before(query, typing) {
      for (const each of neededIn(query, typing)) if (failed.has(each) && lost !== query) void comes(each)
      if (lost === query || (due(query, typing).length === 0 && needs(query, typing).length === 0)) return undefined
      return bring(query, typing).catch(() => {
        lost = query
      })
    },
    after(query, typing) {
      const asked = fetched
      const shown = { languages: neededIn(query, typing) }
      if (!asked || asked.engine.needs(query, options(typing), shown).length === 0) return undefined
      // What is here is drawn first.
      return nextFrame()
        .then(() => asked.bring(query, options(typing), shown))
        .then(
          () => {
            if (looked.query !== query) return undefined
            return answerOf(asked, query, typing)
          },
          () => undefined,
        )
    },
    isReady,
    search(query, typing) {
      if (!isAhead) {
        isAhead = true
        bringRest().catch(() => {
          isAhead = false
        })
      }
      looked = { query, docs: [] }
      if (!fetched || !isReady(query, typing)) return { query, terms: '', hits: [], answered: 0, typing }
      return answerOf(fetched, query, typing)
    },
    suggest: (query, shown, limit) => suggestionsIn(looked.docs, query, { language, shown, limit }),
    docOf: ({ kind, article, language: own }) =>
      looked.docs.find(
        (doc): doc is SearchDoc =>
          'description' in doc && doc.kind === kind && doc.article === article && doc.language === own,
      ),
  }
}

function isText(shard: string): boolean {
  return shard.includes('.texts.')
}

/** Shards that are brought ahead at most, and how many at a time. */
const MOST_AHEAD = 600
const AT_ONCE = 4

/** The portal's day: pins end with one, for every reader and for the server at once. Swedish dates are YYYY-MM-DD. */
function todayIn(timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone }).format()
}
