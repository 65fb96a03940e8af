/**
 * Learns at build what tells articles made of questions apart: from the bits of a question to its article by multinomial
 * logistic regression, fitted by stochastic gradient descent. Ten questions an article are enough to gain by it.
 */
import { eachBit, weigh, type Weighed } from './bits.ts'
import type { Lessons, SearchDoc } from './types.ts'
import { shortTextsOf } from './fields.ts'

/** How far each question moves what was learned, falling to the second over all rounds. */
const RATE = { first: 2, last: 0.05 }

/** Times that all questions are gone through: often for few, seldom for many. */
const ROUNDS = { least: 4, most: 10 }
const LOOKS = 40_000

/** What is learned at most, in numbers: more articles than that have to do without. */
const MOST = 60_000_000

/** What says less than this share of what says most is left out. */
const FAINT = 0.02

/** Undefined where there is too much to be learned. */
export function teach(docs: readonly SearchDoc[]): Omit<Lessons, 'usual'> | undefined {
  const lessons = docs.flatMap((doc, number) => shortTextsOf(doc).map((text) => ({ text, number })))
  const numbers = new Map<string, number>()
  const counted = lessons.map(({ text }) => countBits(text, numbers))
  if (numbers.size * docs.length > MOST) return undefined

  const rarity = rarityOf(counted, numbers.size)
  const samples = counted.map((counts, i) => ({ ...weigh(counts, rarity), doc: lessons[i]?.number ?? 0 }))
  const says = new Float32Array(numbers.size * docs.length)
  const rounds = Math.max(ROUNDS.least, Math.min(ROUNDS.most, Math.ceil(LOOKS / samples.length)))
  for (let round = 0; round < rounds; round += 1) {
    const rate = RATE.first * (1 - round / rounds) + RATE.last
    for (const sample of shuffled(samples, round)) learnFrom(sample, rate, says, docs.length)
  }
  return { bits: [...numbers.keys()].join('\n'), rarity: [...rarity], documents: docs.length, ...written(says) }
}

function countBits(text: string, numbers: Map<string, number>): Map<number, number> {
  const counts = new Map<number, number>()
  eachBit(text, (bit) => {
    const number = numbers.get(bit) ?? numbers.size
    if (number === numbers.size) numbers.set(bit, number)
    counts.set(number, (counts.get(number) ?? 0) + 1)
  })
  return counts
}

function rarityOf(counted: readonly ReadonlyMap<number, number>[], bits: number): number[] {
  const holders = new Uint32Array(bits)
  for (const counts of counted) for (const bit of counts.keys()) holders[bit]! += 1
  return Array.from(holders, (held) => Number((1 + Math.log((1 + counted.length) / (1 + held))).toFixed(2)))
}

/** One step down the slope of the cross entropy. */
function learnFrom(
  { bits, weights, doc }: Weighed & { readonly doc: number },
  rate: number,
  says: Float32Array,
  documents: number,
) {
  const miss = new Float32Array(documents)
  for (const [k, bit] of bits.entries())
    for (let d = 0; d < documents; d += 1) miss[d]! += weights[k]! * says[bit * documents + d]!
  const most = miss.reduce((a, b) => Math.max(a, b), -Infinity)
  let sum = 0
  for (let d = 0; d < documents; d += 1) sum += miss[d] = Math.exp(miss[d]! - most)
  for (let d = 0; d < documents; d += 1) miss[d]! /= sum
  miss[doc]! -= 1
  for (const [k, bit] of bits.entries()) {
    const step = rate * weights[k]!
    for (let d = 0; d < documents; d += 1) says[bit * documents + d]! -= step * miss[d]!
  }
}

/** In an order that is mixed and, for one round, always the same. */
function shuffled<Item>(items: readonly Item[], round: number): Item[] {
  const mixed = [...items]
  let state = round + 1
  for (let i = mixed.length - 1; i > 0; i -= 1) {
    // The minimal standard generator: Park and Miller, CACM 1988.
    state = (state * 48_271) % 2_147_483_647
    const j = state % (i + 1)
    ;[mixed[i], mixed[j]] = [mixed[j]!, mixed[i]!]
  }
  return mixed
}

/** One byte a number, base64. */
function written(says: Float32Array): Pick<Lessons, 'says' | 'most'> {
  const most = says.reduce((a, b) => Math.max(a, Math.abs(b)), 0)
  const bytes = Uint8Array.from(says, (value) =>
    Math.abs(value) < most * FAINT ? 128 : 128 + Math.round((value / most) * 127),
  )
  let text = ''
  for (let at = 0; at < bytes.length; at += CHUNK) text += String.fromCharCode(...bytes.subarray(at, at + CHUNK))
  return { says: btoa(text), most }
}

const CHUNK = 8_192
