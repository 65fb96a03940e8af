/**
 * The files that the build makes for browsers: a small entry a language, which names the search index, the service hours
 * and the words by their hashes. Each is loaded once a page.
 */
import type { HoursTable } from '../../content/hours/table.ts'
import type { Language, Words } from '../../content/schema.ts'
import { speak, type Say } from '../../content/words.ts'

/** `/search/<language>.json` */
export interface Entry {
  readonly index: string
  readonly hours: string
  readonly words: string
  /** The default language: its addresses have no prefix. */
  readonly default: Language
  readonly language: Language
  /** Where a question goes that no team claims. */
  readonly ask: { readonly team: string; readonly request: string }
}

/** A team as the browser needs it. */
export interface Team {
  readonly name: string
  readonly zone: string
  readonly mail: string
  readonly phone?: string
  readonly table: HoursTable
  /** Minutes of service time until a first answer. */
  readonly firstReply: number
}

/** The hours file of the entry. */
export interface Hours {
  /** When the tables were made, ISO 8601. */
  readonly made: string
  /** The portal's own zone. */
  readonly zone: string
  readonly teams: Readonly<Record<string, Team>>
}

export interface Built {
  readonly entry: Entry
  hours(): Promise<Hours>
  say(): Promise<Say>
  /** The search index; whoever opens it knows its shape. */
  index(): Promise<unknown>
}

let opened: Promise<Built> | undefined

/** The built files of a language. A failure is not remembered: the next one who asks tries again. */
export function built(language: Language): Promise<Built> {
  opened ??= open(language).catch((reason: unknown) => {
    opened = undefined
    throw reason
  })
  return opened
}

async function open(language: Language): Promise<Built> {
  const address = `/search/${language}.json`
  const entry = (await read(address)) as Entry
  const load = async (part: 'index' | 'hours' | 'words') => {
    try {
      return await read(entry[part])
    } catch {
      // A release may have replaced it while this page stood open: ask once for the names of today.
      return await read(((await read(address, 'reload')) as Entry)[part])
    }
  }
  const once = <Value>(make: () => Promise<Value>) => {
    let made: Promise<Value> | undefined
    return () => (made ??= make())
  }
  return {
    entry,
    hours: once(async () => (await load('hours')) as Hours),
    say: once(async () => speak((await load('words')) as Words, language)),
    index: once(() => load('index')),
  }
}

async function read(address: string, cache: RequestCache = 'default'): Promise<unknown> {
  const answer = await fetch(address, { cache })
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`)
  return await answer.json()
}
