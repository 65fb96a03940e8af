/** Numbers, bytes and texts one behind the other, as shards hold them. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { byteReader, bytesOf, byteWriter } from '../../../site/search/bytes.ts'

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
