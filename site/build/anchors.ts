/** The places that links and the search point at must be there: a section without its anchor is a hit that misses. */
import type { Tag } from './tags.ts'

/** Those of `anchors` that none of a page's tags has as its id. */
export function missingAnchors(tags: Iterable<Tag>, anchors: readonly string[]): string[] {
  if (anchors.length === 0) return []
  const ids = new Set<string>()
  for (const { attributes } of tags) ids.add(decoded(attributes.get('id') ?? ''))
  return anchors.filter((anchor) => anchor !== '' && !ids.has(anchor))
}

const references: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#x27': "'" }

function decoded(value: string): string {
  return value.replace(/&(#?\w+);/g, (whole, name: string) => references[name] ?? whole)
}
