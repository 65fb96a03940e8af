/**
 * The log of a collection as the engine learns from it: cut or spoiled first where that is to be measured, then filtered
 * as the portal's own log is.
 */
import { randomOf, type Random } from '../bench/prose.ts'
import { learn } from '../../site/search/learn.ts'
import { languageOf, searchDocOf, type Click, type Doc } from './collection.ts'

export interface LogOptions {
  /** Share of the clicks that lead to another article, drawn at random. */
  readonly wrong: number
  readonly seed: number
  /** Clicks of an article that are kept, drawn at random. */
  readonly limit: number
}

/** The queries that were learned, by the id of their document, and what became of the log. */
export function learnFrom(docs: readonly Doc[], clicks: readonly Click[], { wrong, seed, limit }: LogOptions) {
  const random = randomOf(seed)
  const ids = docs.map(({ id }) => id)
  const known = new Set(ids)
  const usable = clicks.filter(({ d }) => known.has(d))
  const logged = spoiled(cut(usable, limit, random), ids, wrong, random)
  const pairs = learn(
    docs.map((doc) => searchDocOf(doc, [])),
    logged.map(({ d, lang, text }) => ({ query: text, language: languageOf(lang), article: d })),
  )
  const queries = new Map(
    [...Map.groupBy(pairs, ({ article }) => article)].map(([article, own]) => [article, own.map(({ query }) => query)]),
  )
  const figures = {
    clicks: clicks.length,
    ofUnknownDocs: clicks.length - usable.length,
    used: logged.length,
    kept: pairs.length,
  }
  return { queries, figures: clicks.length === 0 ? null : figures }
}

function cut(clicks: readonly Click[], limit: number, random: Random): Click[] {
  if (limit === Infinity) return [...clicks]
  return [...Map.groupBy(clicks, ({ d }) => d).values()].flatMap((own) => shuffled(own, random).slice(0, limit))
}

function spoiled(clicks: readonly Click[], ids: readonly string[], share: number, random: Random): Click[] {
  if (share === 0 || ids.length < 2) return [...clicks]
  const bad = new Set(shuffled(clicks.keys().toArray(), random).slice(0, Math.round(share * clicks.length)))
  return clicks.map((click, i) => {
    if (!bad.has(i)) return click
    const others = ids.filter((id) => id !== click.d)
    return { ...click, d: others[Math.floor(random() * others.length)] ?? click.d }
  })
}

function shuffled<Item>(items: readonly Item[], random: Random): Item[] {
  return items
    .map((item) => ({ item, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item)
}
