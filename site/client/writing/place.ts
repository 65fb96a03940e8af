/** Where an article stands among what a query finds. Pure. */
import { isArticle } from '../../search/kind.ts'
import { reasonsOf } from '../../search/reasons.ts'
import type { Hit } from '../../search/types.ts'

/** Hits that are looked through: as far as a golden query that fails is looked for. */
export const DEPTH = 20

/** What stands before it is told so far. */
const TOLD = 5

/** A hit with its place, as one line of a table. */
export interface Line {
  /** From 1. */
  readonly rank: number
  readonly title: string
  readonly path: string
  readonly score: string
  readonly why: string
  /** Whether it is the article that was asked about. */
  readonly own: boolean
}

/** The first hits, and the article's own wherever it is; the article is missing where it is not among those found. */
export function linesOf(article: string, hits: readonly Hit[]): Line[] {
  return hits
    .map((hit, at) => lineOf(hit, at + 1, isArticle(hit.kind) && hit.article === article))
    .filter(({ rank, own }) => rank <= TOLD || own)
}

function lineOf({ title, section, path, score, why }: Hit, rank: number, own: boolean): Line {
  const whole = section ? `${title} § ${section.title}` : title
  return { rank, title: whole, path, score: score.toFixed(2), why: reasonsOf(why), own }
}
