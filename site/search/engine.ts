/** Opens an index and answers queries from it: read the question, find, rank, draw hits, judge. */
import { openAliases } from './aliases.ts'
import { answeredBy } from './answered.ts'
import { INDEX_VERSION } from './build.ts'
import { hitOf } from './hit.ts'
import { openMatcher } from './match.ts'
import { readQuestion } from './question.ts'
import { rank, type Ranked } from './rank.ts'
import { openReader } from './reading.ts'
import { shortTextsOf, type ShortText } from './short.ts'
import { shownOf } from './shown.ts'
import { likelyTeam } from './team.ts'
import type { Engine, SearchIndex } from './types.ts'
import { openVocabulary } from './vocabulary.ts'

/** @throws Error for an index of another version. */
export function openIndex(index: SearchIndex): Engine {
  if (index.version !== INDEX_VERSION)
    throw new Error(`The search index has version ${index.version}, expected ${INDEX_VERSION}`)
  const vocabulary = openVocabulary(index)
  const aliases = openAliases(index.docs)
  const matches = openMatcher(index, vocabulary)
  const read = openReader()
  const shortTexts = new Map<number, readonly ShortText[]>()
  const ranking = {
    docs: index.docs,
    shortTextsOf: (number: number) => {
      const doc = index.docs[number]
      const known = shortTexts.get(number) ?? (doc === undefined ? [] : shortTextsOf(doc, vocabulary))
      shortTexts.set(number, known)
      return known
    },
  }

  return {
    search(typed, { language, limit = 10, typing = false }) {
      const question = readQuestion(typed, vocabulary, aliases, typing)
      const ranked = rank(question, matches(question), language, ranking)
      const answered = ({ doc, match, twin }: Ranked) => answeredBy(question, match, shownOf(doc, twin), read)
      const [first] = ranked
      const team = likelyTeam(ranked)
      return {
        query: question.query,
        terms: question.terms,
        hits: ranked.slice(0, limit).map((each) => hitOf(question, each, read)),
        answered: first === undefined ? 0 : answered(first),
        ...(team !== undefined && { team }),
        typing,
      }
    },
  }
}
