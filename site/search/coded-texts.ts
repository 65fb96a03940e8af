/** Sorted texts over single bits (coding.ts): of each only what the one before it does not begin with. */
import { codeChoice, codeNumber, type Contexts } from './coded-numbers.ts'
import type { Coding } from './coding.ts'

/** Where Chinese begins, and what is written with as many characters. */
const CHINESE = { from: 0x2e80, first: 0x4e00 }
/** What is below is told by its own odds, but 0, which stands for others. */
const LETTERS = { width: 7 }

export interface TextContexts {
  /** For texts of letters and of Chinese characters: the ones before them tell of which. */
  readonly shared: readonly number[]
  readonly rest: readonly number[]
  readonly isChinese: readonly number[]
  readonly letter: number
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

/** A way to write or read texts in a row. @returns what it is given, and in reading what was */
export function openTexts(coding: Coding, contexts: TextContexts): (text?: string) => string {
  let before = ''
  return (text = '') => {
    const kind = kindOf(before, 0)
    const shared = codeNumber(coding, contexts.shared[kind]!, sharedBegin(before, text))
    const length = shared + codeNumber(coding, contexts.rest[kind]!, text.length - shared)
    let told = before.slice(0, shared)
    if (told.length < shared) throw new RangeError(`Found ${shared} characters of ${before}`)
    for (let at = shared; at < length; at += 1) {
      const from = at === shared ? before.charCodeAt(at) : NaN
      told += String.fromCharCode(
        codeUnit(coding, contexts, kindOf(at === 0 ? before : told, Math.max(0, at - 1)), from, text.charCodeAt(at)),
      )
    }
    return (before = told)
  }
}

/** @param from what stands there in the text before, NaN for nothing */
function codeUnit(coding: Coding, contexts: TextContexts, near: number, from: number, unit: number): number {
  if (coding.bit(contexts.isChinese[near]!, unit >= CHINESE.from ? 1 : 0) === 0) {
    const letter = codeChoice(coding, contexts.letter, LETTERS.width, unit < 2 ** LETTERS.width ? unit : 0)
    return letter > 0 ? letter : codeWhole(coding, unit)
  }
  const isNext = from >= CHINESE.from
  const least = isNext ? from + 1 : CHINESE.first
  const place = isNext ? 1 : 0
  return coding.bit(contexts.isAfter[place]!, unit >= least ? 1 : 0) === 1
    ? least + codeNumber(coding, contexts.after[place]!, unit - least)
    : codeWhole(coding, unit)
}

function codeWhole(coding: Coding, unit: number): number {
  return 256 * coding.even(8, unit >> 8) + coding.even(8, unit & 255)
}

/** 1 where a text has Chinese there. */
function kindOf(text: string, at: number): 0 | 1 {
  return text.charCodeAt(at) >= CHINESE.from ? 1 : 0
}

/** Units that two texts begin with. */
function sharedBegin(one: string, other: string): number {
  const most = Math.min(one.length, other.length)
  let shared = 0
  while (shared < most && one.charCodeAt(shared) === other.charCodeAt(shared)) shared += 1
  return shared
}
