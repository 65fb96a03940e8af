/**
 * Of every article one version, in the language that serves the reader. The order of articles is the same for all
 * readers; only the language shown differs.
 */
import type { Language } from '../../content/schema.ts'
import { isTraditional } from './characters.ts'
import type { Ranked } from './rank.ts'

/**
 * A version in the reader's language is shown if it covers so much of what the best version covers. Another word for
 * a term is worth 0.6 of the word as typed: a version that only holds such words is not what was asked for.
 */
const CLOSE = 0.8

/** Best first. */
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

/** The reader's language, then that of the query, then the others. */
export function languagesFor(query: string, reader: Language): Language[] {
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
