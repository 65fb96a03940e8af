/** Why a hit was found, in a line for those who write: the words of the query, and by which others they were found. */
import type { Why } from './types.ts'

/** `overtime, stay → stays`; empty where nothing is to be told. */
export function reasonsOf(why: readonly Why[]): string {
  return why
    .map(({ query, found }) => (query.toLowerCase() === found.toLowerCase() ? query : `${query} → ${found}`))
    .join(', ')
}
