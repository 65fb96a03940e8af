/**
 * Orders what was found: one candidate an article, in the language that serves the reader.
 *
 * The order is the same for all readers; only the language shown differs.
 */
import type { Language } from '../../content/schema.ts'
import { coverage } from './coverage.ts'
import { isTraditional } from './fold.ts'
import type { Match } from './match.ts'
import type { Question } from './question.ts'
import { likeness, type ShortText } from './short.ts'
import type { HitKind, KeptDoc } from './types.ts'

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
  request: 0.7,
  term: 0.35,
}

/**
 * A version in the reader's language is shown if it covers so much of what the best version covers. Another word for
 * a term is worth 0.6 of the word as typed: a version that only holds such words is not what was asked for.
 */
const CLOSE = 0.8

export interface Ranked {
  readonly doc: KeptDoc
  readonly match: Match
  readonly score: number
  readonly covered: number
  /** Whether the Traditional twin is shown. */
  readonly twin: boolean
}

export interface Ranking {
  readonly docs: readonly KeptDoc[]
  readonly shortTextsOf: (doc: number) => readonly ShortText[]
}

/** Best first. */
export function rank(
  question: Question,
  matches: readonly Match[],
  reader: Language,
  { docs, shortTextsOf }: Ranking,
): Ranked[] {
  const best = [...matches].sort((a, b) => b.score - a.score).slice(0, CANDIDATES)
  const scored = best.flatMap((match) => {
    const doc = docs[match.doc]
    if (doc === undefined) return []
    const alike = shortTextsOf(match.doc).reduce((most, text) => Math.max(most, alikeness(question, match, text)), 0)
    const covered = coverage(question, (part) => match.holdings.get(part)?.choice.worth ?? 0)
    return { doc, match, covered, score: match.score * (1 + LIKENESS * alike) * kindFactor[doc.kind] }
  })
  const wanted = languagesFor(question.query, reader)
  const articles = Map.groupBy(scored, ({ doc }) => `${doc.kind} ${doc.article}`)
  return [...articles.values()]
    .map((versions) => {
      const shown = preferred(versions, wanted)
      return {
        ...shown,
        score: Math.max(...versions.map(({ score }) => score)),
        twin: languageOf(shown.doc, wanted) !== shown.doc.language,
      }
    })
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

function preferred<Version extends { doc: KeptDoc; covered: number; score: number }>(
  versions: readonly Version[],
  wanted: readonly Language[],
): Version {
  const most = Math.max(...versions.map(({ covered }) => covered))
  const place = ({ doc }: Version) => wanted.indexOf(languageOf(doc, wanted))
  return versions
    .filter(({ covered }) => covered >= CLOSE * most)
    .reduce((a, b) => (place(b) < place(a) || (place(b) === place(a) && b.score > a.score) ? b : a))
}

/** The language a document is shown in: its own, or that of its twin where that is wanted more. */
function languageOf({ language, converted }: KeptDoc, wanted: readonly Language[]): Language {
  return converted !== undefined && wanted.indexOf(converted.language) < wanted.indexOf(language)
    ? converted.language
    : language
}
