/** The ways in which a query is read, each asked of every language. */
import { joinedPinyin } from './pinyin-words.ts'
import { readQuery, type Query } from './question.ts'
import { inMainlandWords } from './taiwan.ts'

/** As it was typed, in the mainland's words where those are others, and as one word of pinyin where it may be such. */
export function readingsOf(query: Query, typing: boolean, isKnown: (word: string) => boolean): Query[] {
  const { text } = query
  const mainland = inMainlandWords(text)
  const pinyin = joinedPinyin(text, isKnown)
  return [
    query,
    ...(mainland === undefined ? [] : [readQuery(mainland, typing)]),
    // Its syllables are whole: nothing of it is only begun.
    ...(pinyin === undefined || (pinyin === text && !typing) ? [] : [readQuery(pinyin, false)]),
  ]
}
