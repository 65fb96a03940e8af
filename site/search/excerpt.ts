/** The stretch of a text that shows most of what was asked, at most 160 characters, cut between words. */
import { pieces, type Mark } from './marks.ts'
import type { Part } from './question.ts'
import type { Piece } from './types.ts'

const LONGEST = 160

/** Characters before the first match that may lead up to it. */
const LEAD = 40

/** A part that was shown already counts little more. */
const AGAIN = 0.1

/** Matches that an excerpt may begin at: after so many the best stretch was there. */
const MOST_STARTS = 200

/** @param marks in the order of the text */
export function excerptOf(text: string, marks: readonly Mark[]): Piece[] {
  if (text.length <= LONGEST) return pieces(text, marks)

  const from = marks
    .slice(0, MOST_STARTS)
    .map(({ start }, i) => {
      const begin = leadUp(text, start)
      return { begin, shows: shown(marks, i, begin) }
    })
    .reduce((best, other) => (other.shows > best.shows ? other : best), { begin: 0, shows: shown(marks, 0, 0) }).begin
  const before = from > 0 ? '…' : ''
  const to =
    text.length - from <= LONGEST - before.length
      ? text.length
      : lastBreak(text, from, from + LONGEST - before.length - 1)
  const after = to < text.length ? '…' : ''
  return [...around(before), ...pieces(text, marks, from, to), ...around(after)]
}

function around(dots: string): Piece[] {
  return dots === '' ? [] : [{ text: dots, marked: false }]
}

/** How much of the question a stretch from `start` shows, which leads up to one of the marks. */
function shown(marks: readonly Mark[], to: number, start: number): number {
  let first = to
  while (first > 0 && marks[first - 1]!.start >= start) first -= 1
  const seen = new Set<Part>()
  let sum = 0
  for (let i = first; i < marks.length; i += 1) {
    const mark = marks[i]!
    if (mark.start >= start + LONGEST) break
    if (mark.end > start + LONGEST - 2) continue
    sum += mark.part.weight * (seen.has(mark.part) ? AGAIN : 1)
    seen.add(mark.part)
  }
  return sum
}

/** The begin of the sentence, if it is near; otherwise a word's begin shortly before. */
function leadUp(text: string, start: number): number {
  const first = Math.max(0, start - LEAD)
  if (first === 0) return 0
  for (let at = start - 1; at >= first; at -= 1) {
    const stop = text.charAt(at)
    if ('。！？；'.includes(stop)) return at + 1
    if ('.!?;'.includes(stop) && at + 1 < start && /\s/u.test(text.charAt(at + 1))) return at + 2
  }
  const lead = text.slice(first, start).search(/[\s，、：](?![·|])/u)
  return first + (lead >= 0 ? lead + 1 : halfCharacter(text, first))
}

/** The last place up to `end` where a text may be cut: after a space, or beside a Chinese character. */
function lastBreak(text: string, from: number, end: number): number {
  for (let at = end; at > from + LONGEST / 2; at -= 1) {
    if (/\s/u.test(text.charAt(at))) return at
    if (
      /[\u2e80-\u9fff\uff00-\uffef]/u.test(text.charAt(at)) ||
      /[\u2e80-\u9fff\uff00-\uffef]/u.test(text.charAt(at - 1))
    )
      return at
  }
  return end - halfCharacter(text, end)
}

/** 1 where `at` lies inside a character of two units. */
function halfCharacter(text: string, at: number): 0 | 1 {
  return /[\udc00-\udfff]/.test(text.charAt(at)) && /[\ud800-\udbff]/.test(text.charAt(at - 1)) ? 1 : 0
}
