/** An index as files: one with the heads, which tells the addresses of the others, and one for each shard. */
import type { Language } from '../../content/schema.ts'
import { packed, packsOf } from './packs.ts'
import type { SearchIndex } from './form.ts'

/** Who may read what an index holds: everyone, or one named group. */
export type Audience = string
export const EVERYONE: Audience = 'everyone'

/**
 * Where the files of an audience lie, apart from any other's. Those of everyone lie above them: who lets everyone into `/search/` must
 * ask about the folders in it first.
 *
 * @throws RangeError for what cannot be the name of a folder
 */
export function folderOf(audience: Audience): string {
  if (!/^[a-z0-9-]+$/.test(audience))
    throw new RangeError(`Found the audience “${audience}”, expected small letters, digits and hyphens`)
  return audience === EVERYONE ? '/search/' : `/search/${audience}/`
}

export interface IndexFile extends Omit<SearchIndex, 'shards'> {
  /** Where its shards lie. */
  readonly folder: string
  /** By the name of a shard without its number: the hashes of all groups of shards, one behind the other. */
  readonly hashes: Readonly<Record<string, string>>
  /** By the same: how many shards there are. */
  readonly counts: Readonly<Record<string, number>>
}

/** Characters of a hash in base64url: 48 bits, beside name and number. */
export const HASH = 8

/** Shards that are named by one hash: names of ten thousand articles would weigh more than what a query needs of them. */
export const GROUP = 32

/** An index to be written: the file that names the others, and by address what those hold. */
export interface Filed {
  readonly file: IndexFile
  /** Packs (packs.ts) too. */
  readonly shards: ReadonlyMap<string, Uint8Array>
}

/** What an index holds of one language. */
export function ofLanguage({ heads, shards, ...index }: SearchIndex, language: Language): SearchIndex {
  return {
    ...index,
    heads: heads.filter((head) => head.language === language),
    shards: new Map([...shards].filter(([name]) => name.startsWith(`${language}.`))),
  }
}

/** @param hashOf some bytes as base64url, at least eight characters */
export function filed(
  { shards, ...heads }: SearchIndex,
  hashOf: (bytes: Uint8Array) => string,
  audience: Audience = EVERYONE,
): Filed {
  const kinds = Map.groupBy(shards, ([name]) => kindOf(name))
  const hashes: Record<string, string> = {}
  const counts: Record<string, number> = {}
  for (const [kind, own] of kinds) {
    const groups = Array.from({ length: Math.ceil(own.length / GROUP) }, (_, at) =>
      own.slice(at * GROUP, (at + 1) * GROUP),
    )
    hashes[kind] = groups.map((group) => hashOf(joined(group.map(([, bytes]) => bytes))).slice(0, HASH)).join('')
    counts[kind] = own.length
  }
  const file = { ...heads, folder: folderOf(audience), hashes, counts }
  const packs = file.heads.flatMap(({ language }) => packsOf(language, file)).filter(({ names }) => names.length > 1)
  return {
    file,
    shards: new Map([
      ...Array.from(shards, ([name, bytes]) => [addressOf(name, file) ?? '', bytes] as const),
      ...packs.map(({ address, names }) => [address, packed(names.map((name) => shards.get(name)!))] as const),
    ]),
  }
}

/** What tells the addresses of shards. */
export type Named = Pick<IndexFile, 'folder' | 'hashes' | 'counts'>

/** Undefined for a shard that the index does not have. */
export function addressOf(name: string, { folder, hashes, counts }: Named): string | undefined {
  const kind = kindOf(name)
  const number = Number(name.slice(kind.length + 1))
  const at = Math.floor(number / GROUP) * HASH
  return number < (counts[kind] ?? 0) ? `${folder}${name}.${hashes[kind]?.slice(at, at + HASH)}.bin` : undefined
}

/** The name of a shard without its number. */
function kindOf(name: string): string {
  return name.slice(0, name.lastIndexOf('.'))
}

/** With their lengths, so that no byte can go over to the next without being seen. */
function joined(all: readonly Uint8Array[]): Uint8Array {
  const lengths = new Uint8Array(Uint32Array.from(all, ({ length }) => length).buffer)
  const whole = new Uint8Array(all.reduce((sum, { length }) => sum + length, lengths.length))
  let at = 0
  for (const bytes of [lengths, ...all]) {
    whole.set(bytes, at)
    at += bytes.length
  }
  return whole
}
