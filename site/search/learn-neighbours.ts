/**
 * Which articles the texts alike belong to: nearest neighbours by the cosine of their words, the telling ones counting
 * more, and of every article the ten nearest, each next one a little less.
 */
import { wordsOf } from './alike.ts'

/** A text that stands for an article. */
export interface Said {
  readonly text: string
  readonly article: string
  /** How often it was said. */
  readonly times: number
}

/** What the neighbours of an article count, the nearest first. */
const COUNTS = [1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1]

/** A word that more than this share of the texts hold, and more than a few, tells nothing. */
const COMMON = { share: 0.2, few: 20 }

/**
 * Gives for the text of a number what speaks for each article: all that was said but this one time.
 * Texts whose number is not trusted say nothing.
 */
export function neighbourhood(said: readonly Said[]) {
  const texts = said.map(({ text }) => [...new Set(wordsOf(text))])
  const holders = Map.groupBy(
    texts.flatMap((words, text) => words.map((word) => ({ word, text }))),
    ({ word }) => word,
  )
  const weights = texts.map((words) => weigh(words, (word) => holders.get(word)?.length ?? 0, texts.length))
  const held = new Map(
    [...holders].map(([word, own]) => [
      word,
      { texts: own.map(({ text }) => text), weights: own.map(({ text }) => weights[text]?.get(word) ?? 0) },
    ]),
  )
  const likeness = new Float64Array(said.length)
  const names = [...new Set(said.map(({ article }) => article))]
  const places = new Map(names.map((article, place) => [article, place]))
  const articles = Uint32Array.from(said, ({ article }) => places.get(article) ?? 0)
  const nearest = new Float64Array(names.length * COUNTS.length)
  const counts = Float64Array.from(said, ({ times }) => Math.log2(1 + times))

  return (number: number, trusted: (number: number) => boolean): Map<string, number> => {
    likeness.fill(0)
    for (const [word, weight] of weights[number] ?? []) {
      const others = held.get(word)
      for (let i = 0; i < (others?.texts.length ?? 0); i += 1)
        likeness[others!.texts[i]!]! += weight * others!.weights[i]!
    }
    nearest.fill(0)
    for (let other = 0; other < likeness.length; other += 1)
      if (likeness[other] !== 0 && other !== number && trusted(other))
        keep(nearest, articles[other]! * COUNTS.length, likeness[other]! * counts[other]!)
    const again = Math.log2(said[number]?.times ?? 1)
    if (again > 0) keep(nearest, articles[number]! * COUNTS.length, likeness[number]! * again)
    return new Map(names.map((article, place) => [article, counted(nearest, place * COUNTS.length)]))
  }
}

/** Among the nearest of one article, which stand from `start` on, the nearest first. */
function keep(nearest: Float64Array, start: number, value: number): void {
  let at = start + COUNTS.length - 1
  if (value <= nearest[at]!) return
  for (; at > start && nearest[at - 1]! < value; at -= 1) nearest[at] = nearest[at - 1]!
  nearest[at] = value
}

function counted(nearest: Float64Array, start: number): number {
  return COUNTS.reduce((sum, count, i) => sum + count * nearest[start + i]!, 0)
}

/** A unit vector. */
function weigh(words: readonly string[], holders: (word: string) => number, texts: number): Map<string, number> {
  const telling = words.filter((word) => holders(word) <= Math.max(COMMON.few, COMMON.share * texts))
  const weights = telling.map((word): [string, number] => [word, Math.log(1 + texts / holders(word))])
  const length = Math.hypot(...weights.map(([, weight]) => weight))
  return new Map(weights.map(([word, weight]) => [word, weight / length]))
}
