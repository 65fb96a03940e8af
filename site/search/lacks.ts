/** What a hit lacks: the telling words of the query that it does not write, as they were typed. */
import type { Choice } from './choices.ts'
import { tellingParts } from './marks.ts'
import type { Part, Question } from './question.ts'
import type { Stretch } from './stretches.ts'

/**
 * In the order typed; neighbouring characters of Chinese stand together. Empty for a hit that holds no word at all: it was
 * found by how it sounds or looks, and what it lacks cannot be told.
 */
export function lacking(question: Question, holdings: ReadonlyMap<Part, Choice>): string[] {
  const parts = tellingParts(question)
  const held = parts.filter((part) => isHeld(part, holdings.get(part)))
  if (held.length === 0) return []
  const { query } = question
  const told = parts.filter(({ token }) => token.kind !== 'joined').map(({ token }) => token)
  const lacked = told.flatMap(({ start, end }) =>
    Array.from({ length: end - start }, (_, at) => start + at).filter(
      (at) => !held.some(({ token }) => token.start <= at && at < token.end),
    ),
  )
  const runs = runsOf(
    [...new Set(lacked)].sort((a, b) => a - b),
    query,
  )
  return runs.filter((run) => !isRest(run, query, told)).map(({ start, end }) => query.slice(start, end))
}

/** That two characters sound like others on the page is a guess, where nothing answers mostly a wrong one. */
function isHeld({ token }: Part, choice: Choice | undefined): boolean {
  return choice !== undefined && !(choice.kind === 'sound' && token.kind === 'pair')
}

const HYPHEN = /^[-‐‑]$/u

/** Places one after the other as stretches; a hyphen between two belongs to them. */
function runsOf(places: readonly number[], query: string): Stretch[] {
  const runs: { start: number; end: number }[] = []
  for (const at of places) {
    const last = runs.at(-1)
    if (last && (last.end === at || HYPHEN.test(query.slice(last.end, at)))) last.end = at + 1
    else runs.push({ start: at, end: at + 1 })
  }
  return runs
}

/** One character of a pair, or one side of a hyphen, whose other one is held: alone it says nothing. */
function isRest({ start, end }: Stretch, query: string, told: readonly { kind: string; start: number; end: number }[]) {
  const isHalf = told.some(
    (token) =>
      token.kind === 'pair' && token.start <= start && end <= token.end && end - start < token.end - token.start,
  )
  return isHalf || HYPHEN.test(query.charAt(start - 1)) || HYPHEN.test(query.charAt(end))
}
