/** Numbers of which some are likelier than others, over single bits (coding.ts). */
import type { Coding } from './coding.ts'

/** Items of a shard at most: what is one document, one word, one token in it. Whoever reads bytes of something else stops there. */
export const MOST_ITEMS = 4_096

/** How many items follow. @param many counts in writing only @throws RangeError for more than `MOST_ITEMS` */
export function codeCount(coding: Coding, context: number, many = 0): number {
  const told = codeNumber(coding, context, many)
  if (told > MOST_ITEMS) throw new RangeError(`Found ${told} items, expected at most ${MOST_ITEMS}`)
  return told
}

/** Hands out the contexts of a format. */
export interface Contexts {
  bit(): number
  number(): number
  /** @param width as in `codeChoice` */
  choice(width: number): number
  /** How many were handed out. */
  count(): number
}

/** Bits of a number at most, and of what `even` takes at once. */
const WIDEST = { number: 30, even: 12 }

export function openContexts(): Contexts {
  let taken = 0
  const take = (many: number) => (taken += many) - many
  return {
    bit: () => take(1),
    number: () => take(2 * (WIDEST.number + 1)),
    choice: (width) => take(2 ** width),
    count: () => taken,
  }
}

/**
 * A whole number from 0 to 2 ** 30 - 2, small ones and those of usual length in few bits (Exp-Golomb: the length by the odds, as
 * the first digit after it).
 *
 * @param value counts in writing only
 * @throws RangeError for bytes of something else
 */
export function codeNumber(coding: Coding, context: number, value = 0): number {
  const own = value + 1
  const length = 31 - Math.clz32(own)
  let read = 0
  while (coding.bit(context + read, read < length ? 1 : 0) === 1)
    if ((read += 1) === WIDEST.number) throw new RangeError('Found a number that is too long')
  if (read === 0) return 0
  let rest = read - 1
  let told = 2 + coding.bit(context + WIDEST.number + 1 + read, (own >> rest) & 1)
  while (rest > 0) {
    const width = Math.min(rest, WIDEST.even)
    rest -= width
    told = told * 2 ** width + coding.even(width, (own >> rest) & (2 ** width - 1))
  }
  return told - 1
}

/** One of 2 ** width, as likely as it was before. @param value counts in writing only */
export function codeChoice(coding: Coding, context: number, width: number, value = 0): number {
  let node = 1
  for (let rest = width - 1; rest >= 0; rest -= 1) node = 2 * node + coding.bit(context + node, (value >> rest) & 1)
  return node - 2 ** width
}
