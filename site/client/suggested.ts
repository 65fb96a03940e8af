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

/** The nearest articles: people, teams and terms answer no question, and a request type is what is being filled in. */
export function suggestedIn(hits: readonly Hit[]): readonly Hit[] {
  return hits.filter(({ kind }) => isArticle(kind)).slice(0, AT_MOST)
}
