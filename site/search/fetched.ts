/** An engine over index files whose shards are fetched when a query needs them: in the browser, and on the server. */
import type { Language } from '../../content/schema.ts'
import { openIndex } from './engine.ts'
import { addressOf, type IndexFile, type Named } from './file.ts'
import { packsOf, unpacked, type Pack } from './packs.ts'
import type { Engine, SearchOptions, Waits } from './types.ts'

/** Gives the bytes at an address; gives up once it is told to. */
export type FetchShard = (address: string, how?: FetchedHow) => Promise<Uint8Array>

/** As browsers' `fetch` takes it. */
export interface FetchedHow {
  readonly signal?: AbortSignal
  readonly priority?: 'low'
}

export interface Fetched {
  readonly engine: Engine
  /**
   * Fetches what a query needs; undefined where all of it is here.
   *
   * @throws what fetching throws, and Error where something is missing still after it was fetched
   */
  bring(query: string, options: SearchOptions, waits?: Waits): Promise<void> | undefined
  /** Gives up what is on its way but these shards: it makes room for them. Whoever waits for it is told by an error. */
  leave(but: readonly string[]): void
  /** The packs of a language (packs.ts), in the order in which they are of use. */
  packsOf(language: Language): readonly Pack[]
  /** Fetches those shards of a pack that are not here, behind everything that is waited for. @throws what fetching throws */
  bringPack(pack: Pack): Promise<void>
  /** With one more index, of another language. @throws Error for one of another version, or audience */
  with(file: IndexFile): Fetched
}

/**
 * Rounds of fetching at most. A query takes five: its words, what else they may be, the words found so, documents, texts; six
 * with pieces of a strange word, and one more where it is read in two ways.
 */
const MOST_ROUNDS = 10

/** What all engines over the same files share. */
interface Store {
  readonly shards: Map<string, Uint8Array>
  readonly coming: Map<string, Coming>
  readonly fetchShard: FetchShard
}

interface Coming {
  readonly done: Promise<void>
  readonly stop: () => void
}

/**
 * @param kept bytes of what was read of documents that stay between queries
 * @throws Error for an index of another version
 */
export function openFetched(file: IndexFile, fetchShard: FetchShard, kept?: number): Fetched {
  const store = { shards: new Map<string, Uint8Array>(), coming: new Map<string, Coming>(), fetchShard }
  return over(openIndex({ ...file, shards: store.shards }, kept), file, store)
}

/** Over several files at once. @throws Error for none, and for an index of another version */
export function openAllFetched(files: readonly IndexFile[], fetchShard: FetchShard, kept?: number): Fetched {
  const [first, ...others] = files
  if (!first) throw new Error('Found no search index, expected one a language: build the site again')
  return others.reduce((open, file) => open.with(file), openFetched(first, fetchShard, kept))
}

function over(engine: Engine, named: Named, store: Store): Fetched {
  const { shards, coming, fetchShard } = store
  const fetch = (name: string) => {
    if (shards.has(name)) return Promise.resolve()
    const going = coming.get(name)
    if (going) return going.done
    const stopping = new AbortController()
    const own: Coming = {
      done: fetchAs(name, stopping.signal).finally(() => coming.get(name) === own && coming.delete(name)),
      stop: () => stopping.abort(),
    }
    coming.set(name, own)
    return own.done
  }
  const fetchAs = async (name: string, signal: AbortSignal) => {
    const address = addressOf(name, named)
    if (address === undefined) throw new Error(`The search index has no shard ${name}`)
    shards.set(name, await fetchShard(address, { signal }))
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
    leave(but) {
      for (const [name, { stop }] of [...coming]) {
        if (but.includes(name)) continue
        coming.delete(name)
        stop()
      }
    },
    packsOf: (language) => packsOf(language, named),
    async bringPack(pack) {
      const { names, address } = pack
      if (names.every((name) => shards.has(name))) return
      const packed = unpacked(pack, await fetchShard(address, { priority: 'low' }))
      for (const [place, name] of names.entries()) {
        const bytes = packed[place]
        if (bytes !== undefined && !shards.has(name)) shards.set(name, bytes)
      }
    },
    bring(query, options, waits) {
      const next = () => engine.needs(query, options, waits)
      const needed = next()
      return needed.length === 0 ? undefined : bringAll(needed, next)
    },
    with(file) {
      if (file.folder !== named.folder)
        throw new Error(`Found an index in ${file.folder}, expected one in ${named.folder}`)
      const hashes = { ...named.hashes, ...file.hashes }
      const counts = { ...named.counts, ...file.counts }
      return over(engine.with({ ...file, shards }), { ...named, hashes, counts }, store)
    },
  }
}
