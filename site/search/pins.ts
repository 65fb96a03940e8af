/**
 * Pins: what the editors want to be seen first when certain words are asked, until a day. A pin speaks for whole queries
 * that say the same: in either Chinese script, with or without spaces, the words of an alphabet in any order; never for a
 * query that only holds its words.
 */
import type { Language } from '../../content/schema.ts'
import { isArticle } from './kind.ts'
import { readQuery } from './question.ts'
import type { Ranked } from './rank.ts'
import { inMainlandWords } from './taiwan.ts'
import type { Pin } from './types.ts'
import { languagesFor } from './versions.ts'

export interface Pins {
  /**
   * Ids of the articles pinned to a query, in the order of the pins; without `today` none.
   *
   * @param today of the reader, `YYYY-MM-DD`
   */
  of(query: string, language: Language, today: string | undefined): readonly string[]
}

/** As an index has it: what stands for its queries is told when it is built. */
export interface KeyedPin extends Omit<Pin, 'queries'> {
  readonly keys: readonly string[]
}

export function keyed({ queries, language, article, until }: Pin): KeyedPin {
  return { keys: [...new Set(queries.flatMap(keysOf))], language, article, until }
}

export function openPins(pins: readonly KeyedPin[]): Pins {
  const byKey = Map.groupBy(
    pins.flatMap((pin) => pin.keys.map((key) => ({ key: `${tongueOf(pin.language)} ${key}`, pin }))),
    ({ key }) => key,
  )
  return {
    of(query, language, today) {
      if (today === undefined || byKey.size === 0) return []
      const found = keysOf(query).flatMap((key) => byKey.get(`${tongueOf(language)} ${key}`) ?? [])
      return [...new Set(found.filter(({ pin }) => today <= pin.until).map(({ pin }) => pin.article))]
    },
  }
}

/** Every index of a build has all pins: those of some once each. */
export function joined(some: readonly KeyedPin[], more: readonly KeyedPin[]): readonly KeyedPin[] {
  return [...new Map([...some, ...more].map((pin) => [JSON.stringify(pin), pin])).values()]
}

/** What stands for a query: the words of its subject, as they are and in the mainland's; Chinese without its spaces. */
function keysOf(query: string): string[] {
  const closed = query.replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '')
  const keys = [closed, inMainlandWords(closed) ?? closed].map((text) =>
    readQuery(text, false).terms.split(' ').sort().join(' '),
  )
  return [...new Set(keys)].filter((key) => key !== '')
}

/** Chinese is one language in two scripts. */
function tongueOf(language: Language): string {
  return language.slice(0, 2)
}

/** A document with the question as its language understands it. */
export type Version = Pick<Ranked, 'doc' | 'whole' | 'question'>

/**
 * The pinned articles first, then what was found. One that holds nothing of the query is shown in the language that serves
 * the reader, if it stands in an index that is open.
 */
export function pinnedFirst(
  ranked: readonly Ranked[],
  pinned: readonly string[],
  { query, language, versionsOf }: { query: string; language: Language; versionsOf: (article: string) => Version[] },
): readonly Ranked[] {
  if (pinned.length === 0) return ranked
  const wanted = languagesFor(query, language)
  const first = pinned.flatMap((article): Ranked[] => {
    const found = ranked.find(({ doc }) => doc.article === article && isArticle(doc.kind))
    if (found) return [{ ...found, pinned: true }]
    const [version] = versionsOf(article)
      .filter(({ doc }) => isArticle(doc.kind))
      .sort((a, b) => wanted.indexOf(a.doc.language) - wanted.indexOf(b.doc.language))
    return version ? [{ ...version, holdings: new Map(), score: 0, covered: 0, pinned: true }] : []
  })
  const isFirst = ({ doc }: Ranked) => isArticle(doc.kind) && first.some((each) => each.doc.article === doc.article)
  return [...first, ...ranked.filter((each) => !isFirst(each))]
}
