/** What was learned from the questions of articles, and how it is written down: only where it says something. */
import { byteReader, byteWriter } from './bytes.ts'

export interface Lessons {
  /** Words and pieces of words. */
  readonly bits: readonly string[]
  /** How telling each bit is. */
  readonly rarity: readonly number[]
  readonly documents: number
  /** Where the documents that each bit speaks for or against begin in the two lists below; one more than there are bits. */
  readonly starts: Uint32Array
  readonly about: Uint16Array | Uint32Array
  /** How much, from -127, which speaks most against it, to 127. */
  readonly says: Int8Array
  /** What 127 stands for. */
  readonly most: number
  /** Nine in ten questions like those of the articles score at least so much (calibrate.ts). */
  readonly usual: number
}

/** Rarities are told in hundredths, the two other numbers in millionths. */
const FINE = { rarity: 100, other: 1_000_000 }

/** There are millions of them: half as many bytes where the documents are as few as they are wont to be. */
export function numbersUpTo(most: number, length: number): Uint16Array | Uint32Array {
  return most > 0xffff ? new Uint32Array(length) : new Uint16Array(length)
}

export function writeLessons(lessons: Lessons): Uint8Array<ArrayBuffer> {
  const { bits, rarity, documents, starts, about, says, most, usual } = lessons
  const writer = byteWriter()
  writer.texts(bits)
  writer.number(documents)
  writer.number(Math.round(most * FINE.other))
  writer.number(Math.round(usual * FINE.other))
  for (const each of rarity) writer.number(Math.round(each * FINE.rarity))
  for (let bit = 0; bit < bits.length; bit += 1) writer.number(starts[bit + 1]! - starts[bit]!)
  for (let bit = 0; bit < bits.length; bit += 1) {
    let next = 0
    for (let i = starts[bit]!; i < starts[bit + 1]!; i += 1) {
      writer.number(about[i]! - next)
      next = about[i]! + 1
    }
  }
  writer.bytes(Uint8Array.from(says, (value) => value + 128))
  return writer.done()
}

export function readLessons(bytes: Uint8Array): Lessons {
  const reader = byteReader(bytes)
  const bits = reader.texts()
  const documents = reader.number()
  const [most, usual] = [reader.number() / FINE.other, reader.number() / FINE.other]
  const rarity = bits.map(() => reader.number() / FINE.rarity)
  const starts = new Uint32Array(bits.length + 1)
  for (let bit = 0; bit < bits.length; bit += 1) starts[bit + 1] = starts[bit]! + reader.number()
  const about = numbersUpTo(documents, starts[bits.length]!)
  for (let bit = 0; bit < bits.length; bit += 1)
    for (let i = starts[bit]!, next = 0; i < starts[bit + 1]!; i += 1, next += 1)
      next = about[i] = next + reader.number()
  const says = Int8Array.from(reader.bytes(), (value) => value - 128)
  return { bits, rarity, documents, starts, about, says, most, usual }
}
