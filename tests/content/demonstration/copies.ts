/**
 * Paragraphs that two articles share, word for word or nearly so.
 *
 * Two are nearly the same when they share at least 60 % of the sequences of the one that has fewer: of five words where
 * words are written apart, of eight characters in Chinese. What is shorter than 40 characters may be said twice.
 */
import type { Paragraph } from './prose.ts'

/** Two paragraphs of different files, and what part of the shorter one they share: 1 is all of it. */
export interface Copy {
  readonly one: Paragraph
  readonly other: Paragraph
  readonly share: number
}

const SHORT = 40
const NEARLY = 0.6
/** Below this many sequences two sentences meet by chance. */
const FEW = 8

interface Judged {
  readonly paragraph: Paragraph
  readonly said: string
  readonly sequences: ReadonlySet<string>
}

/** Every pair once, in the order of the paragraphs handed in. All of them should be of one language. */
export function copiesIn(paragraphs: readonly Paragraph[]): Copy[] {
  const judged = paragraphs.map(judge).filter(({ said }) => said.length >= SHORT)
  const holders = new Map<string, number[]>()
  return judged.flatMap((one, index) => {
    const met = new Map<number, number>()
    for (const sequence of one.sequences) {
      const earlier = holders.get(sequence) ?? []
      for (const holder of earlier) met.set(holder, (met.get(holder) ?? 0) + 1)
      holders.set(sequence, [...earlier, index])
    }
    return [...met].flatMap(([holder, both]) => {
      const other = judged[holder]
      return other && other.paragraph.file !== one.paragraph.file ? copyOf(other, one, both) : []
    })
  })
}

function copyOf(one: Judged, other: Judged, both: number): Copy[] {
  const fewer = Math.min(one.sequences.size, other.sequences.size)
  const share = one.said === other.said ? 1 : both / fewer
  const isCopy = one.said === other.said || (fewer >= FEW && share >= NEARLY)
  return isCopy ? [{ one: one.paragraph, other: other.paragraph, share }] : []
}

/** Case, punctuation and width make no difference. */
function judge(paragraph: Paragraph): Judged {
  const said = paragraph.text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  const isChinese = /\p{Script=Han}/u.test(said)
  const [parts, length] = isChinese ? [Array.from(said.replaceAll(' ', '')), 8] : [said.split(' '), 5]
  const starts = parts.slice(0, Math.max(1, parts.length - length + 1))
  const sequences = new Set(starts.map((_, start) => parts.slice(start, start + length).join(' ')))
  return { paragraph, said, sequences }
}
