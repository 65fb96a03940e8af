/** Shards of tokens and of words: nothing is lost in writing, and bytes of something else are refused soon. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LONGEST } from '../../../site/search/coded-texts.ts'
import { MOST_ITEMS } from '../../../site/search/coded-numbers.ts'
import { ONCE, readPostings, writePostings, type TokenEntry } from '../../../site/search/postings.ts'
import { openWords, writeWords, type ListedWord } from '../../../site/search/word-list.ts'

const DOCUMENTS = 5_000
const SHARES = [0, 0.25, 0.5, 0.9]

/** Words, pairs of characters, pairs of surrogates, halves of them, and texts of anything. */
const token = fc.oneof(
  fc.stringMatching(/^[a-z0-9]{1,12}$/),
  fc.stringMatching(/^[\u4e00-\u9fff]{1,2}$/),
  fc.stringMatching(/^[\u3041-\u30f6]{2}$/),
  fc.constantFrom('𠀀年', '𠀀', '\ud840', '年\udc00', 'ß', 'ж', '\u0000', '\u007f', 'a'.repeat(LONGEST)),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
)
const held = fc.oneof(
  fc.uniqueArray(fc.nat({ max: DOCUMENTS - 1 }), { maxLength: 40 }),
  fc.nat({ max: 400 }).map((many) => Array.from({ length: many }, (_, i) => i * 3)),
)
const posting = fc.record({
  level: fc.oneof(fc.constant(ONCE), fc.integer({ min: 1, max: 63 })),
  share: fc.oneof(fc.constant(0), fc.nat({ max: 3 })),
})
const entries = fc
  .uniqueArray(fc.tuple(token, held, fc.array(posting, { minLength: 1 }), fc.nat({ max: 3 })), {
    selector: ([name]) => name,
    maxLength: 60,
  })
  .map((all) =>
    all.map(([name, numbers, postings, unlisted]): TokenEntry => {
      const docs = numbers.toSorted((a, b) => a - b)
      const own = docs.map((_, i) => postings[i % postings.length]!)
      return {
        token: name,
        docs,
        levels: own.map(({ level }) => level),
        shares: own.map(({ share }) => share),
        unlisted,
      }
    }),
  )
const words = fc
  .uniqueArray(fc.tuple(token, fc.nat({ max: 255 })), { selector: ([word]) => word, maxLength: 80 })
  .map((all) => all.map(([word, common]): ListedWord => ({ word, common })))

const read = (bytes: Uint8Array) => readPostings(bytes, DOCUMENTS, (level) => level)

test('postings are read as they were written', () => {
  fc.assert(
    fc.property(entries, (all) => {
      const found = read(writePostings(all))
      expect([...found.keys()]).toEqual(all.map(({ token: own }) => own))
      for (const { token: own, docs, levels, shares, unlisted } of all) {
        const postings = found.get(own)!
        expect(postings.holding).toBe(docs.length + unlisted)
        expect([...postings.docs]).toEqual(docs)
        expect([...postings.impacts]).toEqual(levels)
        expect(Array.from(postings.shares, (share) => share.toFixed(2))).toEqual(
          shares.map((number) => SHARES[number]!.toFixed(2)),
        )
      }
    }),
  )
})

test('words are read as they were written, in any order', () => {
  fc.assert(
    fc.property(words, (all) => {
      expect(openWords(writeWords(all)).beginningWith('')).toEqual(all)
    }),
  )
})

describe('bytes of something else', () => {
  const shard = writePostings(
    Array.from({ length: 200 }, (_, i) => ({
      token: `word${i}`,
      ...{ docs: [i, i + 7, 3 * i + 40], levels: [ONCE, 20, ONCE], shares: [0, 2, 0], unlisted: 0 },
    })),
  )
  const list = writeWords(Array.from({ length: 300 }, (_, i) => ({ word: `w${i * i}`, common: i % 40 })))
  const readers = [
    ['postings', shard, read],
    ['words', list, (bytes: Uint8Array) => openWords(bytes).beginningWith('')],
  ] as const

  test.each(readers)('are refused by %s', (_, _shard, reader) => {
    for (const text of ['', '{}', '<!doctype html><title>Not here</title>'.repeat(40)])
      expect(() => reader(new TextEncoder().encode(text))).toThrow(RangeError)
    for (const byte of [0, 255]) expect(() => reader(new Uint8Array(3_000).fill(byte))).toThrow(RangeError)
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 6, maxLength: 3_000, size: 'max' }), (bytes) => {
        expect(() => reader(bytes)).toThrow(RangeError)
      }),
    )
  })

  test.each(readers)('with one byte of %s that is another, or less of it, are refused', (_, whole, reader) => {
    expect(() => reader(whole)).not.toThrow()
    fc.assert(
      fc.property(fc.nat({ max: whole.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const other = whole.slice()
        other[at]! ^= change
        expect(() => reader(other)).toThrow(RangeError)
        if (at > 0) expect(() => reader(whole.subarray(0, at - 1))).toThrow(RangeError)
      }),
    )
  })

  test('say more than a shard holds, or than there are documents, and are refused', () => {
    const one = (over: Partial<TokenEntry>): TokenEntry => {
      return { token: 'a', docs: [1], levels: [ONCE], shares: [0], unlisted: 0, ...over }
    }
    expect(() => read(writePostings([one({ docs: [DOCUMENTS] })]))).toThrow(`document ${DOCUMENTS}`)
    expect(() => read(writePostings([one({ unlisted: DOCUMENTS })]))).toThrow(`of ${DOCUMENTS} documents`)
    expect(() => read(writePostings([one({}), one({})]))).toThrow('once more')
    expect(() => read(writePostings([one({ token: '' })]))).toThrow('once more')
    const everywhere = Array.from({ length: DOCUMENTS }, (_, i) => i)
    const full = { docs: everywhere, levels: everywhere.map(() => ONCE), shares: everywhere.map(() => 0) }
    expect(() => read(writePostings([one(full), one({ ...full, token: 'b' })]))).toThrow('too many others')
    expect(() => writePostings([one({ token: 'a'.repeat(LONGEST + 1) })])).toThrow(
      `a text of ${LONGEST + 1} characters`,
    )
    expect(() => writeWords(Array.from({ length: MOST_ITEMS + 1 }, (_, i) => ({ word: `${i}`, common: 0 })))).toThrow(
      `${MOST_ITEMS + 1} items`,
    )
  })
})
