/**
 * Orders what was found: one candidate an article, in the language that serves the reader.
 *
 * The order is the same for all readers; only the language shown differs.
 */
import type { Language } from '../../content/schema.ts'
import type { Searched } from './collection.ts'
import { coverage } from './coverage.ts'
import { isTraditional } from './fold.ts'
import type { Match } from './match.ts'
import type { Question } from './question.ts'
import { likeness, type ShortText } from './short.ts'
import type { HitKind, SearchDoc } from './types.ts'

/** Documents that are compared closely; those behind them hold too little of the question. */
const CANDIDATES = 90

/** What a title, heading or alias that is the question itself adds to the score. */
const LIKENESS = 3

/** An article answers; the others lead to somebody who does, or tell what a word means. */
const kindFactor: Readonly<Record<HitKind, number>> = {
  guide: 1,
  process: 1,
  faq: 1,
  person: 0.8,
  team: 0.7,
  request: 0.6,
  term: 0.35,
}

/**
 * A version in the reader's language is shown if it covers so much of what the best version covers. Another word for
 * a term is worth 0.6 of the word as typed: a version that only holds such words is not what was asked for.
 */
const CLOSE = 0.8

/** A document with what it holds of the question that was put to its language. */
export interface Ranked {
  readonly doc: SearchDoc
  readonly question: Question
  readonly match: Match
  readonly score: number
  /** 0…1: how much of the question the document holds. */
  readonly covered: number
}

/** The documents of one language that hold something of the question. */
export function score(question: Question, { docs, matches, shortTextsOf }: Searched): Ranked[] {
  const best = matches(question)
    .sort((a, b) => b.score - a.score)
    .slice(0, CANDIDATES)
  return best.flatMap((match) => {
    const doc = docs[match.doc]
    if (doc === undefined) return []
    const alike = shortTextsOf(match.doc).reduce((most, text) => Math.max(most, alikeness(question, match, text)), 0)
    const covered = coverage(question, (part) => match.holdings.get(part)?.choice.worth ?? 0)
    return { doc, question, match, covered, score: match.score * (1 + LIKENESS * alike) * kindFactor[doc.kind] }
  })
}

/** Of every article the version that serves the reader, best first. */
export function choose(scored: readonly Ranked[], query: string, reader: Language): Ranked[] {
  const wanted = languagesFor(query, reader)
  const articles = Map.groupBy(scored, ({ doc }) => `${doc.kind} ${doc.article}`)
  return [...articles.values()]
    .map((versions) => ({
      ...preferred(versions, wanted),
      score: Math.max(...versions.map((version) => version.score)),
    }))
    .sort((a, b) => b.score - a.score || (a.doc.id < b.doc.id ? -1 : 1))
}

/** How much of the question is in the text counts fully, how much else the text says a little less. */
function alikeness(question: Question, { holdings }: Match, text: ShortText): number {
  const { asked, said } = likeness(question, holdings.keys(), text)
  return asked * said ** 0.7
}

/** The reader's language, then that of the query, then the others. */
function languagesFor(query: string, reader: Language): Language[] {
  const chinese: Language[] =
    isTraditional(query) || reader === 'zh-hant' ? ['zh-hant', 'zh-hans'] : ['zh-hans', 'zh-hant']
  const asked: Language[] = /\p{Script=Han}/u.test(query) ? [...chinese, 'en'] : ['en', ...chinese]
  return [reader, ...asked.filter((language) => language !== reader)]
}

/** Whoever reads one Chinese script keeps it: the versions in both count as one, whichever holds the words as typed. */
function preferred(versions: readonly Ranked[], wanted: readonly Language[]): Ranked {
  const [spoken, place] = [
    ({ doc }: Ranked) => doc.language.slice(0, 2),
    ({ doc }: Ranked) => wanted.indexOf(doc.language),
  ]
  const coveredIn = (language: string) =>
    Math.max(...versions.filter((version) => spoken(version) === language).map(({ covered }) => covered))
  const most = Math.max(...versions.map(({ covered }) => covered))
  return versions
    .filter((version) => coveredIn(spoken(version)) >= CLOSE * most)
    .reduce((a, b) => (place(b) < place(a) || (place(b) === place(a) && b.score > a.score) ? b : a))
}
