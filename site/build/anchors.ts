/** The places that links and the search point at must be there: a section without its anchor is a hit that misses. */
import { tagsOf } from './tags.ts'

/** Those of `anchors` that no element of the page has as its id. */
export function missingAnchors(html: string, anchors: readonly string[]): string[] {
  const ids = new Set<string>()
  for (const { attributes } of tagsOf(html)) ids.add(decoded(attributes.get('id') ?? ''))
  return anchors.filter((anchor) => anchor !== '' && !ids.has(anchor))
}

const references: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#x27': "'" }

function decoded(value: string): string {
  return value.replace(/&(#?\w+);/g, (whole, name: string) => references[name] ?? whole)
}
