/**
 * Numbers in as few bits as they tell: a binary range coder with odds that adapt (Martin, Range encoding, 1979; the LZMA
 * specification), in digits of four bits, so that all in it stay small integers to JavaScript.
 *
 * Writing and reading are one description: what `coding.bit(context, value)` writes the same call reads, and then gives. Each
 * context learns for itself how likely a 1 is.
 */

export interface Coding {
  /** 0 or 1. The value counts in writing only, here as below. @throws RangeError in reading, behind the end */
  bit(context: number, value: number): number
  /** A number below 2 ** width, each as likely as the others; at most 12 bits wide. @throws RangeError as `bit` */
  even(width: number, value: number): number
}

export interface CodingReader extends Coding {
  /** After the last: all that was written is read. @throws RangeError for bytes of something else, nearly all of them */
  end(): void
}

export interface CodingWriter extends Coding {
  done(): Uint8Array<ArrayBuffer>
}

const DIGIT = 16
const WHOLE = 2 ** 28
/** A range below this gets one more digit. */
const NARROW = WHOLE / DIGIT
/** Digits of a whole. */
const DIGITS = 7

/** Odds are told in 2 ** -16, and used in 2 ** -12. */
const ODDS = { most: 0xffff, even: 0x8000, used: 12, unused: 4 }

/** Bits in which it is counted how often something was met. */
const TIMES = { width: 6, all: 63 }

/** How far odds go towards what was met, in 2 ** -14, by how often something was: five eighths at first, a fiftieth in the end. */
const STEPS = Uint16Array.from({ length: 48 }, (_, times) => Math.round(2 ** 14 / (times + 1.6)))
const LAST_STEP = STEPS.length - 1

/** Of each context the odds of a 1, and how often something was met. */
function openOdds(contexts: number): Int32Array {
  return new Int32Array(contexts).fill(ODDS.even << TIMES.width)
}

/** The part of a range that stands for a 1: never nothing, never all of it. */
function partOf(state: number, range: number): number {
  return (range >>> ODDS.used) * ((state >> (TIMES.width + ODDS.unused)) | 1)
}

function after(state: number, value: number): number {
  const [odds, times] = [state >> TIMES.width, state & TIMES.all]
  const next = odds + (((value === 0 ? -odds : ODDS.most - odds) * STEPS[times]!) >> 14)
  return (next << TIMES.width) | (times === LAST_STEP ? times : times + 1)
}

/** @param contexts how many there are */
export function writeCoded(contexts: number): CodingWriter {
  const odds = openOdds(contexts)
  const digits: number[] = []
  let [low, range] = [0, WHOLE - 1]
  /** Raises the last digit by one, and what is full before it. */
  const carry = () => {
    for (let at = digits.length - 1; ++digits[at]! === DIGIT; at -= 1) digits[at] = 0
  }
  const widen = () => {
    if (low >= WHOLE) {
      carry()
      low -= WHOLE
    }
    for (; range < NARROW; range *= DIGIT) shift()
  }
  const shift = () => {
    digits.push(Math.floor(low / NARROW))
    low = (low % NARROW) * DIGIT
  }
  return {
    bit(context, value) {
      const state = odds[context]!
      const part = partOf(state, range)
      if (value === 0) {
        low += part
        range -= part
      } else range = part
      odds[context] = after(state, value)
      widen()
      return value
    },
    even(width, value) {
      range >>>= width
      low += range * value
      widen()
      return value
    },
    done() {
      for (let i = 0; i < DIGITS; i += 1) shift()
      // What is not there is read as 0, as far as a reader looks ahead.
      for (let i = 0; i < DIGITS && digits.at(-1) === 0; i += 1) digits.pop()
      return Uint8Array.from({ length: Math.ceil(digits.length / 2) }, (_, at) => {
        return DIGIT * digits[2 * at]! + (digits[2 * at + 1] ?? 0)
      })
    },
  }
}

/** @param contexts as in writing @throws RangeError for bytes that cannot begin so */
export function readCoded(bytes: Uint8Array, contexts: number): CodingReader {
  const odds = openOdds(contexts)
  const end = 2 * bytes.length
  let [at, code, range] = [0, 0, WHOLE - 1]
  const next = () => {
    if (at >= end + DIGITS) throw elseOrLess(bytes)
    const digit = at < end ? (at % 2 === 0 ? bytes[at >> 1]! >> 4 : bytes[at >> 1]! & 15) : 0
    at += 1
    return digit
  }
  const widen = () => {
    for (; range < NARROW; range *= DIGIT) code = code * DIGIT + next()
  }
  for (let i = 0; i < DIGITS; i += 1) code = code * DIGIT + next()
  if (code >= range) throw elseOrLess(bytes)
  return {
    bit(context) {
      const state = odds[context]!
      const part = partOf(state, range)
      const value = code < part ? 1 : 0
      if (value === 0) {
        code -= part
        range -= part
      } else range = part
      odds[context] = after(state, value)
      widen()
      return value
    },
    even(width) {
      range >>>= width
      const value = Math.floor(code / range)
      if (value >= 2 ** width) throw elseOrLess(bytes)
      code -= range * value
      widen()
      return value
    },
    end() {
      // The writer ends with where the range begins, so nothing is left over.
      if (code !== 0 || at + 1 < end) throw elseOrLess(bytes)
    },
  }
}

function elseOrLess({ length }: Uint8Array): RangeError {
  return new RangeError(`Found ${length} bytes of something else, or less than all of them`)
}
