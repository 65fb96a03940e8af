/**
 * Which sections of a page match a question, and whether one answers it better than the page as a whole.
 * Sections do not move pages up or down: measured, that orders pages worse.
 */
import { covered } from './coverage.ts'
import { worthsByText, type Finds } from './finds.ts'
import type { Part, Question } from './question.ts'
import { MOST_SECTIONS } from './reading.ts'
import type { DocSection, SearchDoc } from './types.ts'

/** What a word in a section's text is worth against one in its heading. */
const TEXT = 0.6

/** Sections named with a hit at most, and how near the best one they must be. */
const MOST = 3
const NEAR = 0.6

export interface SectionMatches {
  /** Where the hit leads, unless the page itself matches as well. */
  readonly best?: DocSection
  /** Best first, the one above included. */
  readonly sections: readonly DocSection[]
  /** The number of the text that shows the words best; that of the description where no section's does. */
  readonly excerpt: number
}

/** Looks into sections at most: of long questions in long pages the most telling parts alone are looked for. */
const MOST_LOOKS = 4_000

export function matchSections(whole: Question, doc: SearchDoc, finds: Finds): SectionMatches {
  const { numbers } = finds.read
  const shown = doc.sections.slice(0, MOST_SECTIONS)
  const parts = mostTelling(whole.parts, Math.floor(MOST_LOOKS / (shown.length || 1)))
  const worths = worthsByText(finds, parts, ({ worth }) => worth)
  const covers = (text: number) => (worths[text] === undefined ? 0 : covered(parts, worths[text]))
  const both = new Float64Array(parts.length)
  const together = (heading: number, text: number) => {
    const [above, below] = [worths[heading], worths[text]]
    if (above === undefined && below === undefined) return 0
    for (let i = 0; i < parts.length; i += 1) both[i] = Math.max(above?.[i] ?? 0, (below?.[i] ?? 0) * TEXT)
    return covered(parts, both)
  }
  const page = together(numbers.title, numbers.description)

  const scored = shown.map((section, i) => {
    const text = numbers.sections + i
    return { section, text, shows: covers(text), score: together(numbers.headings + i, text) }
  })
  const headed = scored
    .filter(({ section, score }) => section.title !== '' && score > 0)
    .sort((a, b) => b.score - a.score)
  const best = headed[0]
  const leads = best !== undefined && best.score > page
  const telling = scored.filter(({ shows }) => shows > 0).sort((a, b) => b.shows - a.shows)[0]
  const shows = leads && best.section.text !== '' ? best : telling
  return {
    ...(leads && { best: best.section }),
    sections: headed
      .filter(({ score }) => score >= NEAR * (best?.score ?? 0))
      .slice(0, MOST)
      .map(({ section }) => section),
    excerpt: shows?.text ?? numbers.description,
  }
}

/** In the order of the question. */
export function mostTelling(parts: readonly Part[], most: number): readonly Part[] {
  if (parts.length <= most) return parts
  const telling = new Set([...parts].sort((a, b) => b.weight - a.weight).slice(0, most))
  return parts.filter((part) => telling.has(part))
}
