/**
 * pagefind in the browser: loaded once, on the first search that waits for it, and missed in silence where the build made
 * none (development). Its own interface is never used: it writes markup, and ours draws elements.
 */
import { setPolicy } from '../trusted-types.ts'
import type { FullTextPage } from './merge.ts'

/** What we use of `/pagefind/pagefind.js`. */
interface Pagefind {
  options(options: { excerptLength: number }): Promise<void>
  search(query: string): Promise<{ readonly results: readonly { data(): Promise<PageData> }[] }>
}

interface PageData {
  readonly url: string
  readonly excerpt: string
  readonly meta: Readonly<Record<string, string | undefined>>
  readonly sub_results: readonly { readonly url: string; readonly title: string; readonly excerpt: string }[]
}

const ADDRESS = '/pagefind/pagefind.js'
/** Pages read for one query: each is a small file. */
const PAGES_AT_MOST = 8
const WORDS_IN_EXCERPT = 24

let loading: Promise<Pagefind> | undefined

/** The pages whose text matches, best first; none where pagefind is not there or fails. */
export async function fullText(query: string): Promise<FullTextPage[]> {
  try {
    const pagefind = await (loading ??= load())
    const { results } = await pagefind.search(query)
    return await Promise.all(results.slice(0, PAGES_AT_MOST).map(async (result) => pageFrom(await result.data())))
  } catch {
    return []
  }
}

async function load(): Promise<Pagefind> {
  setPolicy()
  const pagefind = (await import(/* @vite-ignore */ ADDRESS)) as Pagefind
  await pagefind.options({ excerptLength: WORDS_IN_EXCERPT })
  return pagefind
}

function pageFrom({ url, excerpt, meta, sub_results }: PageData): FullTextPage {
  const { title = '', article } = meta
  const parts = sub_results.map((part) => ({ path: part.url, title: part.title, excerpt: part.excerpt }))
  return { path: url, title, excerpt, parts, ...(article && { article }) }
}
