/**
 * Cuts a text into the tokens that index and query share: words of alphabets whole, Chinese (and Kana, Hangul) as
 * pairs of neighbouring characters. No dictionary and no `Intl.Segmenter`: they differ between browsers, pairs do not.
 */
import { fold } from './fold.ts'

export interface Token {
  /** Folded. */
  readonly text: string
  /**
   * word: letters and digits · joined: what a hyphen divides, written as one beside its parts · pair: two neighbouring
   * Chinese characters · single: one of them; `alone` where it has no neighbour.
   */
  readonly kind: 'word' | 'joined' | 'pair' | 'single' | 'alone'
  /** Bounds in the text as written, end excluded. */
  readonly start: number
  readonly end: number
}

/** A stretch of a folded text, in code units. */
type Span = readonly [start: number, end: number]

/** Letters and digits of any script, with what joins them inside a word. */
const runs = /[\p{L}\p{N}\p{M}ー]+(?:[-'’‐‑][\p{L}\p{N}\p{M}ー]+)*/gu

/** What is written without spaces; the brackets make `split` keep it. */
const chinese = /([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]+)/u

export function analyse(text: string): Token[] {
  const folded = fold(text)
  const tokens: Token[] = []
  const add: Add = (kind, [start, end], written = folded.text.slice(start, end)) =>
    tokens.push({ text: written, kind, start: folded.from[start] ?? 0, end: folded.to[end - 1] ?? 0 })

  for (const { 0: run, index } of folded.text.matchAll(runs)) {
    let at = index
    for (const [i, part] of run.split(chinese).entries()) {
      if (i % 2 === 1) addChinese(part, at, add)
      else addWords(part, at, add)
      at += part.length
    }
  }
  return tokens
}

type Add = (kind: Token['kind'], span: Span, written?: string) => void

function addChinese(run: string, at: number, add: Add): void {
  let start = at
  const spans = Array.from(run, (character): Span => [start, (start += character.length)])
  for (const [i, span] of spans.entries()) {
    const next = spans[i + 1]
    if (next !== undefined) add('pair', [span[0], next[1]])
    add(spans.length === 1 ? 'alone' : 'single', span)
  }
}

/** `sign-in` is sign, in and signin; `don't` is dont; `team's` is team. */
function addWords(run: string, start: number, add: Add): void {
  let at = start
  const parts = run.split(/[-‐‑]/u)
  for (const part of parts) {
    const word = withoutApostrophe(part)
    if (word !== '') add('word', [at, at + part.length], word)
    at += part.length + 1
  }
  if (parts.every((part) => part !== '') && parts.length > 1)
    add('joined', [start, start + run.length], parts.map(withoutApostrophe).join(''))
}

function withoutApostrophe(word: string): string {
  return word.replace(/['’]s$/u, '').replace(/['’]/gu, '')
}
