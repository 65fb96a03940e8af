/**
 * Learns at build what tells articles made of questions apart: from the bits of a question to its article by multinomial
 * logistic regression, fitted by stochastic gradient descent. Ten questions an article are enough to gain by it.
 */
import { countBits, weigh, type Counted } from './bits.ts'
import { effortFor, isTooMuch } from './effort.ts'
import { shortTextsOf } from './fields.ts'
import { numbersUpTo, type Lessons } from './lessons.ts'
import { rivalsOf, type Sample } from './rivals.ts'
import type { SearchDoc } from './types.ts'

/** How far each question moves what was learned, falling to the second over all rounds. */
const RATE = { first: 2, last: 0.05 }

/** What says less than this share of what says most is left out. */
const FAINT = 0.02

/** Undefined where there is too much to be learned. */
export function teach(docs: readonly SearchDoc[]): Omit<Lessons, 'usual'> | undefined {
  const documents = docs.length
  const lessons = docs.flatMap((doc, number) => shortTextsOf(doc).map((text) => ({ text, number })))
  const numbers = new Map<string, number>()
  const counted: Counted[] = []
  for (const { text } of lessons) {
    counted.push(countBits(text, (bit) => numbered(bit, numbers)))
    if (isTooMuch(numbers.size, documents)) return undefined
  }
  const bitsAsked = counted.reduce((sum, { bits }) => sum + bits.length, 0)
  const effort = effortFor({ articles: documents, questions: lessons.length, bits: numbers.size, bitsAsked })
  if (effort === undefined) return undefined

  const { rounds, rivals } = effort
  const rarity = rarityOf(counted, numbers.size)
  const samples = counted.map((each, i): Sample => ({ ...weigh(each, rarity), doc: lessons[i]?.number ?? 0 }))
  const rivalsFor = rivalsOf(samples, rivals, documents, rarity)
  const says = new Float32Array(numbers.size * documents)
  for (let round = 0; round < rounds; round += 1) {
    const rate = RATE.first * (1 - round / rounds) + RATE.last
    for (const number of shuffled(samples.keys().toArray(), round))
      learnFrom(samples[number]!, rivalsFor(number), rate, says, documents)
  }
  return { bits: [...numbers.keys()], rarity, documents, ...sparse(says, documents) }
}

function numbered(bit: string, numbers: Map<string, number>): number {
  const number = numbers.get(bit) ?? numbers.size
  if (number === numbers.size) numbers.set(bit, number)
  return number
}

function rarityOf(counted: readonly Counted[], bits: number): number[] {
  const holders = new Uint32Array(bits)
  for (const { bits: own } of counted) for (const bit of own) holders[bit]! += 1
  return Array.from(holders, (held) => Number((1 + Math.log((1 + counted.length) / (1 + held))).toFixed(2)))
}

/** One step down the slope of the cross entropy. */
function learnFrom(
  { bits, weights, doc }: Sample,
  rivals: Uint32Array,
  rate: number,
  says: Float32Array,
  documents: number,
) {
  const miss = new Float32Array(rivals.length)
  for (let k = 0; k < bits.length; k += 1) {
    const weight = weights[k]!
    const row = bits[k]! * documents
    for (let r = 0; r < rivals.length; r += 1) miss[r]! += weight * says[row + rivals[r]!]!
  }
  const most = miss.reduce((a, b) => Math.max(a, b), -Infinity)
  let sum = 0
  for (let r = 0; r < rivals.length; r += 1) sum += miss[r] = Math.exp(miss[r]! - most)
  for (let r = 0; r < rivals.length; r += 1) miss[r]! /= sum
  miss[rivals.indexOf(doc)]! -= 1
  for (let k = 0; k < bits.length; k += 1) {
    const step = rate * weights[k]!
    const row = bits[k]! * documents
    for (let r = 0; r < rivals.length; r += 1) says[row + rivals[r]!]! -= step * miss[r]!
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

/** Of each bit what it says of the documents that it says anything of. */
function sparse(says: Float32Array, documents: number): Pick<Lessons, 'starts' | 'about' | 'says' | 'most'> {
  let most = 0
  for (let i = 0; i < says.length; i += 1) most = Math.max(most, Math.abs(says[i]!))
  const isSaid = (said: number) => said !== 0 && Math.abs(said) >= most * FAINT
  const starts = new Uint32Array(says.length / documents + 1)
  for (let i = 0; i < says.length; i += 1) if (isSaid(says[i]!)) starts[Math.floor(i / documents) + 1]! += 1
  for (let bit = 1; bit < starts.length; bit += 1) starts[bit]! += starts[bit - 1]!
  const length = starts.at(-1) ?? 0
  const [about, values] = [numbersUpTo(documents, length), new Int8Array(length)]
  let at = 0
  for (let i = 0; i < says.length; i += 1) {
    if (!isSaid(says[i]!)) continue
    about[at] = i % documents
    values[at] = Math.round((says[i]! / most) * 127)
    at += 1
  }
  return { starts, about, says: values, most }
}
