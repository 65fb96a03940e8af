/** What was learned at build, asked: how much a question sounds like those of each article. */
import { countBits, weigh } from './bits.ts'
import type { Lessons } from './lessons.ts'

export interface Taught {
  /** For each document what its questions and this one have in common: above 0 speaks for it, below against it. */
  readonly says: Float32Array
  /** 0…1: how much of the question's bits any lesson holds. */
  readonly known: number
  /** Nine in ten questions like those of the articles score at least so much. */
  readonly usual: number
}

export function openLessons(lessons: Lessons): (question: string) => Taught {
  const { bits, rarity, documents, starts, about, says, most, usual } = lessons
  const numbers = new Map(bits.map((bit, number) => [bit, number]))
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
      for (let i = starts[bit]!; i < starts[bit + 1]!; i += 1) sums[about[i]!]! += weight * says[i]!
    }
    const all = Math.sqrt(length * length + unknown * rarest * rarest)
    return { says: sums, known: all === 0 ? 0 : length / all, usual }
  }
}
