/** A reader's browser before a release that was built a moment ago, for tests of what it fetches and finds. */
import { createHash } from 'node:crypto'
import { languages, type Language } from '../../../../content/schema.ts'
import type { Built, Entry } from '../../../../site/client/built.ts'
import { finder } from '../../../../site/client/search/finder.ts'
import type { Found } from '../../../../site/client/search/messages.ts'
import { filed, ofLanguage } from '../../../../site/search/file.ts'
import { buildIndex, type SearchAnswer, type SearchDoc } from '../../../../site/search/index.ts'
import { docs } from '../../search/docs.ts'

const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('base64url')

/** The files of a release, as a browser gets them. */
export function release(of: readonly SearchDoc[]) {
  const index = buildIndex(of)
  const indexes = languages.map((language) => {
    const { file, shards } = filed(ofLanguage(index, language), hash)
    return { language, file, shards, name: `${language}.${hash(new TextEncoder().encode(JSON.stringify(file)))}` }
  })
  return {
    names: Object.fromEntries(indexes.map(({ language, name }) => [language, name])),
    files: new Map(indexes.map(({ name, file }) => [name, file])),
    shards: new Map(indexes.flatMap(({ shards }) => [...shards])),
  }
}

function entryOf(indexes: Entry['indexes'], language: Language): Entry {
  return {
    ...{ indexes, hours: '', duty: '', words: '', bundles: [], default: 'en', language, zone: 'Europe/London' },
    ask: { team: 'service-desk', request: 'question' },
  }
}

/** The handbook as a server has it, by address. */
export function served(language: Language) {
  const { names, files, shards } = release(docs)
  const entry = entryOf(names, language)
  const whole = Array.from(files, ([name, file]) => [name, JSON.stringify(file)] as const)
  return { entry, files: new Map<string, BodyInit>([...whole, ...(shards as Map<string, Uint8Array<ArrayBuffer>>)]) }
}

/** A reader's browser before a portal whose release can be replaced, and of which anything can be out of reach. */
export function reader(language: Language, of: readonly SearchDoc[] = docs) {
  let [there, known] = [release(of), release(of)]
  let isAway: (address: string) => boolean = () => false
  const asked: string[] = []
  const abandoned: string[] = []
  const ahead: string[] = []
  let isHeld = false
  const reach = <File>(address: string, file: File | undefined): File => {
    asked.push(address)
    if (file === undefined || isAway(address)) throw new Error(`${address}: 404`)
    return file
  }
  const files: Built = {
    entry: entryOf(known.names, language),
    hours: () => Promise.reject(new Error('no hours')),
    duty: () => Promise.reject(new Error('no duty')),
    say: () => Promise.reject(new Error('no words')),
    index: async (of) => {
      await new Promise((resolve) => setTimeout(resolve, 2))
      return reach(known.names[of]!, there.files.get(known.names[of]!))
    },
    shard: async (address, { signal, priority } = {}) => {
      if (priority === 'low') ahead.push(address)
      const bytes = reach(address, there.shards.get(address))
      while (isHeld && !signal?.aborted) await new Promise((resolve) => setTimeout(resolve, 5))
      if (!signal?.aborted) return bytes
      abandoned.push(address)
      throw signal.reason
    },
    renewed: async () => {
      const isOther = JSON.stringify(known.names) !== JSON.stringify(there.names)
      known = there
      return isOther
    },
  }
  let heard: (found: Found) => void = () => undefined
  let turn = 0
  const find = finder(files, (found) => heard(found))
  /** As the panel does: what comes last is the answer. */
  const search = (query: string, typing = false) =>
    new Promise<SearchAnswer & { ready: boolean }>((resolve) => {
      heard = ({ answer, lost, more }) => more || resolve({ ...answer, ready: !lost })
      find.ask({ turn: (turn += 1), query, typing, suggest: 0 })
    })
  /** Everything that is told of some questions that are asked one behind the other. */
  const told = async (queries: readonly string[]) => {
    const all: Found[] = []
    await new Promise<void>((resolve) => {
      heard = (found) => {
        all.push(found)
        if (found.answer.query === queries.at(-1) && !found.more) resolve()
      }
      for (const query of queries) find.ask({ turn: (turn += 1), query, typing: true, suggest: 5 })
    })
    return all
  }
  return {
    ...{ asked, abandoned, ahead, search, told, bringAhead: () => find.bringAhead() },
    breaks: (away: typeof isAway) => (isAway = away),
    /** Shards are on their way and do not come. */
    holds: (held: boolean) => (isHeld = held),
    publishes: (of: readonly SearchDoc[]) => (there = release(of)),
  }
}
