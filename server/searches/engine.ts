/**
 * The search of the browsers on the server: the very indexes that the build left for them, opened when somebody first asks
 * here. A server that nobody asks keeps none of them in memory.
 */
import { setImmediate as othersFirst } from 'node:timers/promises'
import { z } from 'zod'
import type { Language } from '../../content/schema.ts'
import { openIndex, type Engine, type SearchIndex } from '../../site/search/index.ts'
import type { ReadJson } from '../http/site.ts'

/** `/search/<language>.json`, as far as it matters here: the address of each index, which changes with what is in it. */
const Entry = z.object({ indexes: z.record(z.string(), z.string()) })

/** Gives the engine over all languages of the site that is there now; whoever comes while it opens waits for the same. */
export function searchOver(read: ReadJson, language: Language): () => Promise<Engine> {
  let opened: { readonly name: string; readonly engine: Promise<Engine> } | undefined
  return async () => {
    const addresses = Object.values(Entry.parse(await read(`/search/${language}.json`)).indexes)
    const name = addresses.join()
    if (opened?.name === name) return opened.engine
    const engine = openAll(read, addresses)
    opened = { name, engine }
    engine.catch(() => {
      if (opened?.engine === engine) opened = undefined
    })
    return engine
  }
}

/** Bytes of what stays read of documents: a server is there for years. A thousand pages of a handbook take fifteen million. */
const KEPT = 20_000_000

async function openAll(read: ReadJson, addresses: readonly string[]): Promise<Engine> {
  let engine: Engine | undefined
  for (const address of addresses) {
    // Opening one takes a moment of the only thread: others get theirs in between.
    await othersFirst()
    const index = (await read(address)) as SearchIndex
    engine = engine ? engine.with(index) : openIndex(index, KEPT)
  }
  if (!engine) throw new Error('The site was built without a search index')
  return engine
}
