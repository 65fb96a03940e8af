/**
 * What of the content is needed once the pages are built: everything but the texts of articles. The build leaves it
 * beside the pages, so that the server answers from what its pages say and never has to read and judge a folder itself.
 */
import type { Article, Content } from './model.ts'

export type ArticleOutline = Omit<Article, 'body' | 'sections' | 'drawn'>

export interface Outline extends Omit<Content, 'articles' | 'folder' | 'golden' | 'pins' | 'journeys' | 'checklists'> {
  readonly articles: readonly ArticleOutline[]
}

/** The outline as a file. */
export interface OutlineFile {
  /** That of the code which wrote it. */
  readonly shape: typeof outlineShape
  /** Of the pages beside it. */
  readonly release: string
  readonly content: Outline
}

/** Raised whenever `Outline` changes: what an older build left cannot be read then. */
export const outlineShape = 3

/** Everything but the texts, what only pages show, what only the build asks, and what the search has in its own files. */
export function outlineOf({
  folder: _,
  golden: _golden,
  pins: _pins,
  journeys: _journeys,
  checklists: _checklists,
  ...content
}: Content): Outline {
  return {
    ...content,
    articles: content.articles.map(({ body: _body, sections: _sections, drawn: _drawn, ...article }) => article),
  }
}
