/** Which team a question most likely belongs to, by the hits it has, whether or not one answers. */
import type { Ranked } from './rank.ts'
import type { HitKind } from './types.ts'

/** Hits that have a say; further ones are there by accident. */
const VOTERS = 5

/**
 * Below this share of the question a hit knows too little of it to send it anywhere. What says whom to ask (a team, a
 * person, a request type) needs less of it than an article, which mentions printers without mending them.
 */
const ENOUGH = { whom: 0.2, article: 0.6 }

const WHOM: readonly HitKind[] = ['team', 'person', 'request']

export function likelyTeam(ranked: readonly Ranked[]): string | undefined {
  const votes = new Map<string, number>()
  for (const { doc, score, covered } of ranked.slice(0, VOTERS))
    if (doc.team !== undefined && covered >= ENOUGH[WHOM.includes(doc.kind) ? 'whom' : 'article'])
      votes.set(doc.team, (votes.get(doc.team) ?? 0) + score * covered)
  return [...votes].reduce<[string | undefined, number]>((a, b) => (b[1] > a[1] ? b : a), [undefined, 0])[0]
}
