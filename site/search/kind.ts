/** Which kinds of hit are articles, told once for all who treat those otherwise. */
import type { ArticleKind } from '../../content/schema.ts'
import type { HitKind } from './types.ts'

const articles: Readonly<Record<ArticleKind, true>> = { guide: true, process: true, faq: true }

/** Whether a hit of this kind is a text that answers: no request type, team, person or term. */
export function isArticle(kind: HitKind): kind is ArticleKind {
  return Object.hasOwn(articles, kind)
}
