/**
 * Which articles the texts alike belong to: nearest neighbours by the cosine of their words, the telling ones counting
 * more, and of every article the ten nearest, each next one a little less.
 */
import { eachToken } from './analyse.ts'
import { stemOf } from './lunr.ts'

/** A text that stands for an article. */
export interface Said {
  readonly text: string
  readonly article: string
  /** How often it was said. */
  readonly times: number
}

/** What the neighbours of an article count, the nearest first. */
const COUNTS = [1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1]

/** A word that more than this share of the texts hold tells nothing. */
const COMMON = 0.2

interface Held {
  readonly text: number
  readonly weight: number
}

/**
 * Gives for the text of a number what speaks for each article: all that was said but this one time.
 * Texts whose number is not trusted say nothing.
 */
export function neighbourhood(said: readonly Said[]) {
  const texts = said.map(({ text }) => [...new Set(wordsOf(text))])
  const holders = new Map<string, number>()
  for (const word of texts.flat()) holders.set(word, (holders.get(word) ?? 0) + 1)
  const weights = texts.map((words) => weigh(words, holders, texts.length))
  const held = new Map<string, Held[]>()
  for (const [text, own] of weights.entries())
    for (const [word, weight] of own) {
      const known = held.get(word)
      if (known === undefined) held.set(word, [{ text, weight }])
      else known.push({ text, weight })
    }

  return (number: number, trusted: (number: number) => boolean): Map<string, number> => {
    const likeness = new Map<number, number>()
    for (const [word, weight] of weights[number] ?? [])
      for (const other of held.get(word) ?? [])
        likeness.set(other.text, (likeness.get(other.text) ?? 0) + weight * other.weight)
    const articles = new Map<string, number[]>()
    for (const [other, value] of likeness) {
      const { article, times } = said[other] ?? { article: '', times: 0 }
      const left = other === number ? times - 1 : times
      if (left === 0 || (other !== number && !trusted(other))) continue
      const near = articles.get(article)
      if (near === undefined) articles.set(article, [value * Math.log2(1 + left)])
      else near.push(value * Math.log2(1 + left))
    }
    return new Map([...articles].map(([article, near]) => [article, counted(near)]))
  }
}

/** Words by their stem and Chinese pairs, in order. */
export function wordsOf(text: string): string[] {
  const words: string[] = []
  eachToken(text, (token, kind) => {
    if (kind === 'word') words.push(stemOf(token))
    else if (kind === 'pair' || kind === 'alone') words.push(token)
  })
  return words
}

function weigh(words: readonly string[], holders: ReadonlyMap<string, number>, texts: number): [string, number][] {
  const telling = words.filter((word) => (holders.get(word) ?? 0) <= Math.max(1, COMMON * texts))
  const weights = telling.map((word): [string, number] => [word, Math.log(1 + texts / (holders.get(word) ?? 1))])
  const length = Math.hypot(...weights.map(([, weight]) => weight))
  return weights.map(([word, weight]) => [word, weight / length])
}

function counted(near: number[]): number {
  near.sort((a, b) => b - a)
  return COUNTS.reduce((sum, count, i) => sum + count * (near[i] ?? 0), 0)
}
