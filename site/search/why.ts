/** Why a hit was found: each word of the query with the word it was found by, as both are written. */
import type { Choice } from './choices.ts'
import type { Part } from './question.ts'
import type { ReadDoc } from './reading.ts'
import { mostTelling } from './sections.ts'
import { stretchesIn, textsWith } from './stretches.ts'
import type { Why } from './types.ts'

/** Words that are looked for together, the most telling ones. */
const MOST_TOGETHER = 12

/** A part with where it stands in the query and in a text of the hit, which is missing where the hit writes it in other words. */
interface Sighting {
  readonly kind: Why['kind']
  readonly start: number
  readonly end: number
  readonly found: { readonly text: string; readonly start: number; readonly end: number }
  readonly chinese: boolean
}

export function whyFound(
  query: string,
  parts: readonly Part[],
  holdings: ReadonlyMap<Part, Choice>,
  read: ReadDoc,
): Why[] {
  const held = mostTelling(
    parts.filter((part) => holdings.has(part)),
    MOST_TOGETHER,
  ).map((part) => holdings.get(part)?.tokens ?? [])
  // The text that holds most of the words tells best how they belong together.
  const richness = new Uint8Array(read.texts.length)
  for (const tokens of held) for (const text of textsWith(read, tokens)) richness[text]! += 1

  const sightings: Sighting[] = []
  const whole = parts.filter((part) => part.token.kind === 'joined' && holdings.has(part))
  for (const part of [...parts].sort((a, b) => a.token.start - b.token.start)) {
    const { token } = part
    const holding = holdings.get(part)
    const told = whole.some(
      (other) => other !== part && other.token.start <= token.start && token.end <= other.token.end,
    )
    if (holding === undefined || told) continue
    const { kind, tokens } = holding
    const next = {
      kind,
      start: token.start,
      end: token.end,
      found: place(tokens, read, richness),
      chinese: token.kind === 'pair' || token.kind === 'alone',
    }
    const last = sightings.at(-1)
    if (last !== undefined && continues(last, next)) {
      const found = { ...last.found, end: Math.max(last.found.end, next.found.end) }
      sightings[sightings.length - 1] = { ...last, end: next.end, found }
    } else sightings.push(next)
  }
  return sightings.map((sighting) => tell(query, sighting))
}

/** Whether two neighbouring pairs of the query are neighbours in the hit too; or one alias found both words. */
function continues(last: Sighting, next: Sighting): boolean {
  if (last.kind !== next.kind || last.found.text !== next.found.text) return false
  if (next.kind === 'alias') return next.found.start === last.found.start
  return next.chinese && next.start < last.end && next.found.start < last.found.end && next.found.end >= last.found.end
}

function tell(query: string, { kind, start, end, found, chinese }: Sighting): Why {
  const typed = query.slice(start, end)
  const written = found.text.slice(found.start, found.end)
  const otherScript = kind === 'exact' && chinese && typed !== written
  return { kind: otherScript ? 'script' : kind, query: typed, found: written }
}

/** The first stretch of the richest text that holds the tokens; the tokens themselves where there is none. */
function place(tokens: readonly string[], read: ReadDoc, richness: Uint8Array): Sighting['found'] {
  const holding = textsWith(read, tokens)
  if (holding.length > 0) {
    const richest = holding.reduce((a, b) => (richness[b]! > richness[a]! ? b : a))
    const [stretch] = stretchesIn(read, richest, tokens, tokens.length === 1 ? 1 : Infinity)
    if (stretch !== undefined) return { text: read.texts[richest] ?? '', ...stretch }
  }
  const folded = tokens.reduce((text, token) =>
    isPair(token) && text.endsWith(token.charAt(0)) ? text + token.charAt(1) : `${text} ${token}`,
  )
  return { text: folded, start: 0, end: folded.length }
}

function isPair(token: string): boolean {
  return token.length === 2 && /^\p{Script=Han}/u.test(token)
}
