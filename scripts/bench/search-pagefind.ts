/** pagefind, which searches in browsers only: its files are handed to it as a browser would fetch them. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { close, createIndex } from 'pagefind'
import type { Doc } from '../eval/collection.ts'
import { LIMIT, tokensOf, type Peer, type PeerHit } from './search-peers.ts'

interface Result {
  readonly score: number
  data(): Promise<{ readonly url: string }>
}
interface Pagefind {
  options(options: object): Promise<void>
  init(language: string): Promise<void>
  search(text: string): Promise<{ readonly results: readonly Result[] }>
}

/** At its defaults, which want every word; and with every word asked for alone, the scores added up. */
export async function pagefindPeers(docs: readonly Doc[]): Promise<readonly Peer[]> {
  const out = await mkdtemp(join(tmpdir(), 'deskbook-pagefind-'))
  process.once('exit', () => void rm(out, { recursive: true, force: true }))
  const language = docs[0]?.lang.startsWith('zh') === true ? 'zh' : 'en'
  const { index } = await createIndex({ forceLanguage: language })
  if (!index) throw new Error('pagefind made no index')
  for (const [i, { title, headings = [], body }] of docs.entries()) {
    const content = [title, ...headings, body].join('\n')
    await index.addCustomRecord({ url: `/${i}/`, content, language, meta: { title } })
  }
  await index.writeFiles({ outputPath: out })
  await close()

  readFilesWhenFetched()
  const engine = (await import(pathToFileURL(join(out, 'pagefind.js')).href)) as Pagefind
  await engine.options({ basePath: `${pathToFileURL(out).href}/` })
  await engine.init(language)
  const hitOf = async (result: Result): Promise<PeerHit> => {
    const place = Number((await result.data()).url.replaceAll('/', ''))
    return { doc: docs[place]?.id ?? '', score: result.score }
  }
  const anyWord = async (text: string) => {
    const sums = new Map<string, Result>()
    for (const word of new Set(words(text)))
      for (const result of (await engine.search(word)).results as readonly (Result & { readonly id: string })[]) {
        const score = (sums.get(result.id)?.score ?? 0) + result.score
        sums.set(result.id, { data: () => result.data(), score })
      }
    return [...sums.values()].sort((a, b) => b.score - a.score)
  }
  const first = (results: readonly Result[]) => Promise.all(results.slice(0, LIMIT).map(hitOf))
  return [
    { name: 'pagefind', setting: 'default', find: async (text) => first((await engine.search(text)).results) },
    { name: 'pagefind', setting: 'repaired', find: async (text) => first(await anyWord(text)) },
  ]
}

/** Chinese in pairs, as there is no space to part words by. */
function words(text: string): string[] {
  return tokensOf(text).filter((token) => token.length > 1)
}

let isReading = false
function readFilesWhenFetched(): void {
  if (isReading) return
  isReading = true
  const fetchAnything = globalThis.fetch
  globalThis.fetch = async (input, init) => {
    const url = input instanceof Request ? input.url : String(input)
    if (!url.startsWith('file:')) return fetchAnything(input, init)
    return new Response(await readFile(fileURLToPath(url.replace(/\?.*/, ''))))
  }
}
