/**
 * pagefind in the browser: loaded once, on the first search that waits for it, and missed in silence where the build made
 * none (development). Its own interface is never used: it writes markup, and ours draws elements.
 */
import type { Language } from '../../../content/schema.ts'
import { built } from '../built.ts'
import { setPolicy } from '../trusted-types.ts'
import type { FullTextPage } from './merge.ts'

/** What we use of `/pagefind/pagefind.js`. */
interface Pagefind {
  options(options: { excerptLength: number }): Promise<void>
  mergeIndex(address: string, options: { excerptLength: number; language: string }): Promise<void>
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

/** The pages whose text matches, best first; undefined where pagefind is not there or fails. */
export async function fullText(query: string, language: Language): Promise<FullTextPage[] | undefined> {
  try {
    const pagefind = await (loading ??= load(language))
    const { results } = await pagefind.search(query)
    return await Promise.all(results.slice(0, PAGES_AT_MOST).map(async (result) => pageFrom(await result.data())))
  } catch {
    // What could not be loaded is asked for again by the next query.
    loading = undefined
    return undefined
  }
}

/** The index is parted, so that a change of one page makes a part of it anew; together the parts are searched as one. */
async function load(language: Language): Promise<Pagefind> {
  setPolicy()
  const [{ entry }, pagefind] = await Promise.all([
    built(language),
    import(/* @vite-ignore */ ADDRESS) as Promise<Pagefind>,
  ])
  await pagefind.options({ excerptLength: WORDS_IN_EXCERPT })
  await Promise.all(
    entry.bundles.map((bundle) =>
      // A part that is gone with an older release takes no others with it.
      pagefind.mergeIndex(bundle, { excerptLength: WORDS_IN_EXCERPT, language }).catch(() => undefined),
    ),
  )
  return pagefind
}

function pageFrom({ url, excerpt, meta, sub_results }: PageData): FullTextPage {
  const { title = '', article } = meta
  const parts = sub_results.map((part) => ({ path: part.url, title: part.title, excerpt: part.excerpt }))
  return { path: url, title, excerpt, parts, ...(article && { article }) }
}
