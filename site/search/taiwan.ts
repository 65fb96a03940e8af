/**
 * Words that Taiwan and the mainland call differently, for queries written in Traditional characters. Some of them mean
 * something else in Simplified writing (文件 is 文档 there and a file here), and Traditional pages may write either: so
 * such a query is asked as it stands and with the words of the mainland. What is safe everywhere stands in phrases.ts.
 */
import { foldCharacters, isInTraditional } from './characters.ts'
import { foldText } from './fold.ts'
import { pairsIn, replaceIn, wordFinder, type WordAt } from './words.ts'

let taiwanAt: WordAt | undefined
/** They could not be fetched: queries are asked as they stand. */
let isAway = false

/** Gives the words (taiwan-words.ts): who has them at hand does so at its start. */
export function takeTaiwan(words: string): void {
  taiwanAt = wordFinder(pairsIn(words))
  isAway = false
}

/** Whether a query should be asked in the mainland's words too, and those are not here. */
export function wantsTaiwan(query: string): boolean {
  return taiwanAt === undefined && isInTraditional(query)
}

/** Whether it has to wait for them. */
export function waitsForTaiwan(query: string): boolean {
  return !isAway && wantsTaiwan(query)
}

/**
 * Fetches them. Never rejects: the next query that wants them asks again, to no avail in browsers that keep in mind that a script
 * could not be had until the page is loaded anew.
 */
export async function bringTaiwan(): Promise<void> {
  if (taiwanAt) return
  try {
    const { taiwanWords } = await import('./taiwan-words.ts')
    takeTaiwan(taiwanWords)
  } catch {
    isAway = true
  }
}

/** A query in Traditional writing in the words of the mainland; undefined where they are the same, or not known. */
export function inMainlandWords(query: string): string | undefined {
  if (taiwanAt === undefined || !isInTraditional(query)) return undefined
  const folded = foldCharacters(query)
  const other = replaceIn(folded, taiwanAt)
  return other === folded ? undefined : foldText(other)
}
