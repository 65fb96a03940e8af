/**
 * Reads a query: its parts, how much each counts, and what else each may stand for.
 * What a reader types never becomes a pattern or a query language.
 */
import { chooser, type Choice, type Known } from './choices.ts'
import { foldText } from './fold.ts'
import type { Lexicon } from './lexicon.ts'
import { tokenWeight } from './short.ts'
import { readAsPinyin } from './spelt.ts'
import { analyseShort, isMain, isStop, STOP, type WeighedToken } from './stop.ts'
import { tokenWeights } from './weights.ts'

/** Longer queries are cut: what comes after says nothing new. */
const LONGEST_QUERY = 200

/** Documents at most of a word that is hardly written. */
const HARDLY = 2

/** Fewer letters are nearly always the beginning of something longer, or an English abbreviation. */
const FEWEST_LETTERS = 4

/** What was typed, whatever the documents say. */
export interface Query {
  /** Cut where it is too long. */
  readonly text: string
  readonly tokens: readonly WeighedToken[]
  /** The words, pairs and lone characters of it, in order. */
  readonly main: readonly WeighedToken[]
  /** The one of them that is still being typed. */
  readonly unfinished: WeighedToken | undefined
  /** Folded, without what only carries the question. */
  readonly terms: string
}

/** A word or a pair of characters of the query. Of its choices only the best counts, once. */
export interface Part {
  readonly token: WeighedToken
  /** What finding it adds to the score. */
  readonly force: number
  /** What it counts of the whole question; nothing where it only supports the pairs around it. */
  readonly weight: number
  /** Best first. */
  readonly choices: readonly Choice[]
}

/** A query as the documents of one language understand it. */
export interface Question {
  readonly query: string
  readonly parts: readonly Part[]
  /**
   * Words that nothing writes, or hardly anything and no short text: it may write them as a part of others. Not those that
   * are misspelt, where a short text writes the word that was meant.
   */
  readonly strange: readonly string[]
  /** What may be pinyin: the letters of a query with a word that nothing writes; empty where there is none. */
  readonly letters: string
}

export function readQuery(typed: string, typing: boolean): Query {
  const text = cut(typed)
  const tokens = analyseShort(text)
  const main = tokens.filter(isMain)
  // A space after the last word says that it is finished.
  const unfinished = typing && main.at(-1)?.end === text.length ? main.at(-1) : undefined
  return { text, tokens, main, unfinished, terms: termsOf(text, main) }
}

export function questionIn(query: Query, known: Known): Question {
  const { lexicon } = known
  const { text, tokens, main, unfinished } = query
  const choicesOf = chooser(main, unfinished, known)
  const singles = tokens.filter(({ kind }) => kind === 'single')
  const parts = once([...main, ...compounds(tokens, main, lexicon), ...singles]).flatMap((token): Part[] => {
    const counts = token.kind === 'single' ? 0 : (token.stop ? STOP : 1) * lexicon.weight(token.text)
    const isBegun = token === unfinished && lexicon.beginningWith(token.text).length > 0
    const isNew = token.kind === 'word' && !isBegun && !known.isKnown(token.text)
    const spelt = isNew ? readAsPinyin(token.text, known, token === unfinished) : undefined
    const readings = spelt ?? [choicesOf(token)]
    return readings.map((choices) => ({
      token,
      choices,
      weight: counts / readings.length,
      force: forceOf(token, choices, known),
    }))
  })
  const words = main.filter(({ kind }) => kind === 'word').map(({ text: word }) => word)
  const isNew = words.some((word) => !known.isKnown(word))
  const meant = new Set(parts.filter((part) => isPutRight(part, lexicon)).map(({ token }) => token.text))
  const strange = words.filter((word) => (!known.isKnown(word) && !meant.has(word)) || isHardlyWritten(word, lexicon))
  const letters = isNew ? main.map(({ text: own }) => own).join('') : ''
  const isBegun = unfinished !== undefined
  const fewest = isBegun || !known.readsChinese ? FEWEST_LETTERS : 2
  return { query: text, parts, strange, letters: letters.length < fewest ? '' : letters }
}

