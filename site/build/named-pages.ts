/**
 * The pages of articles by their address, each with a name of everything that decides what stands on it. A page whose name
 * was there in the build before is the page of the build before.
 */
import { keyOf } from '../../content/memory.ts'
import type { Article, Content } from '../../content/model.ts'
import { articlePageOf } from '../views/article.ts'
import { editionOf, type Edition } from '../views/edition.ts'
import { processPageOf } from '../views/process.ts'
import { shelfOf } from '../views/shelf.ts'

export interface NamedPage {
  readonly name: string
  readonly article: Article
}

/** `program` is the name of the code that draws. The content must have been handed to the pages before. */
export async function namedPages(content: Content, program: string): Promise<ReadonlyMap<string, NamedPage>> {
  const pages = new Map<string, NamedPage>()
  for (const language of content.portal.languages) {
    const edition = await editionOf(language)
    const around = keyOf(program, language, JSON.stringify(beside(edition)))
    for (const shelved of shelfOf(edition)) {
      const { article, path } = shelved
      const shown = JSON.stringify([
        articlePageOf(edition, shelved),
        article.kind === 'process' ? await processPageOf(edition, shelved) : null,
      ])
      const text = article.drawn ? ['drawn', article.drawn.name] : ['compiled', article.file, article.body]
      pages.set(path, { name: keyOf('page', around, path, article.kind, shown, ...text), article })
    }
  }
  return pages
}

/**
 * All that a page may say beside its article: what every page of the edition can. What the search has learned, and what it is
 * asked, is on none.
 */
function beside({
  content,
}: Edition): Omit<Content, 'folder' | 'articles' | 'learned' | 'pins' | 'golden' | 'journeys' | 'checklists'> {
  const { portal, teams, people, locations, requests, terms, words } = content
  return { portal, teams, people, locations, requests, terms, words }
}
