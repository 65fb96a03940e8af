/**
 * What the panel for owners of content reads while somebody writes (client/writing): the golden queries, and its words.
 * Served in development alone; no build writes it.
 */
import type { Content } from '../../content/model.ts'
import type { WritingFile } from '../client/writing/file.ts'
import { expectedOf } from './golden.ts'

export function writingFiles({ portal, golden, words }: Content): ReadonlyMap<string, string> {
  const asked = golden.flatMap((each) =>
    each.article === undefined
      ? []
      : [{ query: each.query, language: each.language, article: each.article, rank: expectedOf(each).rank }],
  )
  return new Map(
    portal.languages.map((language) => {
      const file: WritingFile = { golden: asked, words: { writing: words[language]['writing'] ?? {} } }
      return [`/search/writing.${language}.json`, JSON.stringify(file)]
    }),
  )
}
