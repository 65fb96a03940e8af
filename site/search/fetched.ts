/** An engine over index files whose shards are fetched when a query needs them: in the browser, and on the server. */
import { openIndex } from './engine.ts'
import { addressOf, namesIn, type IndexFile } from './file.ts'
import type { Engine, SearchOptions, Waits } from './types.ts'

/** Gives the bytes at an address. */
export type FetchShard = (address: string) => Promise<Uint8Array>

export interface Fetched {
  readonly engine: Engine
  /**
   * Fetches what a query needs; undefined where all of it is here.
   *
   * @throws what fetching throws, and Error where something is missing still after it was fetched
   */
  bring(query: string, options: SearchOptions, waits?: Waits): Promise<void> | undefined
  /** Fetches a shard, unless it is here. @throws what fetching throws */
  fetch(name: string): Promise<void>
  /** Names of all shards. */
  readonly names: readonly string[]
  /** With one more index, of another language. @throws Error for an index of another version */
  with(file: IndexFile): Fetched
}

/** Rounds of fetching at most. A query takes five: its words, what else they may be, the words found so, documents, texts. */
const MOST_ROUNDS = 10

/** What all engines over the same files share. */
interface Store {
  readonly shards: Map<string, Uint8Array>
  readonly coming: Map<string, Promise<void>>
  readonly fetchShard: FetchShard
}

/**
 * @param kept bytes of what was read of documents that stay between queries
 * @throws Error for an index of another version
 */
export function openFetched(file: IndexFile, fetchShard: FetchShard, kept?: number): Fetched {
  const store = { shards: new Map<string, Uint8Array>(), coming: new Map<string, Promise<void>>(), fetchShard }
  return over(openIndex({ ...file, shards: store.shards }, kept), file, store)
}

/** Over several files at once. @throws Error for none, and for an index of another version */
export function openAllFetched(files: readonly IndexFile[], fetchShard: FetchShard, kept?: number): Fetched {
  const [first, ...others] = files
  if (!first) throw new Error('Found no search index, expected one a language: build the site again')
  return others.reduce((open, file) => open.with(file), openFetched(first, fetchShard, kept))
}

function over(engine: Engine, named: Pick<IndexFile, 'hashes' | 'counts'>, store: Store): Fetched {
  const { shards, coming, fetchShard } = store
  const fetch = (name: string) => {
    if (shards.has(name)) return Promise.resolve()
    const going = coming.get(name) ?? fetchAs(name).finally(() => coming.delete(name))
    coming.set(name, going)
    return going
  }
  const fetchAs = async (name: string) => {
    const address = addressOf(name, named)
    if (address === undefined) throw new Error(`The search index has no shard ${name}`)
    shards.set(name, await fetchShard(address))
  }
  const bringAll = async (at: readonly string[], next: () => readonly string[]) => {
    let needed = at
    for (let round = 0; needed.length > 0; round += 1) {
      if (round === MOST_ROUNDS) throw new Error(`Found nothing that can be read in ${needed.join(', ')}`)
      await Promise.all(needed.map(fetch))
      needed = next()
    }
  }
  return {
    engine,
    fetch,
    names: namesIn(named),
    bring(query, options, waits) {
      const next = () => engine.needs(query, options, waits)
      const needed = next()
      return needed.length === 0 ? undefined : bringAll(needed, next)
    },
    with(file) {
      const hashes = { ...named.hashes, ...file.hashes }
      const counts = { ...named.counts, ...file.counts }
      return over(engine.with({ ...file, shards }), { hashes, counts }, store)
    },
  }
}
