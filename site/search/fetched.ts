/** An engine over index files whose shards are fetched when a query needs them: in the browser, and on the server. */
import { openIndex } from './engine.ts'
import { addressOf, namesIn, type IndexFile } from './file.ts'
import type { Engine, SearchOptions } from './types.ts'

/** Gives the bytes at an address. */
export type FetchShard = (address: string) => Promise<Uint8Array>

export interface Fetched {
  readonly engine: Engine
  /**
   * Fetches what a query needs; undefined where all of it is here.
   *
   * @param first hits whose texts are waited for; all unless told
   * @throws what fetching throws
   */
  bring(query: string, options: SearchOptions, first?: number): Promise<void> | undefined
  /** Fetches a shard, unless it is here. @throws what fetching throws */
  fetch(name: string): Promise<void>
  /** Names of all shards. */
  readonly names: readonly string[]
  /** With one more index, of another language. @throws Error for an index of another version */
  with(file: IndexFile): Fetched
}

/** Rounds of fetching at most; a query takes four: its words, what else they may be, the documents, their texts. */
const MOST_ROUNDS = 10

/**
 * @param kept characters of texts that stay read between queries
 * @throws Error for an index of another version
 */
export function openFetched(file: IndexFile, fetchShard: FetchShard, kept?: number): Fetched {
  const shards = new Map<string, Uint8Array>()
  return over(openIndex({ ...file, shards }, kept), file, shards, fetchShard)
}

function over(
  engine: Engine,
  named: Pick<IndexFile, 'hashes' | 'counts'>,
  shards: Map<string, Uint8Array>,
  fetchShard: FetchShard,
): Fetched {
  const coming = new Map<string, Promise<void>>()
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
    for (let round = 0; needed.length > 0 && round < MOST_ROUNDS; round += 1) {
      await Promise.all(needed.map(fetch))
      needed = next()
    }
  }
  return {
    engine,
    fetch,
    names: namesIn(named),
    bring(query, options, first) {
      const next = () => engine.needs(query, options, first)
      const needed = next()
      return needed.length === 0 ? undefined : bringAll(needed, next)
    },
    with(file) {
      const hashes = { ...named.hashes, ...file.hashes }
      const counts = { ...named.counts, ...file.counts }
      return over(engine.with({ ...file, shards }), { hashes, counts }, shards, fetchShard)
    },
  }
}
