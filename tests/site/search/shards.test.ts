/** An index in shards: nothing is lost by writing it down, and a query finds the same with the few shards that it needs. */
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { languages } from '../../../content/schema.ts'
import { addressOf, filed } from '../../../site/search/file.ts'
import { buildIndex, openFetched, openIndex } from '../../../site/search/index.ts'
import { keyOf, ofStem } from '../../../site/search/keys.ts'
import { stemOf } from '../../../site/search/lunr.ts'
import { packsOf } from '../../../site/search/packs.ts'
import { inRange } from '../../../site/search/shelf.ts'
import { docs } from './docs.ts'
import { article } from './properties/sites.ts'

test('words of one stem stand together, whatever stands between their letters', () => {
  const words = ['claim', 'claims', 'claimed', 'clay', 'policy', 'policies', 'police', 'use', 'used', 'us', 'user']
  const keys = words.map(keyOf)
  for (const word of words) {
    const [from, to] = ofStem(stemOf(word))
    const within = words.filter((_, i) => keys[i]! >= from && keys[i]! < to)
    expect(within).toEqual(words.filter((other) => stemOf(other) === stemOf(word)))
  }
})

test('of a range those shards are asked that can hold something of it', () => {
  const firsts = ['b', 'd', 'f']
  const asked = (from: string, to: string) => inRange(firsts, [from, to], (number) => number)
  expect(asked('a', 'b')).toEqual([])
  expect(asked('a', 'c')).toEqual([0])
  expect(asked('c', 'e')).toEqual([0, 1])
  expect(asked('f', 'z')).toEqual([2])
  expect(inRange([], ['a', 'z'], (number) => number)).toEqual([])
})

describe('with its shards fetched as they are needed', () => {
  const index = buildIndex(docs)
  const whole = openIndex(index)
  const { file, shards: byAddress } = filed(index, (bytes) => createHash('sha256').update(bytes).digest('base64url'))

  test('each shard has an address, and no other has one', () => {
    const packs = languages.flatMap((language) => packsOf(language, file).map(({ address }) => address))
    const addresses = [...index.shards.keys()].map((name) => addressOf(name, file) ?? '')
    expect(new Set(byAddress.keys())).toEqual(new Set([...addresses, ...packs]))
    for (const [name, bytes] of index.shards) expect(byAddress.get(addressOf(name, file) ?? '')).toBe(bytes)
    expect(addressOf('en.tokens.99', file)).toBeUndefined()
    expect(addressOf('fr.tokens.0', file)).toBeUndefined()
  })

  test('a query finds what it finds with all at hand', async () => {
    const words = docs.flatMap(({ title, aliases }) => [title, ...aliases]).flatMap((text) => [text, text.slice(1, 6)])
    const typed = fc.oneof(
      fc.constantFrom(...words),
      fc.constantFrom('expences', 'baoxiao', 'clfbx', 'wo xiang bao xiao', '爆销', 'labtop', 'shie', '報銷單', ''),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
    )
    await fc.assert(
      fc.asyncProperty(
        typed,
        fc.constantFrom('en', 'zh-hans', 'zh-hant'),
        fc.boolean(),
        async (query, language, typing) => {
          const all = openFetched(file, async (address) => byAddress.get(address)!)
          const options = { language, typing }
          await all.bring(query, options)
          expect(all.engine.needs(query, options)).toEqual([])
          expect(all.engine.search(query, options)).toEqual(whole.search(query, options))
        },
      ),
      { numRuns: 300 },
    )
  })

  test('the first hits are there before the texts of the others', async () => {
    const all = openFetched(file, async (address) => byAddress.get(address)!)
    await all.bring('laptop', { language: 'en' }, { texts: 1 })
    const [first] = all.engine.search('laptop', { language: 'en' }).hits
    expect(first).toEqual(whole.search('laptop', { language: 'en' }).hits[0])
  })

  test('once its packs were brought, a query waits for texts alone', async () => {
    const fetched: string[] = []
    const all = openFetched(file, async (address) => {
      fetched.push(address)
      return byAddress.get(address)!
    })
    // The terms come with every first query.
    await all.bring('laptop', { language: 'en' }, { languages: ['en'], texts: 0 })
    fetched.length = 0
    for (const pack of all.packsOf('en')) await all.bringPack(pack)
    expect(fetched.length).toBeGreaterThan(0)
    expect(fetched.length).toBeLessThanOrEqual(all.packsOf('en').length)
    for (const query of ['laptop', 'labtop', 'expense claim', 'lap'])
      expect(all.engine.needs(query, { language: 'en' }, { languages: ['en'], texts: 0 })).toEqual([])
  })

  test('what is given up is fetched again when somebody needs it', async () => {
    let isHeld = true
    const all = openFetched(file, async (address, { signal } = {}) => {
      while (isHeld) {
        await new Promise((resolve) => setTimeout(resolve, 2))
        signal?.throwIfAborted()
      }
      return byAddress.get(address)!
    })
    const given = expect(all.bring('laptop', { language: 'en' })).rejects.toThrow('aborted')
    all.leave([])
    await given
    isHeld = false
    await all.bring('laptop', { language: 'en' })
    expect(all.engine.search('laptop', { language: 'en' })).toEqual(whole.search('laptop', { language: 'en' }))
  })

  test('what cannot be fetched is told, and searched for without it', async () => {
    const all = openFetched(file, async (address) => {
      throw new Error(`${address}: 404`)
    })
    await expect(all.bring('laptop', { language: 'en' })).rejects.toThrow('404')
    expect(all.engine.search('laptop', { language: 'en' }).hits).toEqual([])
  })
})

describe('packs', () => {
  const many = Array.from({ length: 1_600 }, (_, number) =>
    article(number, `Rule ${number.toString(36)}`, `Text ${number} of word${number}.`),
  )
  const { file, shards } = filed(buildIndex(many), (bytes) => createHash('sha256').update(bytes).digest('base64url'))

  test('hold every shard that finds something once, in few files', async () => {
    const packs = packsOf('en', file)
    const names = packs.flatMap((pack) => pack.names)
    expect(new Set(names).size).toBe(names.length)
    expect(packs.length).toBeLessThan(names.length / 10)
    const all = openFetched(file, async (address) => shards.get(address)!)
    for (const pack of packs) await all.bringPack(pack)
    expect(all.engine.needs('rule 7', { language: 'en' }, { texts: 0 })).toEqual([])
  })

  test('are called otherwise as soon as one of their shards is', () => {
    const [first, ...others] = many
    const changed = filed(buildIndex([{ ...first!, title: 'Another' }, ...others]), (bytes) =>
      createHash('sha256').update(bytes).digest('base64url'),
    )
    const docs = (of: typeof file) => packsOf('en', of).filter(({ address }) => address.includes('.docs.'))
    const [before, after] = [docs(file), docs(changed.file)]
    expect(after[0]!.address).not.toBe(before[0]!.address)
    expect(after.at(-1)!.address).toBe(before.at(-1)!.address)
    for (const { address } of after) expect(changed.shards.has(address)).toBe(true)
  })
})
