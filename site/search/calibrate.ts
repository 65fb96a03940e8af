/**
 * What articles made of questions score when they are asked what they answer: their own questions, each put to an index
 * that was made without it. So the line below which nothing answers comes from the content itself.
 */
import { SAME, wordsAlike, wordsOf } from './alike.ts'
import { candidatesFor } from './candidates.ts'
import { openCollection, searched } from './collection.ts'
import { isQuestions } from './fields.ts'
import { indexed } from './indexed.ts'
import { questionIn, readQuery } from './question.ts'
import { rank } from './rank.ts'
import { teach } from './teach.ts'
import type { Lessons } from './lessons.ts'
import type { SearchDoc } from './types.ts'
import { LEFT_ALONE } from './weights.ts'

/** One question in so many is put aside and asked; then another one, as often, until enough were asked. */
const ASIDE = 4
const ENOUGH = 100

/** Questions asked at a time at most, and of one article the first that differ: more would only take longer. */
const MOST = 1_000
const MOST_OF_ONE = 80

/** Collections of more questions are asked once, however few of those say anything new. */
const LARGE = 2_000

/**
 * The line against the median score, of questions that were put aside and of those that stand there: what few questions say
 * is drawn to the first, and the second is all there is where none could be put aside. Measured on banking77 and a shop's
 * bot: 0.60 and 0.42, 0.26 and 0.19.
 */
const GUESS = { aside: 0.5, own: 0.2 }

export function calibrated(docs: readonly SearchDoc[], lessons: Omit<Lessons, 'usual'>): Lessons {
  const isLarge = docs.reduce((sum, doc) => sum + asked(doc).length, 0) > LARGE
  const different = docs.map(differing)
  const scores: number[] = []
  for (let turn = 0; turn < (isLarge ? 1 : ASIDE) && scores.length < ENOUGH; turn += 1)
    scores.push(...scoresOfTurn(docs, different, turn))
  return { ...lessons, usual: Math.max(0.1, lineOf(scores) ?? guessed(docs, lessons)) }
}

/** Nine in ten lie above it, where there are enough to tell. */
function lineOf(scores: readonly number[]): number | undefined {
  if (scores.length === 0) return undefined
  const sure = Math.min(1, scores.length / ENOUGH)
  return sure * quantile(scores, 1 - LEFT_ALONE) + (1 - sure) * GUESS.aside * quantile(scores, 0.5)
}

function guessed(docs: readonly SearchDoc[], lessons: Omit<Lessons, 'usual'>): number {
  return GUESS.own * quantile(scoresIn(docs, lessons, docs.flatMap(asked)), 0.5)
}

type Words = ReadonlySet<string>

function asked({ questions, learned }: SearchDoc): string[] {
  return [...questions, ...learned]
}

/** The questions of an article that say what neither its title nor one before them says, by their words. */
function differing(doc: SearchDoc): Map<string, Words> {
  const title = wordSet(doc.title)
  const found = new Map<string, Words>()
  for (const text of asked(doc)) {
    if (found.size >= MOST_OF_ONE) break
    const words = wordSet(text)
    if (!isSaid(words, [title, ...found.values()])) found.set(text, words)
  }
  return found
}

/** What the questions score that are put aside in one turn. */
function scoresOfTurn(docs: readonly SearchDoc[], different: readonly ReadonlyMap<string, Words>[], turn: number) {
  // Another place for each article, so that of one question an article a quarter is put aside and not all.
  const aside = different.map((own, doc) => new Map([...own].filter((_, i) => (i + doc + turn + 1) % ASIDE === 0)))
  const texts = aside.flatMap((own) => [...own.keys()])
  const rest = docs.map((doc, i) => without(doc, [...(aside[i]?.values() ?? [])]))
  const taught = texts.length === 0 ? undefined : teach(rest)
  return taught === undefined ? [] : scoresIn(rest, taught, texts)
}

/** An article without what was put aside, and without what says the same in other order. */
function without(doc: SearchDoc, aside: readonly Words[]): SearchDoc {
  const stays = (text: string) => !isSaid(wordSet(text), aside)
  return {
    ...doc,
    ...{ aliases: doc.aliases.filter(stays), questions: doc.questions.filter(stays) },
    learned: doc.learned.filter(stays),
    sections: doc.sections.map(({ anchor, title, text }) => ({
      ...{ anchor, title: stays(title) ? title : '' },
      // It repeats the questions, those put aside too.
      text: isQuestions(doc) ? '' : text,
    })),
  }
}

function scoresIn(docs: readonly SearchDoc[], lessons: Omit<Lessons, 'usual'>, questions: readonly string[]): number[] {
  const [{ language } = { language: 'en' as const }] = docs
  const { head, shards } = indexed(language, docs, {
    ...{ pinned: new Set<string>(), places: [...docs.keys()] },
    lessons: { ...lessons, usual: 1 },
  })
  // Still made of questions, however many of them were put aside.
  const alone = openCollection({ ...head, made: 'questions' }, shards)
  const own = searched(alone, [alone])
  const every = Math.ceil(questions.length / MOST)
  return questions
    .filter((_, i) => i % every === 0)
    .map((text) => {
      const question = questionIn(readQuery(text, false), { ...own, isKnown: (word) => own.lexicon.has(word) })
      return rank(question, candidatesFor(question, own), own)[0]?.sure ?? 0
    })
}

function isSaid(words: Words, others: readonly Words[]): boolean {
  return others.some((other) => wordsAlike(words, other) > SAME)
}

function wordSet(text: string): Words {
  return new Set(wordsOf(text))
}

function quantile(values: readonly number[], part: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor(part * values.length)] ?? 1
}
