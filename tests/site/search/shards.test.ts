/** An index in shards: nothing is lost by writing it down, and a query finds the same with the few shards that it needs. */
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { byteReader, bytesOf, byteWriter } from '../../../site/search/bytes.ts'
import { addressOf, filed, namesIn } from '../../../site/search/file.ts'
import { buildIndex, openFetched, openIndex } from '../../../site/search/index.ts'
import { keyOf, ofStem } from '../../../site/search/keys.ts'
import { stemOf } from '../../../site/search/lunr.ts'
import { readPostings, writePostings } from '../../../site/search/postings.ts'
import { inRange } from '../../../site/search/shelf.ts'
import { docs } from './docs.ts'

const line = fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.replaceAll('\n', ''))

test('numbers, bytes and texts are read as they were written', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat({ max: 2 ** 40 })),
      fc.uint8Array(),
      fc.array(line).map((texts) => texts.map((text) => text.toWellFormed())),
      (numbers, bytes, texts) => {
        const writer = byteWriter()
        writer.texts(texts)
        for (const number of numbers) writer.number(number)
        writer.bytes(bytes)
        const reader = byteReader(writer.done())
        expect(reader.texts()).toEqual(texts)
        expect(numbers.map(() => reader.number())).toEqual(numbers)
        expect([...reader.bytes()]).toEqual([...bytes])
      },
    ),
  )
})

test('a text is as long in bytes as it is written', () => {
  const lengthOf = (text: string) => new TextEncoder().encode(text).length
  expect(bytesOf('aé年𠀀\ud800b\udc00')).toBe(lengthOf('aé年𠀀\ud800b\udc00'))
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(bytesOf(text)).toBe(lengthOf(text))
    }),
  )
})

test('postings are read as they were written', () => {
  const held = fc.uniqueArray(fc.nat({ max: 5_000 }), { minLength: 1, maxLength: 40 })
  fc.assert(
    fc.property(fc.uniqueArray(fc.tuple(line.filter(Boolean), held), { selector: ([token]) => token }), (given) => {
      const entries = given.map(([token, own]) => {
        const sorted = own.toSorted((a, b) => a - b)
        return {
          token: token.toWellFormed(),
          docs: sorted,
          levels: sorted.map((doc) => 1 + (doc % 63)),
          shares: sorted.map(() => 3),
          unlisted: 7,
        }
      })
      const read = readPostings(writePostings(entries), (level) => level)
      for (const { token, docs, levels } of entries) {
        expect(read.get(token)?.holding).toBe(docs.length + 7)
        expect([...(read.get(token)?.docs ?? [])]).toEqual(docs)
        expect([...(read.get(token)?.impacts ?? [])]).toEqual(levels)
      }
    }),
  )
})

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
    expect(namesIn(file).toSorted()).toEqual([...index.shards.keys()].toSorted())
    expect([...byAddress.values()]).toEqual([...index.shards.values()])
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

  test('what cannot be fetched is told, and searched for without it', async () => {
    const all = openFetched(file, async (address) => {
      throw new Error(`${address}: 404`)
    })
    await expect(all.bring('laptop', { language: 'en' })).rejects.toThrow('404')
    expect(all.engine.search('laptop', { language: 'en' }).hits).toEqual([])
  })
})
