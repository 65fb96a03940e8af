/** One list out of two engines: ours finds and ranks, pagefind shows long texts and pages that ours passed over. Pure. */
import type { ArticleKind, articleFolders, Language } from '../../../content/schema.ts'
import type { SearchAnswer, Hit, Piece } from '../../search/types.ts'
import { piecesOf } from './pieces.ts'

/** A page as pagefind tells of it. */
export interface FullTextPage {
  readonly path: string
  readonly title: string
  /** Text with `<mark>` around matches. */
  readonly excerpt: string
  /** The article's id, where the page says it. */
  readonly article?: string
  /** Headed parts that match; the first may be the page itself. */
  readonly parts: readonly { readonly path: string; readonly title: string; readonly excerpt: string }[]
}

/** Pages of pagefind alone that the list takes in at its end. */
const ADDED_AT_MOST = 5

/** The hits with pagefind's excerpts, and after them the pages that only pagefind found. */
export function merged(hits: readonly Hit[], pages: readonly FullTextPage[], language: Language): Hit[] {
  const byPath = new Map(pages.map((page) => [pageOf(page.path), page]))
  const listed = new Set(hits.map((hit) => pageOf(hit.path)))
  const added = pages
    .filter((page) => !listed.has(pageOf(page.path)) && says(excerptFrom(page.excerpt)))
    .slice(0, ADDED_AT_MOST)
  return [
    ...hits.map((hit) => withExcerpt(hit, byPath.get(pageOf(hit.path)))),
    ...added.flatMap((page) => hitFrom(page, language) ?? []),
  ]
}

/** A page of pagefind as a hit; undefined for a page that is no article. */
export function hitFrom(page: FullTextPage, language: Language): Hit | undefined {
  const kind = kindOf(page.path)
  if (!kind) return undefined
  const path = plain(page.path)
  return {
    kind,
    article: page.article ?? path.split('/').at(-2) ?? path,
    language,
    path,
    title: page.title,
    titleMarks: [{ text: page.title, marked: false }],
    sections: [],
    description: '',
    excerpt: excerptFrom(page.excerpt),
    score: 0,
    why: [],
    lacks: [],
  }
}

/** Articles alone have long texts; what our engine says of people, teams and terms is whole already. */
function withExcerpt(hit: Hit, page: FullTextPage | undefined): Hit {
  if (!page || !kindOf(hit.path)) return hit
  const part = page.parts.find(({ path }) => plain(path) === plain(hit.path))
  const excerpt = excerptFrom((part ?? page).excerpt)
  return matchesIn(excerpt) > matchesIn(hit.excerpt) ? { ...hit, excerpt } : hit
}

/** pagefind cuts between words, wherever a sentence ends. */
function excerptFrom(excerpt: string): Piece[] {
  return piecesOf(excerpt.replace(/^[\s，。、；：！？）」』”,.;:!?)·|…]+/u, ''))
}

/** pagefind takes words apart where letters meet digits: a page that has only the 2 of “2FA” has nothing of it. */
function says(excerpt: readonly Piece[]): boolean {
  return excerpt.some(({ text, marked }) => marked && /\p{Script=Han}|[\p{L}\p{N}]{2}/u.test(text))
}

/** How many different words a text marks: ours is cut at sentences, so pagefind's must show more to take its place. */
function matchesIn(pieces: readonly Piece[]): number {
  return new Set(pieces.filter(({ marked }) => marked).map(({ text }) => text.toLowerCase())).size
}

type Folder = (typeof articleFolders)[ArticleKind]
const kinds: Readonly<Record<Folder, ArticleKind>> = { guides: 'guide', processes: 'process', faqs: 'faq' }

function kindOf(path: string): ArticleKind | undefined {
  const folder = path.split('/').find((part) => Object.hasOwn(kinds, part)) as Folder | undefined
  return folder && kinds[folder]
}

function pageOf(path: string): string {
  return plain(path).split('#')[0] ?? path
}

/** Our paths are written in letters; a browser's may be percent-encoded. */
function plain(path: string): string {
  try {
    return decodeURI(path)
  } catch {
    return path
  }
}

/** The answer with what pagefind adds. Where it is all there is, its hits are taken for an answer. */
export function withFullText(answer: SearchAnswer, pages: readonly FullTextPage[], language: Language): SearchAnswer {
  if (answer.terms !== '') return { ...answer, hits: merged(answer.hits, pages, language) }
  const hits = pages.flatMap((page) => hitFrom(page, language) ?? [])
  return { ...answer, hits, answered: hits.length > 0 ? 1 : 0 }
}

/** What did not change is the same object still: it is not drawn again. */
export function keptOf(hits: readonly Hit[], before: readonly Hit[]): Hit[] {
  return hits.map((hit, at) => {
    const other = before[at]
    return other !== undefined && JSON.stringify(hit) === JSON.stringify(other) ? other : hit
  })
}
