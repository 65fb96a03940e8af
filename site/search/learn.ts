/**
 * Learns from the log: which confirmed queries become part of what finds their article.
 *
 * Readers click beside the answer too, and a wrong pair hurts more than a right one helps. So a pair is kept only where
 * the others speak for it: the engine that knows nothing of the log, and the queries alike, in a first pass all of them,
 * in a second those that the first pass kept. Same log, same pairs, wherever and whenever it runs.
 */
import type { Language } from '../../content/schema.ts'
import { SAME, wordsAlike, wordsOf } from './alike.ts'
import { buildIndex } from './build.ts'
import { openIndex } from './engine.ts'
import { neighbourhood, type Said } from './learn-neighbours.ts'
import type { SearchDoc } from './types.ts'

/** A query whose searcher was served by that article. The log's order is that of time, where `on` does not say otherwise. */
export interface Confirmed {
  readonly query: string
  readonly language: Language
  /** The article's id. */
  readonly article: string
  /** How many different people it served, where the log knows them apart. */
  readonly people?: number
  /** How many of them said that it answered, where they were asked. */
  readonly yes?: number
  /** When it last served: a date or a time of ISO 8601. */
  readonly on?: string
}

/** A pair that was learned. */
export interface Learned {
  readonly query: string
  readonly language: Language
  readonly article: string
  /** How often it was confirmed. */
  readonly confirmed: number
  readonly on?: string
}

/**
 * How much of what speaks for the best other article must speak for this one. Measured with one click in five led to an
 * article at random: 97 of 100 right pairs stay and 3 of 100 wrong ones. Where somebody said yes, or two people were
 * served, words that the articles do not write are what is to be learned, and less agreement is asked for.
 */
const AGREEMENT = { unknown: 0.6, vouched: 0.2 }

/** Of that, what the first pass asks for: a wrong pair is still among those who judge. */
const FIRST = 0.5

/** What the engine says against what the queries alike say. */
const ENGINE = 0.5

/** Queries of an article and language that are kept, the newest. */
const MOST = 80

/** Of the words of two queries together how many both have: above it they teach much the same, or all the same. */
const ALIKE = { much: 0.5, all: SAME }

/** A pair with all its confirmations. */
interface Candidate extends Learned {
  /** Whether the log knows that it served more than one person by accident; undefined where it does not tell. */
  readonly vouched: boolean | undefined
  /** Place in the order of time. */
  readonly place: number
}

/** @param log pairs of articles that are gone count for nothing */
export function learn(docs: readonly SearchDoc[], log: readonly Confirmed[]): Learned[] {
  const articles = new Set(docs.map(({ article }) => article))
  const candidates = merged(log.filter(({ article }) => articles.has(article))).filter(
    ({ vouched }) => vouched !== false,
  )
  if (candidates.length === 0) return []
  const agreed = agreeing(docs, candidates)
  const byPlace = Map.groupBy(agreed, ({ article, language }) => `${language} ${article}`)
  return [...byPlace.values()].flatMap(newest).map(({ query, language, article, confirmed, on }) => ({
    ...{ query, language, article, confirmed },
    ...(on !== undefined && { on }),
  }))
}

/** The same query for the same article is one pair, written as it was last. */
function merged(log: readonly Confirmed[]): Candidate[] {
  const keyOf = ({ query, language, article }: Confirmed) => `${language} ${article} ${wordsOf(query).join(' ')}`
  const order = log.map((pair, i) => ({ ...pair, i })).sort((a, b) => compare(a.on ?? '', b.on ?? '') || a.i - b.i)
  return [...Map.groupBy(order.entries(), ([, pair]) => keyOf(pair)).values()].flatMap((same) => {
    const last = same.at(-1)
    if (last === undefined) return []
    const [place, { query, language, article, on }] = last
    const sum = (of: 'people' | 'yes') => same.reduce((total, [, pair]) => total + (pair[of] ?? 0), 0)
    const isTold = same.some(([, { people, yes }]) => people !== undefined || yes !== undefined)
    return {
      ...{ query, language, article, place },
      ...(on !== undefined && { on }),
      confirmed: Math.max(same.length, sum('people'), sum('yes')),
      vouched: isTold ? sum('people') >= 2 || sum('yes') >= 1 : undefined,
    }
  })
}

function agreeing(docs: readonly SearchDoc[], candidates: readonly Candidate[]): Candidate[] {
  const own = docs.flatMap(textsOf)
  const said = candidates.map(({ query, article, confirmed }) => ({ text: query, article, times: confirmed }))
  const speakFor = neighbourhood([...said, ...own])
  const engine = engineWithout(docs)
  const found = candidates.map(engine)
  const pass = (trusted: readonly boolean[], strictness: number) =>
    candidates.map(({ article, vouched }, i) => {
      const evidence = shares(speakFor(i, (other) => trusted[other] ?? true))
      for (const [other, share] of found[i] ?? []) evidence.set(other, (evidence.get(other) ?? 0) + ENGINE * share)
      const mine = evidence.get(article) ?? 0
      evidence.delete(article)
      const others = Math.max(0, ...evidence.values())
      // Where nothing speaks for anything, people do.
      if (mine === 0 && others === 0) return vouched === true
      return mine >= AGREEMENT[vouched === true ? 'vouched' : 'unknown'] * strictness * others
    })
  const second = pass(pass([], FIRST), 1)
  return candidates.filter((_, i) => second[i])
}

/** What an article says of itself in a line. */
function textsOf({ article, title, aliases, questions, sections }: SearchDoc): Said[] {
  const headings = sections.map((section) => section.title).filter((heading) => heading !== '')
  return [title, ...aliases, ...questions, ...headings].map((text) => ({ text, article, times: 1 }))
}

/** How near each article that it finds comes to its first hit, 0…1. */
function engineWithout(docs: readonly SearchDoc[]) {
  const engine = openIndex(buildIndex(docs.map((doc) => ({ ...doc, learned: [] }))))
  return ({ query, language }: Candidate) =>
    shares(new Map(engine.search(query, { language }).hits.map(({ article, score }) => [article, score])))
}

/** Of the most. */
function shares(evidence: ReadonlyMap<string, number>): Map<string, number> {
  const most = Math.max(0, ...evidence.values())
  return new Map(most === 0 ? [] : [...evidence].map(([article, value]) => [article, value / most]))
}

/** The newest that differ most, and those that differ less where there is room. What teaches the same is left out. */
function newest(candidates: readonly Candidate[]): Candidate[] {
  const kept = new Map<Candidate, ReadonlySet<string>>()
  const order = [...candidates].sort((a, b) => b.place - a.place)
  for (const alike of [ALIKE.much, ALIKE.all])
    for (const candidate of order) {
      if (kept.size >= MOST || kept.has(candidate)) continue
      const words = new Set(wordsOf(candidate.query))
      if (!kept.values().some((others) => wordsAlike(words, others) > alike)) kept.set(candidate, words)
    }
  return [...kept.keys()]
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
