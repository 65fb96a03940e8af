/** The documents of one language by their numbers, as they are needed: most queries look closely at few of them. */
import { readDocs } from './doc-rows.ts'
import { once } from './once.ts'
import { lastUpTo } from './ordered.ts'
import type { Shelf } from './shelf.ts'
import { openShortTexts, type ShortTexts } from './short.ts'
import type { Head, ListedDoc } from './form.ts'
import type { SearchDoc } from './types.ts'

export interface Listed {
  readonly doc: ListedDoc
  readonly short: () => ShortTexts
  /** With its texts; those that are not there yet are empty. */
  readonly whole: () => SearchDoc
}

/** Undefined for one that is not there yet. */
export type ByNumber = (number: number) => Listed | undefined

export function openDocs(head: Head, shelf: Shelf): ByNumber {
  const [firsts, firstTexts] = [firstsOf(head.docs), firstsOf(head.texts)]
  const shard = shelf.of('docs', (bytes) =>
    readDocs(bytes, head.language).map((doc) => ({ doc, short: once(() => openShortTexts(doc)) })),
  )
  const textsShard = shelf.of('texts', (bytes) => JSON.parse(new TextDecoder().decode(bytes)) as string[][])
  const textsOf = (number: number) => {
    const place = lastUpTo(firstTexts, number)
    return textsShard(place)?.[number - (firstTexts[place] ?? 0)]
  }
  /** One document as long as its texts are at hand, and one without them until they are: whoever read it knows it again. */
  const wholes = new WeakMap<ListedDoc | readonly string[], SearchDoc>()
  const wholeOf = (doc: ListedDoc, texts: readonly string[] | undefined) => {
    const key = texts ?? doc
    const whole = wholes.get(key) ?? withTexts(doc, texts ?? [])
    wholes.set(key, whole)
    return whole
  }
  return (number) => {
    const place = lastUpTo(firsts, number)
    const listed = shard(place)?.[number - (firsts[place] ?? 0)]
    return listed && { ...listed, whole: () => wholeOf(listed.doc, textsOf(number)) }
  }
}

/** The number of the first document in each shard. */
function firstsOf(counts: readonly number[]): number[] {
  let next = 0
  return counts.map((count) => (next += count) - count)
}

function withTexts(doc: ListedDoc, [description = '', ...texts]: readonly string[]): SearchDoc {
  return { ...doc, description, sections: doc.sections.map((section, i) => ({ ...section, text: texts[i] ?? '' })) }
}
