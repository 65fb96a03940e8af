/**
 * The search of the browsers on the server: the very indexes that the build left for them, opened when somebody first asks
 * here, and of their shards those that were needed. A server that nobody asks keeps none of them in memory.
 */
import { z } from 'zod'
import type { Language } from '../../content/schema.ts'
import { openAllFetched, type Fetched, type IndexFile } from '../../site/search/index.ts'
import { jsonOf, type ReadFile } from '../http/site.ts'

/** `/search/<language>.json`, as far as it matters here: the address of each index, which changes with what is in it. */
const Entry = z.object({ indexes: z.record(z.string(), z.string()) })

/** Gives the search over all languages of the site that is there now; whoever comes while it opens waits for the same. */
export function searchOver(read: ReadFile, language: Language): () => Promise<Fetched> {
  let opened: { readonly name: string; readonly search: Promise<Fetched> } | undefined
  return async () => {
    const addresses = Object.values(Entry.parse(jsonOf(await read(`/search/${language}.json`))).indexes)
    const name = addresses.join()
    if (opened?.name === name) return opened.search
    const search = openAll(read, addresses)
    opened = { name, search }
    search.catch(() => {
      if (opened?.search === search) opened = undefined
    })
    return search
  }
}

/** Bytes of what stays read of documents: a server is there for years. A thousand pages of a handbook take fifteen million. */
const KEPT = 20_000_000

async function openAll(read: ReadFile, addresses: readonly string[]): Promise<Fetched> {
  const files = await Promise.all(addresses.map(async (address) => jsonOf(await read(address)) as IndexFile))
  return openAllFetched(files, read, KEPT)
}
