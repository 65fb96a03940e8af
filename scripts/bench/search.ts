/**
 * `npm run bench -- search`: ours and five others over the same sets and the same queries, in one run: the table of
 * docs/search.md, R@3 in percent unless a row says otherwise. Queries are drawn by a fixed seed, since some are slow.
 */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { searchDocOf, readCollection, languageOf, type Collection, type Query } from '../eval/collection.ts'
import { auroc, percent, round } from '../eval/figures.ts'
import { ANSWERED, buildIndex, openIndex } from '../../site/search/index.ts'
import { root } from '../steps.ts'
import { quantile, rounded, within } from './figures.ts'
import { randomOf } from './prose.ts'
import { hostile } from './search-hostile.ts'
import { pagefindPeers } from './search-pagefind.ts'
import { installPeers, quickPeers, type Peer, type PeerHit } from './search-peers.ts'
import { watch } from './watch.ts'

/** Queries of a kind; pagefind, which takes up to a fifth of a second for one, is asked fewer. */
const SAMPLE = { others: 150, pagefind: 40 }

/** Articles of the index whose making is measured, and what it may take. */
const LARGE = { articles: 10_000, cpuSeconds: 60, memoryMb: 1_024 }

/** Where R@1 says more, since one passage answers. */
const passages = ['cmrc2018', 'drcd']

/** Asks one engine; `mark` is what tells answered queries from the others. */
interface Asked {
  readonly hits: readonly PeerHit[]
  readonly mark: number
  readonly ms: number
}

export async function search() {
  const folder = join(root, '..', 'shared', 'data', 'search')
  if (!existsSync(folder)) return { stopped: `There are no sets in ${folder}: nothing was measured` }
  const slowest = hostile()
  await installPeers()
  const rows: object[] = []
  for (const set of readdirSync(folder).filter((name) => existsSync(join(folder, name, 'docs.jsonl')))) {
    const file = (name: string) => join(folder, set, `${name}.jsonl`)
    rows.push(
      ...(await rowsOf(set, readCollection({ docs: file('docs'), queries: file('queries'), qrels: file('qrels') }))),
    )
  }
  return { answeredFrom: ANSWERED, rows, large: await large(), hostile: slowest }
}

async function rowsOf(set: string, { docs, queries, answers }: Collection): Promise<object[]> {
  const engine = openIndex(buildIndex(docs.map((doc) => searchDocOf(doc, []))))
  const ours = async ({ text, lang, kind }: Query): Promise<Asked> => {
    const start = performance.now()
    const { hits, answered } = engine.search(text, { language: languageOf(lang), typing: kind === 'subword' })
    const ms = performance.now() - start
    return { hits: hits.map(({ article, score }) => ({ doc: article, score })), mark: answered, ms }
  }
  const peers = [...(await Promise.all(quickPeers.map(async (make) => make(docs)))), ...(await pagefindPeers(docs))]
  const most = passages.includes(set) ? 1 : 3
  const samples = [...Map.groupBy(queries, ({ kind }) => kind)].map(([kind, own]) => ({ kind, own: drawn(own) }))
  const rows = new Map(samples.map(({ kind, own }) => [kind, new Row(set, kind, most, own.length)]))
  for (const [name, size, ask] of [
    ['ours', SAMPLE.others, ours] as const,
    ...peers.map((peer) => [`${peer.name}, ${peer.setting}`, sizeFor(peer), asking(peer)] as const),
  ]) {
    const marks = new Map<string, number[]>()
    for (const { kind, own } of samples) {
      const some = own.slice(0, size)
      const asked: Asked[] = []
      for (const query of some) asked.push(await ask(query))
      marks.set(
        kind,
        asked.map(({ mark }) => mark),
      )
      const right = some.filter(({ id }, i) =>
        asked[i]?.hits.slice(0, most).some(({ doc }) => answers.get(id)?.has(doc)),
      )
      if (kind !== 'oos') rows.get(kind)?.add(name, percent(right.length / some.length), asked)
    }
    const [has, none] = [marks.get('asis'), marks.get('oos')]
    if (has && none) rows.get('oos')?.add(name, auroc(has, none), [])
  }
  for (const row of rows.values()) console.error(row.toString())
  return [...rows.values()].map((row) => row.told())
}

/** One line of the table. */
class Row {
  readonly figures: Record<string, number> = {}
  readonly medianMs: Record<string, number> = {}
  readonly set: string
  readonly kind: string
  readonly measure: string
  readonly n: number

  constructor(set: string, kind: string, most: number, n: number) {
    this.set = set
    this.kind = kind
    this.measure = kind === 'oos' ? 'AUROC against asis' : `R@${most}`
    this.n = n
  }

  add(name: string, figure: number, asked: readonly Asked[]) {
    this.figures[name] = figure
    if (asked.length > 0)
      this.medianMs[name] = rounded(
        quantile(
          asked.map(({ ms }) => ms),
          0.5,
        ),
      )
  }

  told() {
    const { set, kind, measure, n, figures, medianMs } = this
    const { ours = 0, ...others } = figures
    const peer = Math.max(...Object.values(others))
    return { set, kind, measure, n, ours, peer, ratio: round(ours / peer, 3), figures, medianMs }
  }

  toString() {
    const figures = Object.entries(this.figures).map(([name, figure]) => `${name} ${figure}`)
    return `${this.set} ${this.kind} (${this.measure}, n ${this.n}): ${figures.join(' · ')}`
  }
}

function drawn(queries: readonly Query[]): Query[] {
  const random = randomOf(1)
  return queries
    .map((query) => ({ query, place: random() }))
    .sort((a, b) => a.place - b.place)
    .slice(0, SAMPLE.others)
    .map(({ query }) => query)
}

function sizeFor({ name }: Peer): number {
  return name === 'pagefind' ? SAMPLE.pagefind : SAMPLE.others
}

/** The score of its first hit is all that another engine says about whether that answers. */
function asking(peer: Peer) {
  return async ({ text }: Query): Promise<Asked> => {
    const start = performance.now()
    const hits = await peer.find(text)
    return { hits, mark: hits[0]?.score ?? 0, ms: performance.now() - start }
  }
}

async function large() {
  const program = join(import.meta.dirname, 'search-build.ts')
  const { cpuSeconds, memoryMb } = await watch([program, String(LARGE.articles)], {}, root)
  return {
    articles: LARGE.articles,
    cpuSeconds: within([cpuSeconds], { atMost: LARGE.cpuSeconds }),
    memoryMb: within([memoryMb], { atMost: LARGE.memoryMb }),
  }
}
