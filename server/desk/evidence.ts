/** What led to a ticket: the search that did not answer, the articles read, what the form asked. Pure. */
import type { Outline } from '../../content/outline.ts'
import type { Language } from '../../content/schema.ts'
import type { FoundSearch } from '../searches/store.ts'
import { detailsOf, type Details } from '../tickets/details.ts'
import type { Ticket } from '../tickets/ticket.ts'

export interface Evidence extends Details {
  /** What the search engine made of it; absent while the browser's word about it has not arrived, or never will. */
  readonly search?: {
    readonly hits: number
    /** How sure the engine was that the first hit answers, in percent. */
    readonly answered: number
  }
}

export function evidenceOf(
  ticket: Ticket,
  search: FoundSearch | undefined,
  content: Outline,
  language: Language,
): Evidence {
  const details = detailsOf(ticket, content, language)
  if (!search) return details
  return {
    ...details,
    query: details.query ?? search.query,
    search: { hits: search.resultCount, answered: Math.round(search.answered / 10) },
  }
}
