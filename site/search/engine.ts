/** Opens indexes and answers queries from them: read the question, find, rank, draw hits, judge. */
import type { Language } from '../../content/schema.ts'
import { answeredBy } from './answered.ts'
import { INDEX_VERSION } from './build.ts'
import { openCollection, searched, type Collection, type Searched } from './collection.ts'
import { findsIn } from './finds.ts'
import { hitOf } from './hit.ts'
import { joined, openPins, pinnedFirst } from './pins.ts'
import { questionIn, readQuery, type Query } from './question.ts'
import { score } from './rank.ts'
import { KEPT_IN_A_TAB, openReader } from './reading.ts'
import { inMainlandWords } from './taiwan.ts'
import { likelyTeam } from './team.ts'
import type { Engine, Lessons, Pin, SearchDoc, SearchIndex } from './types.ts'
import { choose } from './versions.ts'

/**
 * @param kept bytes of what was read of documents that stay between queries: it changes no answer, only what it takes
 * @throws Error for an index of another version
 */
export function openIndex(index: SearchIndex, kept = KEPT_IN_A_TAB): Engine {
  return engineOver([], [], kept).with(index)
}

function engineOver(collections: readonly Collection[], pins: readonly Pin[], kept: number): Engine {
  const all = collections.map((collection) => searched(collection, collections))
  const vocabularies = new Map(all.map(({ language, vocabulary }) => [language, vocabulary]))
  const read = openReader((token, language) => vocabularies.get(language)?.numberOf(token) ?? -1, kept)
  const chosen = openPins(pins)
  const isKnown = (word: string) => all.some(({ vocabulary }) => vocabulary.has(word))
  const ask = (query: Query, { vocabulary, aliases }: Searched) => questionIn(query, { vocabulary, aliases, isKnown })

  return {
    search(typed, { language, limit = 10, typing = false, today }) {
      const query = readQuery(typed, typing)
      const mainland = inMainlandWords(query.text)
      const readings = mainland === undefined ? [query] : [query, readQuery(mainland, typing)]
      const scored = all.flatMap((each) => readings.flatMap((reading) => score(ask(reading, each), each)))
      const found = choose(scored, query.text, language)
      const versionsOf = (article: string) =>
        all.flatMap((each) =>
          each.docs.filter((doc) => doc.article === article).map((doc) => ({ doc, question: ask(query, each) })),
        )
      const pinned = chosen.of(query.text, language, today)
      const ranked = pinnedFirst(found, pinned, { query: query.text, language, versionsOf })
      const drawn = ranked.slice(0, Math.max(1, limit)).map((each) => ({ each, finds: findsIn(read(each.doc)) }))
      const [first] = drawn
      const team = likelyTeam(found)
      return {
        query: query.text,
        terms: query.terms,
        hits: drawn.slice(0, limit).map(({ each, finds }) => hitOf(each, finds)),
        answered: first === undefined ? 0 : answeredBy(first.each, first.finds),
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
    with({ version, docs, lessons, pins: more }) {
      if (version !== INDEX_VERSION)
        throw new Error(`The search index has version ${version}, expected ${INDEX_VERSION}`)
      const open = new Map(collections.map((collection) => [collection.language, collection]))
      for (const [language, own] of Map.groupBy(docs, (doc) => doc.language))
        open.set(language, extended(language, own, lessons[language], open.get(language)))
      return engineOver([...open.values()].sort(byLanguage), joined(pins, more), kept)
    },
  }
}

/** Whichever index came first: words of another language are weighed by the first collection that has them. */
function byLanguage(a: Collection, b: Collection): number {
  return a.language < b.language ? -1 : 1
}

/** The documents of an index behind those of the same language that are open already. */
function extended(
  language: Language,
  docs: readonly SearchDoc[],
  lessons: Lessons | undefined,
  open: Collection | undefined,
): Collection {
  const before = open?.docs ?? []
  const learned = lessons === undefined ? [] : [{ from: before.length, lessons }]
  return openCollection(language, [...before, ...docs], [...(open?.lessons ?? []), ...learned])
}
