/** Builds the index that browsers, server and scripts search: a head a language, and shards of which a query needs few. */
import { calibrated } from './calibrate.ts'
import { madeOf } from './fields.ts'
import { indexed } from './indexed.ts'
import { keyed } from './pins.ts'
import { teach } from './teach.ts'
import type { Head, SearchIndex } from './form.ts'
import type { DocSection, Pin, SearchDoc } from './types.ts'

/** Raised whenever the form of the index changes. */
export const INDEX_VERSION = 11

/** Of all languages at once: the versions of an article have one place in all of them. */
export function buildIndex(docs: readonly SearchDoc[], pins: readonly Pin[] = []): SearchIndex {
  const shards = new Map<string, Uint8Array<ArrayBuffer>>()
  const heads: Head[] = []
  const pinned = new Set(pins.map(({ article }) => article))
  const places = placesOf(docs)
  const placeOf = (doc: SearchDoc) => places.get(nameOf(doc))!
  for (const [language, unordered] of Map.groupBy(docs.map(inLines), (doc) => doc.language)) {
    const own = unordered.sort((a, b) => placeOf(a) - placeOf(b))
    const lessons = madeOf(own) === 'questions' ? teach(own) : undefined
    const { head, shards: more } = indexed(language, own, {
      ...{ pinned, places: own.map(placeOf) },
      lessons: lessons && calibrated(own, lessons),
    })
    for (const [name, bytes] of more) shards.set(name, bytes)
    heads.push(head)
  }
  return {
    version: INDEX_VERSION,
    heads,
    pins: pins.map(keyed),
    shards,
  }
}

/** The place of each article, request type, team, person and term among all, the same in every language. */
function placesOf(docs: readonly SearchDoc[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>()
  for (const doc of docs) if (!places.has(nameOf(doc))) places.set(nameOf(doc), places.size)
  return places
}

function nameOf({ kind, article }: SearchDoc): string {
  return `${kind} ${article}`
}

/** Each section in one line. */
function inLines(doc: SearchDoc): SearchDoc {
  const inOneLine = ({ anchor, title, text }: DocSection) => ({
    anchor,
    title,
    text: /[^\S ]|  /u.test(text) ? text.replace(/\s+/gu, ' ').trim() : text.trim(),
  })
  return { ...doc, sections: doc.sections.map(inOneLine) }
}
