/**
 * Words that carry a question but not its subject. They count little, and are never dropped: a query of nothing else
 * still finds what is called so.
 */
import { analyse, type Token } from './analyse.ts'
import { foldText } from './fold.ts'

const english = new Set(
  `a about am an and any are as at be been but by can could did do does dont for from get got had has have hello help hi how
  i if im in into is it its ive just know like may me might mine must my need of on or our please shall should so some tell
  than thank thanks that the their them then there these they this those to us want was we were what whats when where which
  who whom whose why will with would you your`.split(/\s+/),
)

/** Chinese ones, of one character or more. Written in Simplified: the table folds the rest. */
export const stopPhrases: readonly string[] = `
  怎么样 怎么办 怎么 怎样 如何 请问 什么时候 什么 哪里 哪儿 哪个 哪些 为什么 为何 多少 多久 可不可以 可以 能不能 能否 是不是 是否
  有没有 我们 你们 您们 他们 我的 我想 想要 需要 应该 一下 帮我 告诉 知道 谁 我 你 您 吗 呢 吧 啊 呀 嘛 的 了 是 和 与 及
  这个 那个 还是 或者 一个 哪 们 在 有 就 都 也`
  .trim()
  .split(/\s+/)
  .map(foldText)

/** Longest first, so that a phrase goes before its parts. */
const chinese = new RegExp([...stopPhrases].sort((a, b) => b.length - a.length).join('|'), 'gu')

/** The pairs inside such phrases, and the phrases of one character. */
const pieces = new Set(
  stopPhrases.flatMap((phrase) =>
    phrase.length === 1 ? [phrase] : Array.from(phrase.slice(1), (_, i) => phrase.slice(i, i + 2)),
  ),
)

/** Whether a token alone only carries a question, wherever it stands. */
export function isStop(token: string): boolean {
  return english.has(token) || pieces.has(token)
}

/** What a token counts that only carries the question, against one that tells its subject. */
export const STOP = 0.15

/** A token of a short text; `stop` where it only carries the question. */
export interface WeighedToken extends Token {
  readonly stop: boolean
}

/** What a text is made of; the other tokens repeat it in smaller or larger pieces. */
export function isMain({ kind }: Token): boolean {
  return kind === 'word' || kind === 'pair' || kind === 'alone'
}

/** Analyses a query, a title or a heading and tells which of its tokens only carry the question. */
export function analyseShort(text: string): WeighedToken[] {
  const folded = foldText(text)
  const stops = stopUnits(folded)
  const inFolded = analyse(folded)
  // Folding twice is folding once, so both analyses yield the same tokens, one with bounds in the folded text.
  return analyse(text).map((token, i) => {
    const { start, end } = inFolded[i] ?? token
    return { ...token, stop: english.has(token.text) || stops.slice(start, end).includes(true) }
  })
}

/** Which code units of a folded text belong to Chinese words that only carry the question. */
function stopUnits(folded: string): boolean[] {
  const stops = Array.from({ length: folded.length }, () => false)
  for (const { 0: phrase, index } of folded.matchAll(chinese)) stops.fill(true, index, index + phrase.length)
  return stops
}
