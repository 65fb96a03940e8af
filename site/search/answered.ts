/**
 * Whether the best hit answers the question: how much of what was asked stands together in one place of it.
 */
import { covered, worthsOf } from './coverage.ts'
import { worthsByText, type Finds } from './finds.ts'
import type { Ranked } from './rank.ts'

/**
 * From here on a query counts as answered. Set so that most answered questions are left alone and three of four that nobody
 * answers are not (tests/site/search/asked.test.ts): to be fitted to what readers say once there is a log of verdicts.
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
 * The share of a question of few words that must stand together, and how much less of longer ones: who explains what happened
 * says much that no page repeats, while of few words every one counts.
 */
const LINE = 0.46
const FEW = 3
const LONGER = 0.2
const LEAST = 0.15

/**
 * 0…1. What the editors chose answers. Where articles are made of questions, by the score against that of questions they are
 * known to answer.
 *
 * @param finds of the question in the document
 */
export function answeredBy(ranked: Ranked, finds: Finds): number {
  if (ranked.pinned) return 1
  const odds = (ANSWERED / (1 - ANSWERED)) * (ranked.sure ?? sureOf(ranked, finds)) ** STEEP
  return odds / (1 + odds)
}

/** Elsewhere by the share that stands together, against what is usual of questions of that length. */
function sureOf(ranked: Ranked, finds: Finds): number {
  const told = ranked.question.parts.filter(({ token }) => token.kind !== 'single' && !token.stop).length
  return coveredBy(ranked, finds) / Math.max(LEAST, LINE - LONGER * Math.log(Math.max(1, told / FEW)))
}

/**
 * What is said together. Words put right or replaced by another word for the term count less, but less so
 * than in ranking.
 */
function coveredBy({ question: { parts }, holdings, doc }: Ranked, finds: Finds): number {
  const { title, aliases, description, headings, sections } = finds.read.numbers
  const worths = worthsByText(finds, parts, ({ worth }) => Math.sqrt(worth))
  const inText = doc.kind === 'person' || doc.kind === 'team' ? ASKED : IN_TEXT
  const anywhere = worthsOf(parts, (part) => Math.sqrt(holdings.get(part)?.worth ?? 0) * ELSEWHERE)
  const byTitle = anywhere.map((worth, i) => Math.max(worth, worths[title]?.[i] ?? 0))
  const byPlace = (heading?: number, text?: number) => {
    const above = heading === undefined ? undefined : worths[heading]
    const below = text === undefined ? undefined : worths[text]
    return covered(
      parts,
      byTitle.map((worth, i) => Math.max(worth, above?.[i] ?? 0, (below?.[i] ?? 0) * inText)),
    )
  }
  const places = [
    byPlace(undefined, description),
    ...doc.aliases.map((_, i) => byPlace(aliases + i)),
    ...finds.read.texts.slice(sections).map((_, i) => byPlace(headings + i, sections + i)),
  ]
  return Math.max(...places)
}
