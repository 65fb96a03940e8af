/** Sorted texts over single bits (coding.ts): of each only what the one before it does not begin with. */
import { unitsShared } from './bytes.ts'
import { codeChoice, codeNumber, type Contexts } from './coded-numbers.ts'
import type { Coding } from './coding.ts'

/** Units of a text at most: no word is longer, and whoever reads bytes of something else shall not go on for ever. */
export const LONGEST = 200

/** Where Chinese begins, and what is written with as many characters. */
const CHINESE = { from: 0x2e80, first: 0x4e00 }
/** Units below 2 ** width are told by their own odds; 0 stands for all others. */
const LETTERS = { width: 7 }

/** Where there are two, the first is for texts of letters, the other for Chinese. */
export interface TextContexts {
  readonly shared: readonly number[]
  readonly rest: readonly number[]
  readonly isChinese: readonly number[]
  readonly letter: number
  /** For a first character, and for one that stands where the text before has one. */
  readonly isAfter: readonly number[]
  readonly after: readonly number[]
}

export function textContexts(contexts: Contexts): TextContexts {
  const numbers = () => [contexts.number(), contexts.number()]
  const bits = () => [contexts.bit(), contexts.bit()]
  return {
    ...{ shared: numbers(), rest: numbers(), isChinese: bits() },
    ...{ letter: contexts.choice(LETTERS.width), isAfter: bits(), after: numbers() },
  }
}

/**
 * A way to write or read texts in a row, none longer than `LONGEST`: what it is given, it gives, and in reading what was
 * written.
 *
 * @throws RangeError for a longer one
 */
export function openTexts(coding: Coding, contexts: TextContexts): (text?: string) => string {
  let before = ''
  return (text = '') => {
    const kind = kindOf(before.charCodeAt(0))
    const shared = codeNumber(coding, contexts.shared[kind]!, unitsShared(before, text))
    const length = shared + codeNumber(coding, contexts.rest[kind]!, text.length - shared)
    if (shared > before.length || length > LONGEST)
      throw new RangeError(`Found a text of ${length} characters, ${shared} of them those of “${before}”`)
    const units: number[] = []
    let near = shared === 0 ? kind : kindOf(before.charCodeAt(shared - 1))
    for (let at = shared; at < length; at += 1) {
      const unit = codeUnit(coding, contexts, near, at === shared ? before.charCodeAt(at) : NaN, text.charCodeAt(at))
      units.push(unit)
      near = kindOf(unit)
    }
    return (before = before.slice(0, shared) + String.fromCharCode(...units))
  }
}

/** @param from what stands there in the text before, NaN for nothing */
function codeUnit(coding: Coding, contexts: TextContexts, near: number, from: number, unit: number): number {
  if (coding.bit(contexts.isChinese[near]!, kindOf(unit)) === 0) {
    const letter = codeChoice(coding, contexts.letter, LETTERS.width, unit < 2 ** LETTERS.width ? unit : 0)
    return letter > 0 ? letter : codeWhole(coding, unit)
  }
  const place = kindOf(from)
  const least = place === 1 ? from + 1 : CHINESE.first
  return coding.bit(contexts.isAfter[place]!, unit >= least ? 1 : 0) === 1
    ? least + codeNumber(coding, contexts.after[place]!, unit - least)
    : codeWhole(coding, unit)
}

function codeWhole(coding: Coding, unit: number): number {
  return 256 * coding.even(8, unit >> 8) + coding.even(8, unit & 255)
}

/** 1 for Chinese. */
function kindOf(unit: number): 0 | 1 {
  return unit >= CHINESE.from ? 1 : 0
}
