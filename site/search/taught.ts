/** What was learned at build, asked: how much a question sounds like those of each article. */
import { eachBit, weigh } from './bits.ts'
import type { Lessons } from './types.ts'

/** For each document what its questions and this one have in common: above 0 they speak for it, below against it. */
export type Taught = (question: string) => Float32Array

export function openLessons({ bits, rarity, documents, says, most }: Lessons): Taught {
  const numbers = new Map(bits.split('\n').map((bit, number) => [bit, number]))
  const written = Uint8Array.from(atob(says), (character) => character.charCodeAt(0))
  return (question) => {
    const counts = new Map<number, number>()
    eachBit(question, (bit) => {
      const number = numbers.get(bit)
      if (number !== undefined) counts.set(number, (counts.get(number) ?? 0) + 1)
    })
    const known = weigh(counts, rarity)
    const sums = new Float32Array(documents)
    for (const [k, bit] of known.bits.entries()) {
      const weight = ((known.weights[k] ?? 0) * most) / 127
      for (let doc = 0; doc < documents; doc += 1) sums[doc]! += weight * (written[bit * documents + doc]! - 128)
    }
    return sums
  }
}
