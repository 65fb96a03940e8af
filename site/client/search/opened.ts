/**
 * The indexes of this release as far as they are open. While somebody types a query waits for the languages that it needs
 * alone, and what others say is there from the next key on; what is submitted waits for all that are open. After a release
 * they are opened anew.
 */
import type { Language } from '../../../content/schema.ts'
import {
  bringTaiwan,
  openFetched,
  waitsForTaiwan,
  wantsTaiwan,
  type Fetched,
  type IndexFile,
} from '../../search/browser.ts'
import type { SearchOptions, Waits } from '../../search/types.ts'
import type { Built } from '../built.ts'
import { formatOf } from '../hours/formats.ts'
import { neededFor } from './needed.ts'

/** Hits at most of our own engine: what full text says comes behind them. */
const LIMIT = 10

/** A query, and whether its last word may be unfinished. */
export interface Typed {
  readonly query: string
  readonly typing: boolean
}

export interface Opened {
  /** Undefined before the first index is open. */
  readonly fetched: Fetched | undefined
  options(typed: Typed): SearchOptions
  /**
   * Brings all that finds a query, and gives up what an older one was waiting for where that is in the way. `isOver` tells
   * that nobody asks any more.
   *
   * @returns the milliseconds in which something was on its way
   * @throws what fetching throws
   */
  bring(typed: Typed, isOver: () => boolean): Promise<number>
  /** Brings what the first hits say at length, as many as told, or all; undefined where that is here. @throws what fetching throws */
  bringTexts(typed: Typed, first?: number): Promise<void> | undefined
  /** Whether what all hits say at length is here. */
  hasTexts(typed: Typed): boolean
  /** Whether all that finds a query is here. */
  isReady(typed: Typed): boolean
  /** Asks again for the languages that a query needs and that could not be had. Never rejects. */
  retry(typed: Typed): Promise<void>
  /** Opens a language; told by `fetched` where it could be had. Never rejects. */
  open(language: Language): Promise<void>
}

export function openIndexes({ entry, index, shard, renewed }: Built): Opened {
  const { language } = entry
  const written = Object.keys(entry.indexes) as Language[]
  const opened = new Set<Language>()
  const failed = new Set<Language>()
  const coming = new Map<Language, Promise<void>>()
  /** Languages of which something could not be fetched: they are waited for no more. */
  const away = new Set<Language>()
  let fetched: Fetched | undefined

  // What failed without a network is asked for again with one, and waited for.
  if ('addEventListener' in globalThis) addEventListener('online', () => failed.clear())

  const options = ({ typing }: Typed): SearchOptions => ({
    ...{ language, typing, limit: LIMIT },
    today: todayIn(entry.zone),
  })
  const openNow = async (each: Language) => {
    try {
      const file = (await index(each)) as IndexFile
      fetched = fetched ? fetched.with(file) : openFetched(file, shard)
      opened.add(each)
      failed.delete(each)
    } catch {
      // A later query asks for it again, and does not wait while it is typed.
      failed.add(each)
    }
    coming.delete(each)
  }
  const open = (each: Language) => {
    if (opened.has(each)) return Promise.resolve()
    const going = coming.get(each) ?? openNow(each)
    coming.set(each, going)
    return going
  }
  const neededIn = ({ query, typing }: Typed) => {
    const isOpen = opened.has(language)
    const know = (without: 'typo' | 'sound') => (asked: string) =>
      !isOpen || (fetched?.engine.knows(asked, typing, [language], without) ?? true)
    return neededFor(query, { language, written, knows: know('typo'), knowsByLetters: know('sound') })
  }
  const due = (typed: Typed) => neededIn(typed).filter((each) => !opened.has(each) && !failed.has(each))
  /** While somebody types the languages that must be looked up; for what is meant as it stands all that are open. */
  const waits = (typed: Typed): Waits => {
    const others = typed.typing ? [] : [...opened].filter((each) => !away.has(each))
    return { languages: [...new Set([...neededIn(typed), ...others])], texts: 0 }
  }
  const bringShards = async (typed: Typed, isOver: () => boolean) => {
    const { query } = typed
    const bring = async (all: Waits) => {
      const needed = fetched?.engine.needs(query, options(typed), all) ?? []
      if (needed.length === 0) return 0
      const began = performance.now()
      fetched?.leave(needed)
      await fetched?.bring(query, options(typed), all)
      return performance.now() - began
    }
    try {
      return await bring(waits(typed))
    } catch (reason) {
      if (isOver()) throw reason
      // Another language may fail; what is needed must not, but it may have been replaced by a release.
      const languages = neededIn(typed)
      for (const each of opened) if (!languages.includes(each)) away.add(each)
      if (await renewed()) {
        fetched = undefined
        const before = [...opened]
        for (const set of [opened, away]) set.clear()
        await Promise.all(before.map(open))
        if (opened.size === 0) throw reason
      }
      return bring({ languages, texts: 0 })
    }
  }
  return {
    get fetched() {
      return fetched
    },
    options,
    async bring(typed, isOver) {
      // Whether a language knows the words is told by its shards: then it may be that another one is needed too.
      let waited = 0
      do {
        const began = performance.now()
        const words = wantsTaiwan(typed.query) ? [bringTaiwan()] : []
        await Promise.all([...due(typed).map(open), ...words])
        waited += performance.now() - began
        if (!isOver()) waited += await bringShards(typed, isOver)
      } while (due(typed).length > 0 && !isOver())
      return waited
    },
    bringTexts(typed, first) {
      const shown = { languages: neededIn(typed), ...(first !== undefined && { texts: first }) }
      return fetched?.bring(typed.query, options(typed), shown)
    },
    hasTexts: (typed) =>
      fetched?.engine.needs(typed.query, options(typed), { languages: neededIn(typed) }).length === 0,
    isReady(typed) {
      if (!fetched || waitsForTaiwan(typed.query)) return false
      const languages = neededIn(typed).filter((each) => opened.has(each))
      return (
        languages.length > 0 && fetched.engine.needs(typed.query, options(typed), { languages, texts: 0 }).length === 0
      )
    },
    async retry(typed) {
      await Promise.all(
        neededIn(typed)
          .filter((each) => failed.has(each))
          .map(open),
      )
    },
    open,
  }
}

/** The portal's day: pins end with one, for every reader and for the server at once. Swedish dates are YYYY-MM-DD. */
function todayIn(timeZone: string): string {
  return formatOf('sv-SE', { timeZone }).format()
}
