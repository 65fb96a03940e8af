/** Queries that stand whole inside a title or heading, spaces and signs left out: half a word, a part of a Chinese one. */
import { lastUpTo } from './ordered.ts'
import { compactOf, type ShortTexts } from './short.ts'

/** What a query at the beginning counts against one in the middle. */
const AT_BEGIN = 1.15
const SHORTEST = { chinese: 2, other: 5 }
const LONGEST = 80

export interface Inside {
  /** Hands out the documents with a text that holds the query, and its share of that text. */
  each(query: string, take: (doc: number, share: number) => void): void
}

export function openInside({ compact, begins }: ShortTexts): Inside {
  const whole = compact.join('\n')
  const starts = new Uint32Array(compact.length)
  let at = 0
  for (const [i, text] of compact.entries()) {
    starts[i] = at
    at += text.length + 1
  }
  return {
    each(query, take) {
      const wanted = compactOf(query)
      const shortest = /\p{Script=Han}/u.test(wanted) ? SHORTEST.chinese : SHORTEST.other
      if (wanted.length < shortest || wanted.length > LONGEST) return
      let found = whole.indexOf(wanted)
      while (found >= 0) {
        const number = lastUpTo(starts, found)
        const share = wanted.length / (compact[number]?.length ?? 1)
        take(lastUpTo(begins, number), share * (found === starts[number] ? AT_BEGIN : 1))
        // Further on in the same text it counts no more.
        found = whole.indexOf(wanted, starts[number + 1] ?? whole.length)
      }
    },
  }
}
