/** Opens indexes and answers queries from them: read the question, find, rank, draw hits, judge. */
import { answeredBy } from './answered.ts'
import { candidatesFor, withVersions } from './candidates.ts'
import { INDEX_VERSION } from './build.ts'
import { openCollection, searched, type Collection, type Searched } from './collection.ts'
import { findsIn } from './finds.ts'
import { hitOf } from './hit.ts'
import { joined, openPins, pinnedFirst, type KeyedPin } from './pins.ts'
import { questionIn, readQuery, type Query } from './question.ts'
import { rank, type Ranked } from './rank.ts'
import { KEPT_IN_A_TAB, openReader } from './reading.ts'
import { readingsOf } from './readings.ts'
import { wantsTaiwan } from './taiwan.ts'
import { likelyTeam } from './team.ts'
import type { IndexSource } from './form.ts'
import type { Engine, SearchAnswer, SearchOptions } from './types.ts'
import { choose } from './versions.ts'
import { askable, subjectOf, whomFirst } from './whom.ts'

/**
 * @param kept bytes of what was read of documents that stay between queries: it changes no answer, only what it takes
 * @throws Error for an index of another version
 */
export function openIndex(index: IndexSource, kept = KEPT_IN_A_TAB): Engine {
  return engineOver([], [], kept).with(index)
}

/** What was found, best first, before any of it is drawn. */
interface Found {
  readonly query: Query
  readonly ranked: readonly Ranked[]
  readonly team: string | undefined
}

