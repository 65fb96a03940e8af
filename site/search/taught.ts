/** What was learned at build, asked: how much a question sounds like those of each article. */
import { countBits, weigh } from './bits.ts'
import type { Lessons } from './form.ts'
import { eachVlq, signed } from './vlq.ts'

export interface Taught {
  /** For each document what its questions and this one have in common: above 0 speaks for it, below against it. */
  readonly says: Float32Array
  /** 0…1: how much of the question's bits any lesson holds. */
  readonly known: number
  /** Nine in ten questions like those of the articles score at least so much. */
  readonly usual: number
}

export function openLessons(lessons: Lessons): (question: string) => Taught {
  const { bits, rarity, documents, most, usual } = lessons
  const numbers = new Map(bits.split('\n').map((bit, number) => [bit, number]))
  const { starts, docs, values } = spoken(lessons)
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
      for (let i = starts[bit]!; i < starts[bit + 1]!; i += 1) sums[docs[i]!]! += weight * values[i]!
    }
    const all = Math.sqrt(length * length + unknown * rarest * rarest)
    return { says: sums, known: all === 0 ? 0 : length / all, usual }
  }
}

/** What each bit says of which documents: those of a bit lie between its start and that of the next. */
function spoken({ documents, about, says }: Lessons) {
  const rows = about.split('\n').slice(0, -1)
  const starts = new Uint32Array(rows.length + 1)
  for (const [bit, row] of rows.entries()) {
    starts[bit + 1] = starts[bit]!
    eachVlq(row, () => (starts[bit + 1]! += 1))
  }
  // There are millions of them: half as many bytes where the documents are as few as they are wont to be.
  const Numbers = documents > 0x10000 ? Uint32Array : Uint16Array
  const [docs, values] = [new Numbers(starts[rows.length]!), new Int8Array(starts[rows.length]!)]
  let at = 0
  for (const row of rows) {
    let next = 0
    eachVlq(row, (between) => {
      docs[at] = next + between
      next += between + 1
      at += 1
    })
  }
  at = 0
  eachVlq(says, (value) => {
    values[at] = signed(value)
    at += 1
  })
  return { starts, docs, values }
}
