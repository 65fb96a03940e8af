/**
 * How much of a question something covers, 0…1: the weights of the parts it holds against those of all.
 *
 * A pair of characters that stands between two held pairs and is not held itself is only where two words meet
 * (报销|差旅: 销差) and counts for nothing.
 */
import type { Part, Question } from './question.ts'

/** @param held what each part is worth as it is held, 0 where it is not. */
export function coverage({ parts }: Question, held: (part: Part) => number): number {
  return covered(parts, worthsOf(parts, held))
}

/** What each part is worth as it is held; 0 for a single character beside pairs, which only supports those. */
export function worthsOf(parts: readonly Part[], held: (part: Part) => number): Float64Array {
  const worths = new Float64Array(parts.length)
  for (let i = 0; i < parts.length; i += 1) if (parts[i]!.token.kind !== 'single') worths[i] = held(parts[i]!)
  return worths
}

/** The same of worths that are known, one a part. */
export function covered(parts: readonly Part[], worths: Float64Array): number {
  let held = 0
  let all = 0
  for (let i = 0; i < parts.length; i += 1) {
    if (worths[i] === 0 && meetsBoth(parts, worths, i)) continue
    held += parts[i]!.weight * worths[i]!
    all += parts[i]!.weight
  }
  return all === 0 ? 0 : held / all
}

function meetsBoth(parts: readonly Part[], worths: Float64Array, i: number): boolean {
  const [before, part, after] = [parts[i - 1]?.token, parts[i]?.token, parts[i + 1]?.token]
  if (part?.kind !== 'pair' || before?.kind !== 'pair' || after?.kind !== 'pair') return false
  const touching = before.end > part.start && part.end > after.start
  return touching && (worths[i - 1] ?? 0) > 0 && (worths[i + 1] ?? 0) > 0
}
