/**
 * Whether the best hit answers the question: how much of what was asked stands together in one place of it.
 */
import { coverage } from './coverage.ts'
import type { Part } from './question.ts'
import type { Ranked } from './rank.ts'
import { choiceIn, type Read, type ReadText } from './reading.ts'
import { MOST_SECTIONS } from './sections.ts'

/**
 * From here on a query counts as answered. Set so that nine in ten answered questions are left alone: of 34 paraphrases
 * put to the demonstration content 31 lie above it, of 17 questions that nobody answers 14 below. A first guess, to be
 * fitted to what readers say once there is a log of verdicts.
 */
export const ANSWERED = 0.45

/** What a word is worth that stands in the place's text only, and one that stands elsewhere on the page. */
const IN_TEXT = 0.85
const ELSEWHERE = 0.4

/** And one in what a person or a team can be asked: who knows the answer is not the answer. */
const ASKED = 0.4

/** How steeply the verdict turns around the line. */
const STEEP = 3

/**
 * 0…1. What the editors chose answers. Where articles are made of questions, by the score against that of questions they are
 * known to answer.
 */
export function answeredBy(ranked: Ranked, read: Read): number {
  if (ranked.pinned) return 1
  if (ranked.sure === undefined) return coveredBy(ranked, read)
  const odds = (ANSWERED / (1 - ANSWERED)) * ranked.sure ** STEEP
  return odds / (1 + odds)
}

/**
 * Elsewhere by what is said together. Words put right or replaced by another word for the term count less, but less so
 * than in ranking.
 */
function coveredBy({ question, holdings, doc }: Ranked, read: Read): number {
  const worthIn = (text: ReadText, part: Part) => Math.sqrt(choiceIn(text, part)?.worth ?? 0)
  const inTitle = read(doc.title)
  const inText = doc.kind === 'person' || doc.kind === 'team' ? ASKED : IN_TEXT
  const byPlace = (heading: string, text: string) => {
    const [above, below] = [read(heading), read(text)]
    return coverage(question, (part) => {
      const elsewhere = Math.sqrt(holdings.get(part)?.worth ?? 0)
      return Math.max(
        worthIn(inTitle, part),
        worthIn(above, part),
        worthIn(below, part) * inText,
        elsewhere * ELSEWHERE,
      )
    })
  }
  const places = [
    byPlace('', doc.description),
    ...doc.aliases.map((alias) => byPlace(alias, '')),
    ...doc.sections.slice(0, MOST_SECTIONS).map(({ title, text }) => byPlace(title, text)),
  ]
  return Math.max(...places)
}
