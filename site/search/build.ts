/**
 * Builds the index that the browser loads: the texts themselves. Measured, whole texts compress to less than what can be
 * written down about their words, and whoever opens them counts those in no time.
 */
import type { Language } from '../../content/schema.ts'
import { calibrated } from './calibrate.ts'
import { madeOf } from './fields.ts'
import { teach } from './teach.ts'
import type { DocSection, Lessons, Pin, SearchDoc, SearchIndex } from './types.ts'

/** Raised whenever the form of the index changes. */
export const INDEX_VERSION = 5

export function buildIndex(docs: readonly SearchDoc[], pins: readonly Pin[] = []): SearchIndex {
  const lessons: Partial<Record<Language, Lessons>> = {}
  for (const [language, own] of Map.groupBy(docs, (doc) => doc.language)) {
    const taught = madeOf(own) === 'questions' ? teach(own) : undefined
    if (taught !== undefined) lessons[language] = calibrated(own, taught)
  }
  return {
    version: INDEX_VERSION,
    docs: docs.map((doc) => ({ ...doc, sections: doc.sections.map(inOneLine) })),
    lessons,
    pins: pins.map(({ queries, language, article, until }) => ({ queries, language, article, until })),
  }
}

function inOneLine({ anchor, title, text }: DocSection): DocSection {
  return { anchor, title, text: text.replace(/\s+/gu, ' ').trim() }
}
