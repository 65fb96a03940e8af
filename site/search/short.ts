/**
 * The short texts of a document, which are written to be asked for: its title, its headings, its aliases. How alike
 * one of them and the question are says more than how often words stand in the page.
 */
import { analyseShort, isMain, STOP, type WeighedToken } from './stop.ts'
import type { Part, Question } from './question.ts'
import type { SearchDoc } from './types.ts'
import type { Vocabulary } from './vocabulary.ts'

export interface ShortText {
  /** What each token counts in it. */
  readonly weights: ReadonlyMap<string, number>
  /** Of the tokens that make it up: words, pairs and lone characters. */
  readonly sum: number
}

export function shortTextsOf({ title, aliases, questions, learned, sections }: SearchDoc): WeighedToken[][] {
  const headings = sections.map((section) => section.title).filter((heading) => heading !== '')
  return [title, ...aliases, ...questions, ...learned, ...headings].map(analyseShort)
}

export function weigh(tokens: readonly WeighedToken[], vocabulary: Vocabulary): ShortText {
  const weights = new Map<string, number>()
  for (const token of tokens)
    weights.set(token.text, isMain(token) ? vocabulary.weight(token.text) * (token.stop ? STOP : 1) : 0)
  return { weights, sum: [...weights.values()].reduce((sum, weight) => sum + weight, 0) }
}

/**
 * 0…1: how much of the question stands in the text, and how much of the text in the question.
 * @param held the parts that the document holds at all
 */
export function likeness({ parts }: Question, held: Iterable<Part>, text: ShortText): { asked: number; said: number } {
  const said = new Set<string>()
  let asked = 0
  for (const { choices, weight } of held) {
    const choice = choices.find(({ tokens }) => tokens.every((token) => text.weights.has(token)))
    if (choice === undefined) continue
    asked += weight * choice.worth
    for (const token of choice.tokens) said.add(token)
  }
  const all = parts.reduce((sum, { weight }) => sum + weight, 0)
  const saidSum = [...said].reduce((sum, token) => sum + (text.weights.get(token) ?? 0), 0)
  return { asked: all === 0 ? 0 : asked / all, said: text.sum === 0 ? 0 : saidSum / text.sum }
}
