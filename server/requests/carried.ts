/**
 * What goes along with a question: the search that did not answer it and the articles read before. It comes in an
 * address that anybody can write, so whatever does not fit is left out and never stops the question. Pure.
 */
import { z } from '@hono/zod-openapi'
import type { Outline } from '../../content/outline.ts'
import { writtenText } from '../http/valid.ts'
import { limits } from '../tickets/input.ts'
import { articlesRead } from '../tickets/wanted.ts'

export interface Carried {
  readonly query?: string
  readonly searchId?: string
  readonly articlesRead: readonly string[]
}

/** From `q`, `search` and `read` of the address or the form. */
export function carriedOf(typed: Readonly<Record<string, string>>, content: Outline): Carried {
  const query = writtenText(1, limits.query.max).safeParse(cut(typed['q'] ?? '', limits.query.max))
  const searchId = z.uuid().toLowerCase().safeParse(typed['search'])
  return {
    ...(query.success ? { query: query.data } : {}),
    ...(searchId.success ? { searchId: searchId.data } : {}),
    articlesRead: articlesRead((typed['read'] ?? '').split(','), content),
  }
}

/** The beginning of a text, `max` characters at most; never half of one that takes two (a rare Chinese one, an emoji). */
export function cut(text: string, max: number): string {
  return text.slice(0, max).replace(/[\uD800-\uDBFF]$/, '')
}
