/** What a query waits for in the browser, and what it goes on without. */
import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { languages, type Language } from '../../../../content/schema.ts'
import { filed, ofLanguage } from '../../../../site/search/file.ts'
import { buildIndex, type SearchDoc } from '../../../../site/search/index.ts'
import { finder } from '../../../../site/client/search/find.ts'
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
  const reach = <File>(address: string, file: File | undefined): File => {
    asked.push(address)
    if (file === undefined || isAway(address)) throw new Error(`${address}: 404`)
    return file
  }
  const find = finder({
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
    shard: async (address) => reach(address, there.shards.get(address)),
    renewed: async () => {
      const isOther = JSON.stringify(known.names) !== JSON.stringify(there.names)
      known = there
      return isOther
    },
  })
  /** As the panel does: waits as often as it is told to. */
  const search = async (query: string, typing = false) => {
    for (let waited = 0; waited < 10; waited += 1) {
      const wait = find.before(query, typing)
      if (!wait) return { ready: find.isReady(query, typing), ...find.search(query, typing) }
      await wait
    }
    throw new Error(`“${query}” is waited for without end`)
  }
  return {
    ...{ asked, search },
    breaks: (away: typeof isAway) => (isAway = away),
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
