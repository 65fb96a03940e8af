/** What went along with a ticket: the request type's own fields, the search, the articles read. Pure. */
import type { Outline } from '../../content/outline.ts'
import type { Language } from '../../content/schema.ts'
import type { Ticket } from './ticket.ts'

export interface Details {
  readonly fields: readonly { readonly label: string; readonly value: string }[]
  readonly query: string | null
  readonly read: readonly ArticleLink[]
}

export interface ArticleLink {
  readonly title: string
  readonly description: string
  readonly href: string
}

export function detailsOf(
  ticket: Pick<Ticket, 'requestType' | 'fields' | 'query' | 'articlesRead'>,
  content: Outline,
  language: Language,
): Details {
  const type = content.requests.find(({ id }) => id === ticket.requestType)
  return {
    fields: Object.entries(ticket.fields).map(([name, value]) => {
      const field = type?.fields.find((known) => known.name === name)
      const choice = field?.choices?.find((known) => known.value === value)
      return { label: field?.label[language] ?? name, value: choice?.label[language] ?? value }
    }),
    query: ticket.query,
    read: articleLinks(ticket.articlesRead, content, language),
  }
}

/** Titles and addresses of articles in a language, or in the default one where they are not translated. */
export function articleLinks(ids: readonly string[], content: Outline, language: Language): ArticleLink[] {
  return ids.flatMap((id) => {
    const written = content.articles.filter((article) => article.id === id)
    const article =
      written.find((one) => one.language === language) ??
      written.find((one) => one.language === content.portal.default_language)
    return article ? [{ title: article.meta.title, description: article.meta.description, href: article.path }] : []
  })
}
