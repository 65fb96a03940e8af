/** What was learned at build, asked: how much a question sounds like those of each article. */
import { countBits, weigh } from './bits.ts'
import type { Lessons } from './types.ts'

export interface Taught {
  /** For each document what its questions and this one have in common: above 0 speaks for it, below against it. */
  readonly says: Float32Array
  /** 0…1: how much of the question's bits any lesson holds. */
  readonly known: number
  /** Nine in ten questions like those of the articles score at least so much. */
  readonly usual: number
}

export function openLessons({ bits, rarity, documents, says, most, usual }: Lessons): (question: string) => Taught {
  const numbers = new Map(bits.split('\n').map((bit, number) => [bit, number]))
  const written = bytesIn(says)
  const rarest = rarity.reduce((a, b) => Math.max(a, b), 0)
  return (question) => {
    let unknown = 0
    const counted = countBits(question, (bit) => {
      const number = numbers.get(bit)
      if (number === undefined) unknown += 1
      return number
    })
    const { bits: asked, weights, length } = weigh(counted, rarity)
    const sums = new Float32Array(documents)
    for (const [k, bit] of asked.entries()) {
      const weight = ((weights[k] ?? 0) * most) / 127
      for (let doc = 0; doc < documents; doc += 1) sums[doc]! += weight * (written[bit * documents + doc]! - 128)
    }
    const all = Math.sqrt(length * length + unknown * rarest * rarest)
    return { says: sums, known: all === 0 ? 0 : length / all, usual }
  }
}

/** Of base64. One by one, since `from` would hold every character as a text of its own first. */
function bytesIn(base64: string): Uint8Array {
  const text = atob(base64)
  const bytes = new Uint8Array(text.length)
  for (let i = 0; i < text.length; i += 1) bytes[i] = text.charCodeAt(i)
  return bytes
}
