/** Which team a question most likely belongs to, by the hits it has, whether or not one answers. */
import type { Ranked } from './rank.ts'

/** Hits that have a say; further ones are there by accident. */
const VOTERS = 5

/** Below this share of the question a hit knows too little of it to send it anywhere. */
const ENOUGH = 0.2

export function likelyTeam(ranked: readonly Ranked[]): string | undefined {
  const votes = new Map<string, number>()
  for (const { doc, score, covered } of ranked.slice(0, VOTERS))
    if (doc.team !== undefined && covered >= ENOUGH) votes.set(doc.team, (votes.get(doc.team) ?? 0) + score * covered)
  return [...votes].reduce<[string | undefined, number]>((a, b) => (b[1] > a[1] ? b : a), [undefined, 0])[0]
}
