/**
 * The files that the build makes for browsers: a small entry a language, which names the search indexes, the service hours
 * and the words by their hashes.
 */
import type { DaysOff } from '../../content/hours/days-off.ts'
import type { HoursTable } from '../../content/hours/table.ts'
import type { Language, Words } from '../../content/schema.ts'
import { speak, type Say } from '../../content/words.ts'
import type { FetchShard } from '../search/fetched.ts'

/** `/search/<language>.json` */
export interface Entry {
  /** A search index a language that the portal is written in. */
  readonly indexes: Readonly<Partial<Record<Language, string>>>
  readonly hours: string
  readonly duty: string
  readonly words: string
  /** Those of pagefind's indexes of this language that stand beside its first, by their address. */
  readonly bundles: readonly string[]
  /** The default language: its addresses have no prefix. */
  readonly default: Language
  readonly language: Language
  /** The portal's own: its day decides until when a pin holds. */
  readonly zone: string
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
  /** As far as the table reaches. */
  readonly daysOff: DaysOff
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

/** Who is on duty and who is there, as far as the plan was told when the site was built. */
export interface DutyFile {
  /** When people are at work, by service hours. */
  readonly hours: Readonly<Record<string, { readonly zone: string; readonly table: HoursTable }>>
  readonly people: Readonly<Record<string, PersonAtWork>>
  /** By team. */
  readonly rotas: Readonly<Record<string, DutyTable>>
  /** What only pages of the directory say: no search waits for it. */
  readonly words: Words
}

export interface PersonAtWork {
  /** A key of `hours`. */
  readonly hours: string
  /** Of their clock. */
  readonly zone: string
  /** Days on that clock, first and last. */
  readonly away: readonly (readonly [from: string, through: string])[]
}

/** Duties of people by their places in `people`; minutes since the epoch. */
export interface DutyTable {
  readonly people: readonly string[]
  /** The zone of the first shift. */
  readonly zone: string
  readonly duties: readonly (readonly [start: number, minutes: number, person: number])[]
}

export interface Built {
  readonly entry: Entry
  /** Loaded once a page. */
  hours(): Promise<Hours>
  /** Loaded once a page. */
  duty(): Promise<DutyFile>
  /** Loaded once a page. */
  say(): Promise<Say>
  /** The search index of a language; whoever opens it knows its shape, and keeps it. */
  readonly index: (language: Language) => Promise<unknown>
  /** A shard of an index, or several in one, by address. */
  readonly shard: FetchShard
  /** Asks whether there are other indexes by now: a release may have replaced them while this page stood open. */
  readonly renewed: () => Promise<boolean>
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
  return filesOf((await read(addressOf(language))) as Entry)
}

function addressOf(language: Language): string {
  return `/search/${language}.json`
}

/** What an entry names. */
export function filesOf(entry: Entry): Built {
  const { language } = entry
  let newest = entry
  const renew = async () => {
    newest = (await read(addressOf(language), 'reload')) as Entry
  }
  const load = async (nameIn: (entry: Entry) => string | undefined) => {
    try {
      return await read(nameIn(newest))
    } catch {
      // A release may have replaced it while this page stood open: ask once for the names of today.
      await renew()
      return await read(nameIn(newest))
    }
  }
  const once = <Value>(make: () => Promise<Value>) => {
    let made: Promise<Value> | undefined
    return () =>
      (made ??= make().catch((reason: unknown) => {
        made = undefined
        throw reason
      }))
  }
  return {
    entry,
    hours: once(async () => (await load(({ hours }) => hours)) as Hours),
    duty: once(async () => (await load(({ duty }) => duty)) as DutyFile),
    say: once(async () => speak((await load(({ words }) => words)) as Words, language)),
    index: (of) => load(({ indexes }) => indexes[of]),
    async renewed() {
      const before = JSON.stringify(newest.indexes)
      await renew()
      return JSON.stringify(newest.indexes) !== before
    },
    shard: async (address, how) => new Uint8Array(await (await answerFrom(address, how)).arrayBuffer()),
  }
}

async function read(address: string | undefined, cache: RequestCache = 'default'): Promise<unknown> {
  if (address === undefined) throw new Error('The entry does not name this file')
  return await (await answerFrom(address, { cache })).json()
}

async function answerFrom(address: string, how: RequestInit = {}): Promise<Response> {
  const answer = await fetch(address, how)
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`)
  return answer
}
