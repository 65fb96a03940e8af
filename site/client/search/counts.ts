/** How much was found, in words: "4 pages, 1 person, in 4 ms". Pure. */
import type { Say } from '../../../content/words.ts'
import type { Hit, HitKind } from '../../search/types.ts'

const GROUPS: readonly (readonly [string, readonly HitKind[]])[] = [
  ['articles', ['guide', 'process', 'faq']],
  ['requests', ['request']],
  ['teams', ['team']],
  ['people', ['person']],
  ['terms', ['term']],
]

/** `ms` is what the search took; told in whole ones, at least 1. Empty for no hits. */
export function countInWords(hits: readonly Pick<Hit, 'kind'>[], ms: number, say: Say): string {
  const counted = GROUPS.map(([name, kinds]) => [name, hits.filter((hit) => kinds.includes(hit.kind)).length] as const)
  const list = counted.filter(([, count]) => count > 0).map(([name, count]) => say.count(`search.${name}`, count))
  if (list.length === 0) return ''
  return say('search.found', { list: list.join(say('search.join')), ms: Math.max(1, Math.round(ms)) })
}
