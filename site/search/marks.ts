/** Marks in a text what matched: by the places of tokens, never by a pattern made of what was typed. */
import { choiceIn, type Finds } from './finds.ts'
import type { Part, Question } from './question.ts'
import { stretchesIn, type Stretch } from './stretches.ts'
import type { Piece } from './types.ts'

/** Where parts of a question stand in a text. */
export interface Mark extends Stretch {
  readonly part: Part
}

/** Places of one part that are marked in a text: nobody looks for more of them. */
const MOST = 500

/** The parts whose matches are told: those that carry the subject, or all where none does. */
export function tellingParts({ parts }: Question): Part[] {
  const whole = parts.filter(({ token }) => token.kind !== 'single')
  const telling = whole.filter(({ token }) => !token.stop)
  return telling.length > 0 ? telling : whole
}

/** Where the parts stand in a text, by its number, in the order of the text; marks of neighbouring pairs overlap. */
export function marksIn(finds: Finds, text: number, parts: readonly Part[]): Mark[] {
  const marks: Mark[] = []
  for (const part of parts) {
    const { tokens } = choiceIn(finds, part, text) ?? { tokens: [] }
    for (const { start, end } of stretchesIn(finds.read, text, tokens, MOST)) marks.push({ part, start, end })
  }
  return marks.sort((a, b) => a.start - b.start)
}

/** Cuts `text` from `from` to `to` into pieces; together they are that text. */
export function pieces(text: string, marks: readonly Stretch[], from = 0, to = text.length): Piece[] {
  const cut: Piece[] = []
  let at = from
  const take = (end: number, marked: boolean) => {
    const last = cut.at(-1)
    if (end > at && last?.marked === marked) cut[cut.length - 1] = { text: last.text + text.slice(at, end), marked }
    else if (end > at) cut.push({ text: text.slice(at, end), marked })
    at = Math.max(at, end)
  }
  for (const { start, end } of marks) {
    if (end <= from || start >= to) continue
    take(Math.min(start, to), false)
    take(Math.min(end, to), true)
  }
  take(to, false)
  return cut
}
