/**
 * Cuts a text into the tokens that index and query share: words of alphabets whole, Chinese (and Kana, Hangul) as
 * pairs of neighbouring characters. No dictionary and no `Intl.Segmenter`: they differ between browsers, pairs do not.
 */
import { fold, foldText, isPlain } from './fold.ts'

/**
 * word: letters and digits · joined: what a hyphen divides, written as one beside its parts · pair: two neighbouring
 * Chinese characters · single: one of them; `alone` where it has no neighbour.
 */
export type TokenKind = 'word' | 'joined' | 'pair' | 'single' | 'alone'

export interface Token {
  /** Folded. */
  readonly text: string
  readonly kind: TokenKind
  /** Bounds in the text as written, end excluded. */
  readonly start: number
  readonly end: number
}

/** Letters and digits of any script, with what joins them inside a word. */
const runs = /[\p{L}\p{N}\p{M}ー]+(?:[-'’‐‑][\p{L}\p{N}\p{M}ー]+)*/gu

/** What is written without spaces; the brackets make `split` keep it. */
const chinese = /([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]+)/u

export function analyse(text: string): Token[] {
  const tokens: Token[] = []
  eachPlaced(text, (written, kind, start, end) => tokens.push({ text: written, kind, start, end }))
  return tokens
}

/** Hands out the tokens of `analyse` one by one. */
export function eachPlaced(text: string, take: Take): void {
  if (isPlain(text)) {
    cut(foldText(text), take)
    return
  }
  const { text: folded, from, to } = fold(text)
  cut(folded, (written, kind, start, end) => take(written, kind, from[start] ?? 0, to[end - 1] ?? 0))
}

/** Hands out the tokens of `analyse` without their places: all that counting needs, in a third of the time. */
export function eachToken(text: string, take: (text: string, kind: TokenKind) => void): void {
  cut(foldText(text), take)
}

/** Takes a token, with its bounds in code units. */
type Take = (text: string, kind: TokenKind, start: number, end: number) => void

function cut(folded: string, take: Take): void {
  for (const { 0: run, index } of folded.matchAll(runs)) {
    if (!chinese.test(run)) {
      takeWords(run, index, take)
      continue
    }
    let at = index
    for (const [i, part] of run.split(chinese).entries()) {
      if (i % 2 === 1) takeChinese(part, at, take)
      else takeWords(part, at, take)
      at += part.length
    }
  }
}

function takeChinese(run: string, at: number, take: Take): void {
  for (let start = 0, end = lengthAt(run, 0); start < run.length; start = end, end += lengthAt(run, end)) {
    const next = end + lengthAt(run, end)
    if (next > end) take(run.slice(start, next), 'pair', at + start, at + next)
    take(run.slice(start, end), start === 0 && end === run.length ? 'alone' : 'single', at + start, at + end)
  }
}

/** Code units of the character at that place; none at the end. */
function lengthAt(text: string, at: number): 0 | 1 | 2 {
  const point = text.codePointAt(at)
  return point === undefined ? 0 : point > 0xffff ? 2 : 1
}

/** `sign-in` is sign, in and signin; `don't` is dont; `team's` is team. */
function takeWords(run: string, start: number, take: Take): void {
  if (run !== '' && !joint.test(run)) {
    take(run, 'word', start, start + run.length)
    return
  }
  let at = start
  const parts = hyphen.test(run) ? run.split(hyphen) : [run]
  for (const part of parts) {
    const word = withoutApostrophe(part)
    if (word !== '') take(word, 'word', at, at + part.length)
    at += part.length + 1
  }
  if (parts.every((part) => part !== '') && parts.length > 1)
    take(parts.map(withoutApostrophe).join(''), 'joined', start, start + run.length)
}

const hyphen = /[-‐‑]/u
/** What is in a run of several words, or in one that is written otherwise. */
const joint = /[-‐‑'’]/u

function withoutApostrophe(word: string): string {
  return /['’]/.test(word) ? word.replace(/['’]s$/u, '').replace(/['’]/gu, '') : word
}
