/** Queries that stand whole inside a title or heading, spaces and signs left out: half a word, a part of a Chinese one. */
import { compactOf } from './short.ts'

/** What a query at the beginning counts against one in the middle. */
const AT_BEGIN = 1.15
const SHORTEST = { chinese: 2, other: 5 }
const LONGEST = 80

/** The query's share of the text that it fills most of; undefined for a query that is too short or too long to tell anything. */
export function insideOf(query: string): ((compact: readonly string[]) => number) | undefined {
  const wanted = compactOf(query)
  const shortest = /\p{Script=Han}/u.test(wanted) ? SHORTEST.chinese : SHORTEST.other
  if (wanted.length < shortest || wanted.length > LONGEST) return undefined
  return (compact) => {
    let most = 0
    for (const text of compact) {
      const at = text.indexOf(wanted)
      if (at >= 0) most = Math.max(most, (wanted.length / text.length) * (at === 0 ? AT_BEGIN : 1))
    }
    return most
  }
}
