/**
 * Runs the very engine of the browser over a collection and tells how well it does, how much it weighs and how long it
 * takes. Nothing in here changes how the engine ranks.
 */
import { gzipSync } from 'node:zlib'
import { quantile } from '../bench/figures.ts'
import {
  ANSWERED,
  buildIndex,
  openIndex,
  type Engine,
  type SearchDoc,
  type SearchIndex,
} from '../../site/search/index.ts'
import { languageOf, searchDocOf, type Collection, type Query } from './collection.ts'
import { auroc, operatingPoint, rankFigures, round } from './figures.ts'

/** What a query found: a line of the run file. */
export interface Found {
  readonly query: string
  readonly hits: readonly { readonly doc: string; readonly score: number }[]
  readonly answered: number
}

/** Queries timed at most: evenly spread over all, after all were asked once. */
const MOST_TIMED = 500

/** Hits looked at. */
const LIMIT = 10

/** @param learned the queries that were learned for a document, by its id */
export function measure(
  { docs, queries, answers }: Omit<Collection, 'clicks'>,
  learned: ReadonlyMap<string, readonly string[]>,
) {
  const { index, engine } = make(docs.map((doc) => searchDocOf(doc, learned.get(doc.id) ?? [])))
  const found = queries.map((query) => ask(engine, query))
  const ranks = new Map(queries.map(({ id }, i) => [id, rankOf(found[i], answers.get(id))]))
  const judged = queries.filter(({ id }) => answers.has(id))
  const kinds = [...Map.groupBy(judged, ({ kind }) => kind)].map(
    ([kind, own]) => [kind, rankFigures(own.map(({ id }) => ranks.get(id) ?? 0))] as const,
  )
  return {
    found,
    figures: {
      docs: docs.length,
      queries: queries.length,
      languages: {
        docs: count(docs.map(({ lang }) => languageOf(lang))),
        queries: count(queries.map(({ lang }) => languageOf(lang))),
      },
      kinds: Object.fromEntries(kinds),
      noAnswer: noAnswer(queries, found, answers),
      index,
      latency: latency(engine, queries),
      peakMemoryMb: Math.round(process.resourceUsage().maxRSS / 1024),
    },
  }
}

export type Figures = ReturnType<typeof measure>['figures']

/** The index as it is written and read again: each file compressed by itself, as a browser gets them. */
function make(docs: readonly SearchDoc[]) {
  const built = timed(() => {
    const { shards, ...head } = buildIndex(docs)
    return { head: JSON.stringify(head), shards }
  })
  const { head, shards } = built.value
  const opened = timed(() => openIndex({ ...(JSON.parse(head) as Omit<SearchIndex, 'shards'>), shards }))
  const weighed = [...shards].map(([name, bytes]) => ({ kind: name.split('.')[1] ?? '', ...weightOf(bytes) }))
  const all = [weightOf(Buffer.from(head)), ...weighed.filter(({ kind }) => kind !== 'texts')]
  const index = {
    bytes: sum(all.map(({ bytes }) => bytes)),
    gzipBytes: sum(all.map(({ gzip }) => gzip)),
    headGzipBytes: all[0]?.gzip ?? 0,
    kinds: Object.fromEntries(
      [...Map.groupBy(weighed, ({ kind }) => kind)].map(([kind, own]) => [
        kind,
        {
          shards: own.length,
          gzipBytes: sum(own.map(({ gzip }) => gzip)),
          most: Math.max(...own.map(({ gzip }) => gzip)),
        },
      ]),
    ),
    buildCpuSeconds: built.seconds,
    openCpuSeconds: opened.seconds,
  }
  return { index, engine: opened.value }
}

function weightOf(bytes: Uint8Array) {
  return { bytes: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0)
}

function timed<Value>(work: () => Value): { readonly value: Value; readonly seconds: number } {
  const before = process.cpuUsage()
  const value = work()
  const { user, system } = process.cpuUsage(before)
  return { value, seconds: round((user + system) / 1e6, 3) }
}

/**
 * Queries stand for finished ones; only of kind `subword`, whose last word was cut, the reader is still typing. Completing
 * the last word of finished queries as well costs them hits (measured for docs/search.md).
 */
function ask(engine: Engine, { id, text, lang, kind }: Query): Found {
  const typing = kind === 'subword'
  const { hits, answered } = engine.search(text, { language: languageOf(lang), limit: LIMIT, typing })
  return {
    query: id,
    hits: hits.map(({ article, score }) => ({ doc: article, score: round(score, 6) })),
    answered: round(answered, 6),
  }
}

function rankOf(found: Found | undefined, right: ReadonlySet<string> | undefined): number {
  return 1 + (found?.hits.findIndex(({ doc }) => right?.has(doc)) ?? -1)
}

/** How well `answered` parts queries that have an answer, by kind and all together, from those of kind `oos`. */
function noAnswer(queries: readonly Query[], found: readonly Found[], answers: Collection['answers']) {
  const marked = queries.map(({ id, kind }, i) => ({ kind, has: answers.has(id), mark: found[i]?.answered ?? 0 }))
  const marksOf = (own: typeof marked) => own.map(({ mark }) => mark)
  const oos = marksOf(marked.filter(({ kind }) => kind === 'oos'))
  const answerable = marked.filter(({ has, kind }) => has && kind !== 'oos')
  if (oos.length === 0 || answerable.length === 0) return null
  const point = (own: typeof marked) => ({
    n: own.length,
    auroc: auroc(marksOf(own), oos),
    at90: operatingPoint(marksOf(own), oos),
    shipped: operatingPoint(marksOf(own), oos, ANSWERED),
  })
  const byKind = [...Map.groupBy(answerable, ({ kind }) => kind)].map(([kind, own]) => [kind, point(own)] as const)
  return { oos: oos.length, ...point(answerable), kinds: Object.fromEntries(byKind) }
}

/** Milliseconds of a query by the clock; and of the processor on average, which says the same on a busy machine. */
function latency(engine: Engine, queries: readonly Query[]) {
  const step = Math.max(1, queries.length / MOST_TIMED)
  const sample = queries.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step))
  if (sample.length === 0) return null
  const used = process.threadCpuUsage()
  const times = sample.map((query) => {
    const start = performance.now()
    ask(engine, query)
    return performance.now() - start
  })
  const { user, system } = process.threadCpuUsage(used)
  const [median, p95] = [quantile(times, 0.5), quantile(times, 0.95)]
  return {
    n: times.length,
    ...{ medianMs: round(median, 3), p95Ms: round(p95, 3), mostMs: round(Math.max(...times), 3) },
    cpuMeanMs: round((user + system) / 1_000 / times.length, 3),
  }
}

function count(names: readonly string[]): Record<string, number> {
  return Object.fromEntries([...Map.groupBy(names, (name) => name)].map(([name, own]) => [name, own.length]))
}
