/** What a query waits for in the browser, and what it goes on without. */
import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { languages, type Language } from '../../../../content/schema.ts'
import type { Built } from '../../../../site/client/built.ts'
import { filed, ofLanguage } from '../../../../site/search/file.ts'
import { buildIndex, type SearchAnswer, type SearchDoc } from '../../../../site/search/index.ts'
import { finder } from '../../../../site/client/search/finder.ts'
import type { Found } from '../../../../site/client/search/messages.ts'
import { docs } from '../../search/docs.ts'

const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('base64url')

/** The files of a release, as a browser gets them. */
function release(of: readonly SearchDoc[]) {
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

/** A reader's browser before a portal whose release can be replaced, and of which anything can be out of reach. */
function reader(language: Language) {
  let [there, known] = [release(docs), release(docs)]
  let isAway: (address: string) => boolean = () => false
  const asked: string[] = []
  const abandoned: string[] = []
  let isHeld = false
  const reach = <File>(address: string, file: File | undefined): File => {
    asked.push(address)
    if (file === undefined || isAway(address)) throw new Error(`${address}: 404`)
    return file
  }
  const files: Built = {
    entry: {
      ...{
        indexes: known.names,
        hours: '',
        duty: '',
        words: '',
        bundles: [],
        default: 'en',
        language,
        zone: 'Europe/London',
      },
      ask: { team: 'service-desk', request: 'question' },
    },
    hours: () => Promise.reject(new Error('no hours')),
    duty: () => Promise.reject(new Error('no duty')),
    say: () => Promise.reject(new Error('no words')),
    index: async (of) => reach(known.names[of]!, there.files.get(known.names[of]!)),
    shard: async (address, { signal, priority } = {}) => {
      if (priority === 'low') throw new Error('Nothing is brought ahead here')
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
    ...{ asked, abandoned, search, told },
    breaks: (away: typeof isAway) => (isAway = away),
    /** Shards are on their way and do not come. */
    holds: (held: boolean) => (isHeld = held),
    publishes: (of: readonly SearchDoc[]) => (there = release(of)),
  }
}

const first = async (answer: Promise<{ hits: readonly { article: string }[] }>) => (await answer).hits[0]?.article

describe('a query waits for what it needs', () => {
  test('and for no other language', async () => {
    const { search, asked } = reader('en')
    expect(await first(search('payslip'))).toBe('pay')
    expect(asked.filter((address) => address.includes('zh-'))).toEqual([])
  })

  test('of a language that cannot be had it is told once, and answered without', async () => {
    const { search, breaks } = reader('en')
    await search('payslip')
    breaks((address) => address.includes('zh-'))
    const answer = await search('报销')
    expect(answer.ready).toBe(false)
    expect(await first(search('expense claim'))).toBe('claim')
  })

  test('a language that is open and loses its shards takes nothing from the others', async () => {
    const { search, breaks } = reader('en')
    await search('payslip')
    await search('报销')
    breaks((address) => address.startsWith('/search/zh-'))
    const answer = await search('reach the network drive')
    expect(answer.ready).toBe(true)
    expect(answer.hits[0]?.article).toBe('drive')
  })

  test('whose shards cannot be had is not ready, and the next one is', async () => {
    const { search, breaks } = reader('en')
    breaks((address) => address.endsWith('.bin'))
    expect((await search('payslip')).ready).toBe(false)
    breaks(() => false)
    expect(await first(search('payslips'))).toBe('pay')
  })
})

test('a page that stands open goes on after a release', async () => {
  const { search, publishes } = reader('en')
  await search('payslip')
  const [some] = docs
  publishes([
    ...docs,
    { ...some!, id: 'guide/kitchen/en', article: 'kitchen', title: 'The kitchen on the second floor' },
  ])
  expect(await first(search('kitchen second floor'))).toBe('kitchen')
})

describe('what is told', () => {
  test('is of the newest question alone, however many are asked at once', async () => {
    const { told } = reader('en')
    const all = await told(['p', 'pa', 'pay', 'payslip'])
    expect(new Set(all.map(({ turn }) => turn))).toEqual(new Set([4]))
    expect(all.at(-1)?.answer.hits[0]?.article).toBe('pay')
  })

  test('says of each hit what it leads to', async () => {
    const { told } = reader('en')
    const { answer, said } = (await told(['which day are we paid'])).at(-1)!
    expect(said).toHaveLength(answer.hits.length)
    const { sections } = docs.find(({ article, language }) => article === 'pay' && language === 'en')!
    expect(Object.values(said[0]!.texts)).toEqual(sections.map(({ text }) => text).filter((text) => text !== ''))
  })
})

test('what an older question waited for is given up where a newer one waits', async () => {
  const { asked, abandoned, search, holds } = reader('en')
  const shards = () => asked.filter((address) => address.endsWith('.bin'))
  holds(true)
  void search('报销')
  await expect.poll(() => shards().length).toBeGreaterThan(0)
  const older = shards()
  void search('payslip', true)
  await expect.poll(() => abandoned.toSorted()).toEqual(older.toSorted())
  holds(false)
  expect(await first(search('报销'))).toBe('travel')
})