function engineOver(collections: readonly Collection[], pins: readonly KeyedPin[], kept: number): Engine {
  const all = collections.map((collection) => searched(collection, collections))
  const isHere = (name: string) => all.some((each) => each.isHere(name))
  const read = openReader(kept)
  const chosen = openPins(pins)
  const missingIn = (some: readonly Collection[]) => some.flatMap((each) => [...each.missing])
  const isWhole = ({ missing }: Collection) => missing.size === 0

  /**
   * Undefined as soon as one of the languages that are waited for misses something, lest the wrong is fetched next. The others
   * take part where nothing of theirs is missing.
   */
  const find = (
    typed: string,
    { language, typing = false, today }: SearchOptions,
    waited: readonly Searched[],
  ): Found | undefined => {
    for (const each of all) each.missing.clear()
    // A language that is not waited for knows what it holds; of what it has not read yet it says nothing.
    const isKnown = (word: string) =>
      all.some((each) => (waited.includes(each) ? each.lexicon.has(word) : each.lexicon.postings(word) !== undefined))
    const readsChinese = language !== 'en'
    const query = readQuery(typed, typing)
    const readings = readingsOf(query, typing, isKnown)
    const asked = all.flatMap((each) =>
      readings.map((reading) => ({ each, question: questionIn(reading, { ...each, isKnown, readsChinese }) })),
    )
    const looked = asked.map((one) => ({ ...one, candidates: candidatesFor(one.question, one.each) }))
    const subject = subjectOf(query.text)
    const about = subject === undefined ? undefined : readQuery(subject, typing)
    const whom = (about === undefined ? [] : all).map((each) => {
      const question = questionIn(about!, { ...each, isKnown, readsChinese })
      return { each, question, candidates: candidatesFor(question, each, askable) }
    })
    if (!waited.every(isWhole)) return undefined
    const scoredOf = (some: typeof looked) =>
      withVersions(some.filter(({ each }) => isWhole(each))).map(({ each, question, candidates }) => {
        return { each, ranked: rank(question, candidates, each) }
      })
    const scored = scoredOf(looked)
    const versionsOf = (article: string) =>
      all.flatMap((each) => {
        const number = each.numberOf(article)
        const listed = number === undefined ? undefined : each.byNumber(number)
        return listed === undefined
          ? []
          : [{ ...listed, question: questionIn(query, { ...each, isKnown, readsChinese }) }]
      })
    const pinned = chosen.of(query.text, language, today)
    const chooseOf = (some: typeof scored) =>
      choose(
        some.filter(({ each }) => isWhole(each)).flatMap(({ ranked }) => ranked),
        query.text,
        language,
      )
    const found = whomFirst(chooseOf(scored), chooseOf(scoredOf(whom)))
    const ranked = pinnedFirst(found, pinned, { query: query.text, language, versionsOf })
    return waited.every(isWhole) ? { query, ranked, team: likelyTeam(found) } : undefined
  }
  /** The documents that are to be drawn, and the first, which is judged; with their texts as far as they are there. */
  const wholes = ({ ranked }: Found, { limit = 10 }: SearchOptions) =>
    ranked.slice(0, Math.max(1, limit)).map((each) => ({ each, doc: each.whole() }))
  const draw = (found: Found, options: SearchOptions): SearchAnswer => {
    const { query, team } = found
    const { limit = 10, typing = false } = options
    const drawn = wholes(found, options).map(({ each, doc }) => ({ each, doc, finds: findsIn(read(doc)) }))
    const [first] = drawn
    return {
      query: query.text,
      terms: query.terms,
      hits: drawn.slice(0, limit).map(({ each, doc, finds }) => hitOf(each, doc, finds)),
      answered: first === undefined ? 0 : first.each.asked ? first.each.covered : answeredBy(first.each, first.finds),
      ...(team !== undefined && { team }),
      typing,
    }
  }
  const nameOf = (typed: string, { language, limit, typing, today }: SearchOptions) =>
    JSON.stringify([typed, language, limit, typing, today, wantsTaiwan(typed)])
  /** What was found last, and what was not there then: nothing else is found before some of that has come. */
  let seen:
    | {
        readonly asked: string
        readonly waited: string
        readonly found: Found | undefined
        readonly needed: readonly string[]
        readonly missing: readonly string[]
      }
    | undefined
  const look = (typed: string, options: SearchOptions, some: readonly Searched[]) => {
    const [asked, waited] = [nameOf(typed, options), some.map(({ language }) => language).join(' ')]
    if (seen?.asked === asked && seen.waited === waited && !seen.missing.some(isHere)) return seen
    const found = find(typed, options, some)
    return (seen = { asked, waited, found, needed: missingIn(some), missing: missingIn(all) })
  }
  const textsMissing = (found: Found, options: SearchOptions) => {
    for (const each of all) each.missing.clear()
    wholes(found, options)
    return missingIn(all)
  }
  /** The last answer, lest it is searched and drawn twice; `missing` of all that would add to it. */
  let last:
    | {
        readonly asked: string
        readonly answer: SearchAnswer
        readonly found: Found
        readonly missing: readonly string[]
      }
    | undefined
  const keep = (asked: string, found: Found, options: SearchOptions, missing: readonly string[]) => {
    const answer = draw(found, options)
    return (last = { asked, answer, found, missing: [...missing, ...textsMissing(found, options)] }).answer
  }
  /** What was found once all was there that it waits for, until it is drawn. */
  let ready: { readonly asked: string; readonly found: Found; readonly missing: readonly string[] } | undefined

  return {
    search(typed, options) {
      const asked = nameOf(typed, options)
      const isNewer = ready?.asked === asked && (ready.found !== last?.found || last.missing.some(isHere))
      if (last?.asked === asked && !isNewer) return last.answer
      if (ready?.asked === asked) return keep(asked, ready.found, options, ready.missing)
      const { found, missing } = look(typed, options, [])
      return keep(asked, found!, options, missing)
    },
    needs(typed, options, { languages, texts } = {}) {
      const asked = nameOf(typed, options)
      if (last?.asked === asked && last.missing.length === 0) return []
      const waited = languages ? all.filter(({ language }) => languages.includes(language)) : all
      const { found, needed, missing } = look(typed, options, waited)
      if (found === undefined) return needed
      // Texts are waited for whatever the language: they are of what is shown.
      const lacks = texts === 0 ? [] : textsMissing(found, texts === undefined ? options : { ...options, limit: texts })
      if (lacks.length === 0) ready = { asked, found, missing }
      return lacks
    },
    looked(typed, options) {
      if (last?.asked !== nameOf(typed, options)) return []
      const drawn = wholes(last.found, options).map(({ doc }) => doc)
      return [...drawn, ...last.found.ranked.slice(drawn.length).map(({ doc }) => doc)]
    },
    knows(typed, typing = false, languages, without = 'typo') {
      const query = readQuery(typed, typing)
      const some = languages ? all.filter(({ language }) => languages.includes(language)) : all
      const isKnown = (word: string) => some.some(({ lexicon }) => lexicon.has(word))
      return some.some((each) =>
        questionIn(query, { ...each, isKnown, readsChinese: without !== 'sound' }).parts.every(
          ({ token, choices }) =>
            token.stop ||
            choices.some(({ kind, tokens }) => kind !== without && tokens.every((own) => each.lexicon.has(own))),
        ),
      )
    },
    with({ version, heads, pins: more, shards }) {
      if (version !== INDEX_VERSION)
        throw new Error(`The search index has version ${version}, expected ${INDEX_VERSION}: build the site again`)
      const open = new Map(collections.map((collection) => [collection.language, collection]))
      for (const head of heads) open.set(head.language, openCollection(head, shards))
      return engineOver([...open.values()].sort(byLanguage), joined(pins, more), kept)
    },
  }
}

/** Whichever index came first: words of another language are weighed by the first collection that has them. */
function byLanguage(a: Collection, b: Collection): number {
  return a.language < b.language ? -1 : 1
}
