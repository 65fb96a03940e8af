/**
 * Builds the index that the browser loads: the texts themselves. Measured, whole texts compress to less than what can be
 * written down about their words, and whoever opens them counts those in no time (docs/decisions/0013).
 */
import type { DocSection, SearchDoc, SearchIndex } from './types.ts'

/** Raised whenever the form of the index changes. */
export const INDEX_VERSION = 2

export function buildIndex(docs: readonly SearchDoc[]): SearchIndex {
  return { version: INDEX_VERSION, docs: docs.map((doc) => ({ ...doc, sections: doc.sections.map(inOneLine) })) }
}

function inOneLine({ anchor, title, text }: DocSection): DocSection {
  return { anchor, title, text: text.replace(/\s+/gu, ' ').trim() }
}
