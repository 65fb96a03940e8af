/**
 * What articles made of questions score when they are asked what they answer: their own questions, each put to an index
 * that was made without it. So the line below which nothing answers comes from the content itself.
 */
import { openCollection, searched } from './collection.ts'
import { isQuestions } from './fields.ts'
import { questionIn, readQuery } from './question.ts'
import { score } from './rank.ts'
import { teach } from './teach.ts'
import type { Lessons, SearchDoc } from './types.ts'
import { LEFT_ALONE } from './weights.ts'

/** One question in so many is put aside and asked. */
const ASIDE = 4

/** Questions asked at most: more would only take longer. */
const MOST = 1_000

export function calibrated(docs: readonly SearchDoc[], lessons: Omit<Lessons, 'usual'>): Lessons {
  const aside = docs.flatMap((doc) => asked(doc).filter((_, i) => isAside(i)))
  const rest = docs.map((doc) => ({
    ...doc,
    questions: doc.questions.filter((_, i) => !isAside(i)),
    learned: doc.learned.filter((_, i) => !isAside(i + doc.questions.length)),
    // It repeats the questions, those put aside too.
    sections: isQuestions(doc) ? doc.sections.map((section) => ({ ...section, text: '' })) : doc.sections,
  }))
  const taught = teach(rest)
  const [{ language } = { language: 'en' as const }] = docs
  if (taught === undefined || aside.length === 0) return { ...lessons, usual: 1 }
  const alone = openCollection(language, rest, [{ from: 0, lessons: { ...taught, usual: 1 } }])
  const own = searched(alone, [alone])
  const every = Math.ceil(aside.length / MOST)
  const scores = aside
    .filter((_, i) => i % every === 0)
    .map((text) => {
      const question = questionIn(readQuery(text, false), { ...own, isKnown: (word) => own.vocabulary.has(word) })
      return score(question, own)[0]?.sure ?? 0
    })
    .sort((a, b) => a - b)
  return { ...lessons, usual: Math.max(0.1, scores[Math.floor((1 - LEFT_ALONE) * scores.length)] ?? 1) }
}

function asked({ questions, learned }: SearchDoc): string[] {
  return [...questions, ...learned]
}

function isAside(number: number): boolean {
  return number % ASIDE === ASIDE - 1
}
