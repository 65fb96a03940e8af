/**
 * What an article says, as a reader counts it: paragraphs, points of lists and rows of tables. Frontmatter, headings and
 * code are left out.
 */
import { visit } from 'unist-util-visit'
import { parseText, plain, readPage } from '../../../content/markdown.ts'
import type { Article } from '../../../content/model.ts'

/** Just enough of an article to count it. */
export type Written = Pick<Article, 'file' | 'body'>

/** One thing said, without markup, and where. */
export interface Paragraph {
  readonly file: string
  readonly text: string
}

/** Every paragraph and table row, in the order of the page. */
export function paragraphsOf({ file, body }: Written): Paragraph[] {
  const paragraphs: Paragraph[] = []
  visit(parseText(body, file.endsWith('.mdx')), (node) => {
    if (node.type !== 'paragraph' && node.type !== 'tableRow') return
    paragraphs.push({ file, text: plain(node) })
  })
  return paragraphs
}

/** The addresses the text links to, without what follows `#`. */
export function linksOf({ file, body }: Written): string[] {
  return readPage(body, file.endsWith('.mdx')).links.map(({ url }) => url.replace(/#.*$/, ''))
}

/** Words as English has them: letters and digits, held together by apostrophes, hyphens, points and commas. */
export function wordsIn(paragraphs: readonly Paragraph[]): number {
  return matches(paragraphs, /[\p{L}\p{N}]+(?:[’'.,-][\p{L}\p{N}]+)*/gu)
}

/** Chinese characters; neither punctuation nor Latin letters count. */
export function charactersIn(paragraphs: readonly Paragraph[]): number {
  return matches(paragraphs, /\p{Script=Han}/gu)
}

function matches(paragraphs: readonly Paragraph[], pattern: RegExp): number {
  return paragraphs.reduce((sum, { text }) => sum + [...text.matchAll(pattern)].length, 0)
}
