/**
 * Whole queries for one that is being typed, of the documents that come nearest to it: titles, questions of FAQs, and the words that content says people ask by.
 * A suggestion goes on from where the query stands: it begins with it, or has its words at the beginning of words.
 */
import type { Language } from '../../content/schema.ts'
import { isTraditional } from './characters.ts'
import type { ShortTexted } from './fields.ts'
import { foldText } from './fold.ts'
import { readingsOf } from './sound.ts'
import type { ListedDoc } from './form.ts'

/** As the reader would write it, folded for comparing. */
interface SuggestedText {
  readonly text: string
  readonly language: Language
  readonly folded: string
  /** May be the other Chinese script: what people ask by stands in one list for both. */
  readonly doubtful: boolean
}

/** What of a document is suggested. */
export interface Suggested extends ShortTexted, Pick<ListedDoc, 'kind' | 'language'> {}

export interface SuggestOptions {
  /** The reader's: what is written in it stands alone, unless it has nothing. */
  readonly language: Language
  /** At most; 5 unless told. */
  readonly limit?: number
  /** What stands before the reader already, as titles are written. */
  readonly shown?: readonly string[]
}

/** Longer texts are no queries. */
const LONGEST = 60

/** Letters, or one Chinese character, that say enough to go on from. */
const FEWEST_LETTERS = 2

/**
 * Suggestions, best first; never the query itself, nor two that say the same.
 *
 * @param docs those that were looked at closely for the query
 */
export function suggestionsIn(
  docs: readonly Suggested[],
  query: string,
  { language, limit = 5, shown = [] }: SuggestOptions,
): string[] {
  const languages = Map.groupBy(textsOf(docs), (text) => text.language)
  const typed = plain(query)
  const says = /\p{Script=Han}/u.test(typed) ? 1 : FEWEST_LETTERS
  if (typed.replaceAll(' ', '').length < says) return []
  const known = new Set([typed, ...shown.map(plain)])
  const rankOf = ranker(typed)
  const matching = (candidates: readonly SuggestedText[]) =>
    candidates.flatMap((candidate, order) => {
      const rank = rankOf(candidate.folded)
      return rank === undefined || known.has(candidate.folded) ? [] : [{ ...candidate, rank, order }]
    })
  const own = matching(languages.get(language) ?? [])
  const found = own.length > 0 ? own : [...languages.values()].flatMap(matching)
  found.sort(
    (a, b) =>
      a.rank - b.rank ||
      Number(a.doubtful) - Number(b.doubtful) ||
      a.folded.length - b.folded.length ||
      a.order - b.order,
  )
  return [...new Map(found.toReversed().map(({ folded, text }) => [folded, text])).values()].reverse().slice(0, limit)
}

function textsOf(docs: readonly Suggested[]): SuggestedText[] {
  const texts = docs.flatMap(({ kind, language, title, aliases, questions, learned, sections }) => {
    const asked = kind === 'faq' ? sections.map((section) => section.title) : []
    return [title, ...asked, ...questions, ...aliases, ...learned].map((text) => ({ text, language }))
  })
  return texts
    .filter(({ text }) => text !== '' && text.length <= LONGEST && !text.includes('@'))
    .filter(({ text, language }) => language !== 'zh-hans' || !isTraditional(text))
    .map(({ text, language }) => {
      const doubtful = language === 'zh-hant' && /\p{Script=Han}/u.test(text) && !isTraditional(text)
      return { text, language, folded: plain(text), doubtful }
    })
}

/** Folded, single spaces, without the mark that ends a question. */
function plain(text: string): string {
  return foldText(text)
    .replace(/[\s?？!！。.…]+$/u, '')
    .trim()
    .replaceAll(/\s+/gu, ' ')
}

/** 0 begins with it, 1 has it at a word's beginning, 2 has all its words there, 3 sounds like it from the beginning. */
function ranker(typed: string): (text: string) => number | undefined {
  const words = typed.split(' ')
  const letters = /^[a-z ]+$/.test(typed) ? words.join('') : undefined
  return (text) => {
    if (text.startsWith(typed)) return 0
    if (beginsWord(typed, text)) return 1
    if (words.length > 1 && words.every((word) => beginsWord(word, text))) return 2
    return letters !== undefined && text.charCodeAt(0) > LATIN && spells(letters, text, 0) ? 3 : undefined
  }
}

/** Letters of Latin are told apart from Chinese without asking how they sound. */
const LATIN = 0x24f

/** Chinese has no spaces: there a word may begin at every character. */
function beginsWord(word: string, text: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const before = text.slice(Math.max(0, at - 2), at)
    if (/^\p{Script=Han}/u.test(word) || !/[\p{L}\p{N}]$/u.test(before) || /\p{Script=Han}$/u.test(before)) return true
  }
  return false
}

/** Whether letters are pinyin of a text from a place on, the last syllable begun: `qingj` of 请假怎么请. */
function spells(letters: string, text: string, at: number): boolean {
  if (letters === '') return true
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0)
  return readingsOf(character).some(
    (reading) =>
      reading.startsWith(letters) ||
      (letters.startsWith(reading) && spells(letters.slice(reading.length), text, at + character.length)),
  )
}
