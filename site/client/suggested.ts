/** Which articles are suggested for a subject that is being written, and from when on. Pure. */
import { isArticle } from '../search/kind.ts'
import type { Hit } from '../search/types.ts'

/** More are not read by somebody who is writing. */
const AT_MOST = 3

/** Two Chinese characters say as much as three letters. */
export function saysEnough(subject: string): boolean {
  const [chinese, letters] = [/\p{Script=Han}/gu, /[\p{L}\p{N}]/gu].map((kind) => subject.match(kind)?.length ?? 0)
  return (chinese ?? 0) >= 2 || (letters ?? 0) >= 3
}

/** A form counts as meant so far down the list. */
const TOP = 3

/**
 * The form that is meant for what is written: a request type among the best hits, unless it is one of `others`, the form
 * that is open and the one for questions of every kind.
 */
export function formFor(hits: readonly Hit[], others: readonly string[]): Hit | undefined {
  return hits.slice(0, TOP).find(({ kind, article }) => kind === 'request' && !others.includes(article))
}

/** The nearest articles: people, teams and terms answer no question, and a request type is what is being filled in. */
export function suggestedIn(hits: readonly Hit[]): readonly Hit[] {
  return hits.filter(({ kind }) => isArticle(kind)).slice(0, AT_MOST)
}
