/**
 * The parts of a document that are searched, and how much a word counts in each.
 */
import { eachToken } from './analyse.ts'
import type { SearchDoc } from './types.ts'

interface Field {
  /** How much a word here counts. */
  readonly boost: number
  /** How much a long field thins its words: 0 not at all, 1 fully (the b of BM25). */
  readonly thinning: number
  readonly textsOf: (doc: SearchDoc) => readonly string[]
}

export const fields: readonly Field[] = [
  { boost: 3, thinning: 0.3, textsOf: (doc) => [doc.title] },
  { boost: 2, thinning: 0.4, textsOf: (doc) => doc.sections.map((section) => section.title) },
  { boost: 2, thinning: 0.5, textsOf: (doc) => doc.aliases },
  { boost: 1.5, thinning: 0.5, textsOf: (doc) => [doc.description] },
  { boost: 1, thinning: 0.6, textsOf: (doc) => doc.questions },
  { boost: 1.5, thinning: 0.5, textsOf: (doc) => doc.learned },
  { boost: 1, thinning: 0.7, textsOf: (doc) => doc.sections.map((section) => section.text) },
]

/** The field of running text, where a word may stand by accident; the others are written to be found. */
export const runningText = fields.length - 1

/**
 * Hands out the tokens of one field of a document. Running text goes without single characters: measured, that finds
 * misspelt and cross-script titles better than with them.
 */
export function eachTokenOf(doc: SearchDoc, field: Field, take: (token: string) => void): void {
  const isRunning = field === fields[runningText]
  for (const text of field.textsOf(doc))
    eachToken(text, (token, kind) => {
      if (!isRunning || kind !== 'single') take(token)
    })
}