/** Whether a short text writes what may have been meant. */
function isPutRight({ choices }: Part, lexicon: Lexicon): boolean {
  return choices.some(
    ({ kind, tokens }) =>
      kind === 'typo' && tokens.some((token) => lexicon.postings(token)?.shares.some((share) => share > 0)),
  )
}

function isHardlyWritten(word: string, lexicon: Lexicon): boolean {
  const postings = lexicon.postings(word)
  return postings !== undefined && postings.holding <= HARDLY && postings.shares.every((share) => share === 0)
}

/**
 * How much finding it adds: by the most telling of what it may stand for. A word that only carries the question counts by itself,
 * however rare another form of it is (do: doing), but for articles made of questions, which such forms tell apart.
 */
function forceOf(token: WeighedToken, choices: readonly Choice[], { lexicon, made = 'pages' }: Known): number {
  const found = choices.filter(({ tokens }) => tokens.every((each) => lexicon.has(each)))
  const [first] = found
  if (first !== undefined) {
    if (made === 'pages' && first.kind === 'exact' && isStop(token.text))
      return meanWeight(first.tokens, token, lexicon)
    const sound = found.every(({ kind }) => kind === 'sound') && token.kind === 'pair' ? tokenWeights.sound : 1
    return sound * Math.max(...found.map(({ tokens }) => meanWeight(tokens, token, lexicon)))
  }
  const unknown = lexicon.weight('')
  if (token.kind === 'joined' || isStop(token.text)) return 0
  if (token.kind === 'word') return unknown * tokenWeights.unknownWord
  return unknown * (token.kind === 'single' ? tokenWeights.single * 0.3 : tokenWeights.unknownPair)
}

function meanWeight(tokens: readonly string[], { kind }: WeighedToken, lexicon: Lexicon): number {
  const sum = tokens.reduce((all, each) => all + tokenWeight(each, lexicon), 0)
  return (kind === 'joined' ? 0.5 : 1) * (sum / tokens.length)
}

/** At most so many code units, and no half character at the end. */
function cut(typed: string): string {
  const query = typed.slice(0, LONGEST_QUERY)
  return typed.length > LONGEST_QUERY && /[\ud800-\udbff]$/.test(query) ? query.slice(0, -1) : query
}

/** What is said twice is asked once. */
function once(tokens: readonly WeighedToken[]): WeighedToken[] {
  return [...Map.groupBy(tokens, ({ text }) => text).values()].flatMap(([first]) => first ?? [])
}

/**
 * Words that the query writes with a hyphen, and neighbours that pages write as one: `sign-in`, `pay slip`. Of two that only carry
 * the question, `how do`, none is looked for.
 */
function compounds(tokens: readonly WeighedToken[], main: readonly WeighedToken[], lexicon: Lexicon): WeighedToken[] {
  const neighbours = main.flatMap((token, i): WeighedToken[] => {
    const next = main[i + 1]
    if (token.kind !== 'word' || next?.kind !== 'word' || (token.stop && next.stop)) return []
    if (!lexicon.has(token.text + next.text)) return []
    return [{ text: token.text + next.text, kind: 'joined', stop: false, start: token.start, end: next.end }]
  })
  return [...tokens.filter(({ kind }) => kind === 'joined'), ...neighbours]
}

/** Words by spaces; Chinese runs together again from the pairs that carry the subject. */
function termsOf(query: string, main: readonly WeighedToken[]): string {
  const subject = main.filter((token) => !token.stop)
  let terms = ''
  let end = -1
  for (const token of subject.length > 0 ? subject : main) {
    const isApart = end >= 0 && token.start >= end
    terms += (isApart ? ' ' : '') + foldText(query.slice(Math.max(token.start, end), token.end))
    end = token.end
  }
  return terms
}
