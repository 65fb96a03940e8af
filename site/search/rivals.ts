/**
 * Which articles a question is told from: where there are few, all of them. Where there are many, those that share its
 * rarest bits, which it could be mistaken for, and as many that stand for the rest.
 */
import type { Weighed } from './bits.ts'

/** A question with the article it belongs to. */
export interface Sample extends Weighed {
  readonly doc: number
}

/** Documents looked at for each rival that is chosen. */
const LOOKS = 4

/** Ascending, the question's own article among them. */
export function rivalsOf(
  samples: readonly Sample[],
  rivals: number,
  documents: number,
  rarity: readonly number[],
): (number: number) => Uint32Array {
  if (rivals >= documents) {
    const all = Uint32Array.from({ length: documents }, (_, doc) => doc)
    return () => all
  }
  const holders = holdersOf(samples, rarity.length)
  const shared = new Float32Array(documents)
  const chosen = samples.map((sample, number) => {
    const near = nearest(sample, rivals, holders, rarity, shared)
    const found = new Set([sample.doc, ...near.slice(0, Math.floor(rivals / 2))])
    // A run of neighbours, from another place for each question: what lies side by side is read at once.
    for (let at = placeOf(number, documents); found.size < rivals; at = (at + 1) % documents) found.add(at)
    return Uint32Array.from(found).sort()
  })
  return (number) => chosen[number] ?? new Uint32Array()
}

/** From 0 on, mixed, and always the same: the minimal standard generator (Park and Miller, CACM 1988). */
function placeOf(number: number, documents: number): number {
  return (((number + 1) * 48_271) % 2_147_483_647) % documents
}

/** For each bit the documents whose questions hold it. */
function holdersOf(samples: readonly Sample[], bits: number): number[][] {
  const holders: number[][] = Array.from({ length: bits }, () => [])
  // The samples of a document stand one after the other.
  for (const { bits: own, doc } of samples)
    for (const bit of own) if (holders[bit]?.at(-1) !== doc) holders[bit]?.push(doc)
  return holders
}

/** Most alike first. @param shared zeros, and zeros again afterwards */
function nearest(
  { bits, weights }: Sample,
  rivals: number,
  holders: readonly (readonly number[])[],
  rarity: readonly number[],
  shared: Float32Array,
): number[] {
  const rarest = [...bits.keys()].sort((a, b) => (rarity[bits[b] ?? 0] ?? 0) - (rarity[bits[a] ?? 0] ?? 0))
  const touched: number[] = []
  let looks = LOOKS * rivals
  for (const k of rarest) {
    const held = holders[bits[k] ?? 0] ?? []
    if (held.length > looks) break
    looks -= held.length
    for (const doc of held) {
      if (shared[doc] === 0) touched.push(doc)
      shared[doc]! += weights[k] ?? 0
    }
  }
  const near = touched.sort((a, b) => shared[b]! - shared[a]! || a - b)
  for (const doc of touched) shared[doc] = 0
  return near
}
