/** Builds the index that browsers, server and scripts search: a head a language, and shards of which a query needs few. */
import { calibrated } from './calibrate.ts'
import { madeOf } from './fields.ts'
import { indexed } from './indexed.ts'
import { teach } from './teach.ts'
import type { Head, SearchIndex } from './form.ts'
import type { DocSection, Pin, SearchDoc } from './types.ts'

/** Raised whenever the form of the index changes. */
export const INDEX_VERSION = 6

export function buildIndex(docs: readonly SearchDoc[], pins: readonly Pin[] = []): SearchIndex {
  const shards = new Map<string, Uint8Array<ArrayBuffer>>()
  const heads: Head[] = []
  const pinned = new Set(pins.map(({ article }) => article))
  for (const [language, own] of Map.groupBy(docs.map(inLines), (doc) => doc.language)) {
    const lessons = madeOf(own) === 'questions' ? teach(own) : undefined
    const { head, shards: more } = indexed(language, own, lessons && calibrated(own, lessons), pinned)
    for (const [name, bytes] of more) shards.set(name, bytes)
    heads.push(head)
  }
  return {
    version: INDEX_VERSION,
    heads,
    pins: pins.map(({ queries, language, article, until }) => ({ queries, language, article, until })),
    shards,
  }
}

/** Each section in one line. */
function inLines(doc: SearchDoc): SearchDoc {
  const inOneLine = ({ anchor, title, text }: DocSection) => ({
    anchor,
    title,
    text: text.replace(/\s+/gu, ' ').trim(),
  })
  return { ...doc, sections: doc.sections.map(inOneLine) }
}
