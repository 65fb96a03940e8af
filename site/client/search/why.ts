/** Why a hit stands in the list, where the reader could not see it from the marked words: "vpm: typo of VPN". Pure. */
import type { Say } from '../../../content/words.ts'
import type { Why } from '../../search/types.ts'

/** A mere change of script needs no telling: the marked words show it. */
const TOLD = ['pinned', 'typo', 'sound', 'alias'] as const
const AT_MOST = 3

/** One line, or undefined where the hit speaks for itself. */
export function whyInWords(why: readonly Why[], say: Say): string | undefined {
  const told = TOLD.flatMap((kind) => why.filter((each) => each.kind === kind && isTold(each, say)))
  const lines = new Set(told.map(({ kind, query, found }) => say(`search.why_${kind}`, { query, found })))
  return lines.size > 0 ? [...lines].slice(0, AT_MOST).join(say('search.why_join')) : undefined
}

/** The engine names words in Simplified characters, which a page in Traditional ones does not show. */
function isTold({ kind, query, found }: Why, { language }: Say): boolean {
  if (kind === 'pinned') return true
  return query !== found && !(language === 'zh-hant' && /\p{Script=Han}/u.test(found))
}
