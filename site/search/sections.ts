/**
 * Which sections of a page match a question, and whether one answers it better than the page as a whole.
 * Sections do not move pages up or down: measured, that orders pages worse.
 */
import { covered, worthsOf } from './coverage.ts'
import type { Part, Question } from './question.ts'
import { choiceIn, type Read } from './reading.ts'
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
  /** Whose text shows the words best; the part before the first heading included. */
  readonly excerpt?: DocSection
}

/**
 * Sections of a page that are looked at, the first: more than any page that people wrote for the sets has, and few enough
 * that a page of thousands makes nobody wait.
 */
export const MOST_SECTIONS = 200

/** Looks into sections at most: of long questions in long pages the most telling parts alone are looked for. */
const MOST_LOOKS = 4_000

export function matchSections(whole: Question, doc: SearchDoc, read: Read): SectionMatches {
  const sections = doc.sections.slice(0, MOST_SECTIONS)
  const parts = mostTelling(whole.parts, Math.floor(MOST_LOOKS / (sections.length || 1)))
  const worthsIn = (text: string) => {
    const own = read(text)
    return worthsOf(parts, (part) => choiceIn(own, part)?.worth ?? 0)
  }
  const together = (heading: Float64Array, text: Float64Array) =>
    covered(
      parts,
      heading.map((worth, i) => Math.max(worth, text[i]! * TEXT)),
    )
  const page = together(worthsIn(doc.title), worthsIn(doc.description))

  const scored = sections.map((section) => {
    const inText = worthsIn(section.text)
    return { section, text: covered(parts, inText), score: together(worthsIn(section.title), inText) }
  })
  const headed = scored
    .filter(({ section, score }) => section.title !== '' && score > 0)
    .sort((a, b) => b.score - a.score)
  const best = headed[0]
  const leads = best !== undefined && best.score > page
  const telling = scored.filter(({ text }) => text > 0).sort((a, b) => b.text - a.text)[0]
  const shows = leads && best.section.text !== '' ? best : telling
  return {
    ...(leads && { best: best.section }),
    sections: headed
      .filter(({ score }) => score >= NEAR * (best?.score ?? 0))
      .slice(0, MOST)
      .map(({ section }) => section),
    ...(shows !== undefined && { excerpt: shows.section }),
  }
}

/** In the order of the question. */
export function mostTelling(parts: readonly Part[], most: number): readonly Part[] {
  if (parts.length <= most) return parts
  const telling = new Set([...parts].sort((a, b) => b.weight - a.weight).slice(0, most))
  return parts.filter((part) => telling.has(part))
}
