/** Opens indexes and answers queries from them: read the question, find, rank, draw hits, judge. */
import { answeredBy } from './answered.ts'
import { INDEX_VERSION } from './build.ts'
import { openCollection, searched, type Collection, type Searched } from './collection.ts'
import { hitOf } from './hit.ts'
import { questionIn, readQuery, type Query } from './question.ts'
import { choose, score } from './rank.ts'
import { openReader } from './reading.ts'
import { likelyTeam } from './team.ts'
import type { Engine, SearchIndex } from './types.ts'

/** @throws Error for an index of another version. */
export function openIndex(index: SearchIndex): Engine {
  return engineOver([]).with(index)
}

function engineOver(collections: readonly Collection[]): Engine {
  const all = collections.map((collection) => searched(collection, collections))
  const read = openReader()
  const isKnown = (word: string) => all.some(({ vocabulary }) => vocabulary.has(word))
  const ask = (query: Query, { vocabulary, aliases }: Searched) => questionIn(query, { vocabulary, aliases, isKnown })

  return {
    search(typed, { language, limit = 10, typing = false }) {
      const query = readQuery(typed, typing)
      const scored = all.flatMap((each) => score(ask(query, each), each))
      const ranked = choose(scored, query.text, language)
      const [first] = ranked
      const team = likelyTeam(ranked)
      return {
        query: query.text,
        terms: query.terms,
        hits: ranked.slice(0, limit).map((each) => hitOf(each, read)),
        answered: first === undefined ? 0 : answeredBy(first, read),
        ...(team !== undefined && { team }),
        typing,
      }
    },
    knows(typed, typing = false) {
      const query = readQuery(typed, typing)
      return all.some((each) =>
        ask(query, each).parts.every(
          ({ token, choices }) =>
            token.stop ||
            choices.some(({ kind, tokens }) => kind !== 'typo' && tokens.every((own) => each.vocabulary.has(own))),
        ),
      )
    },
    with({ version, docs }) {
      if (version !== INDEX_VERSION)
        throw new Error(`The search index has version ${version}, expected ${INDEX_VERSION}`)
      const open = new Map(collections.map((collection) => [collection.language, collection]))
      for (const [language, own] of Map.groupBy(docs, (doc) => doc.language))
        open.set(language, openCollection(language, [...(open.get(language)?.docs ?? []), ...own]))
      return engineOver([...open.values()])
    },
  }
}
