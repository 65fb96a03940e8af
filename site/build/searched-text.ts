/** What full text takes of a page: its language, its title and its text, which is all that pagefind would take of it. */
import { hashOf } from './hash.ts'

export interface SearchedText {
  /** The page, relative to the site's folder. */
  readonly file: string
  /** As the page writes it, in lower case: `zh-hans`. */
  readonly language: string
  readonly html: string
}

/** A text without its letters: those of all pages at once are more than shall be held, so they are read again to be indexed. */
export interface NamedText extends Omit<SearchedText, 'html'> {
  /** Of its letters. */
  readonly name: string
}

/** Null where the page is not searched. */
export function namedText(file: string, page: string): NamedText | null {
  const text = searchedIn(file, page)
  return text ? { file, language: text.language, name: hashOf(text.html) } : null
}

/** Undefined where the page is not searched. */
export function searchedIn(file: string, page: string): SearchedText | undefined {
  const text = /<article [^>]*data-pagefind-body[^]*?<\/article>/.exec(page)?.[0]
  if (text === undefined) return undefined
  const title = /<h1[^>]*data-pagefind-meta[^]*?<\/h1>/.exec(page)?.[0] ?? ''
  const [opening = '', language = ''] = /<html[^>]* lang="([^"]*)"[^>]*>/.exec(page) ?? []
  return { file, language: language.toLowerCase(), html: `${opening}<body>${title}${withParted(text)}</body></html>` }
}

/** In an excerpt the cells and rows of a table would run together: parted as in the texts of our own index (content/markdown.ts). */
function withParted(text: string): string {
  return text.replaceAll(/<\/t[dh]>(?=\s*<(\/?)t[dhr])/g, (end, last: string) => `${last ? ' | ' : ' · '}${end}`)
}
