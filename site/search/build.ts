/**
 * Builds the index that the browser loads. Texts are indexed whole and kept only as far as excerpts need them.
 */
import { fields, tokensOf } from './fields.ts'
import { PostingWriter } from './postings.ts'
import type { DocSection, KeptDoc, SearchDoc, SearchIndex } from './types.ts'

/** Raised whenever the form of the index changes. */
export const INDEX_VERSION = 1

/** Characters of a section's text that are kept for excerpts. */
const KEPT = 400

export function buildIndex(docs: readonly SearchDoc[]): SearchIndex {
  const writers = new Map<string, PostingWriter>()
  const lengths = docs.map((doc, number) =>
    fields.map((field, f) => {
      const tokens = tokensOf(doc, field)
      for (const [token, count] of counted(tokens)) writerOf(writers, token).add(number, f, count)
      return tokens.length
    }),
  )
  const sorted = [...writers].sort(([a], [b]) => (a < b ? -1 : 1))
  return {
    version: INDEX_VERSION,
    docs: docs.map(kept),
    lengths,
    tokens: sorted.map(([token]) => token).join(' '),
    postings: sorted.map(([, writer]) => writer.numbers),
  }
}

function counted(tokens: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const token of tokens) counts.set(token, (counts.get(token) ?? 0) + 1)
  return counts
}

function writerOf(writers: Map<string, PostingWriter>, token: string): PostingWriter {
  const known = writers.get(token)
  if (known !== undefined) return known
  const writer = new PostingWriter()
  writers.set(token, writer)
  return writer
}

function kept(doc: SearchDoc): KeptDoc {
  const { converted } = doc
  const sections = doc.sections.map(cut)
  if (converted === undefined) return { ...doc, sections }
  return { ...doc, sections, converted: { ...converted, sections: converted.sections.map(cut) } }
}

function cut({ anchor, title, text }: DocSection): DocSection {
  const plain = text.replace(/\s+/gu, ' ').trim()
  return { anchor, title, text: plain.length > KEPT ? wholeCharacters(plain.slice(0, KEPT)) : plain }
}

/** Drops half a character at the end. */
function wholeCharacters(text: string): string {
  return /[\ud800-\udbff]$/.test(text) ? text.slice(0, -1) : text
}
