/**
 * The pages of full text, parted into bundles. pagefind cannot add to an index, so what changes is made anew as a whole: of a
 * large site that shall be an eighth and not everything. A browser searches all bundles of its language as one (decision 0021).
 */
import { crc32 } from 'node:zlib'
import type { SearchedText } from './searched-text.ts'

/** As many pages of a language stand in one bundle. */
const FEW = 128
/** Each bundle costs a browser's first search three small files more. */
const MOST = 8

/** A text, as far as it decides where it stands. */
type Placed = Pick<SearchedText, 'file' | 'language'>

export interface Bundle<Text extends Placed> {
  /** In the site, with `/` at its end. */
  readonly address: string
  readonly texts: readonly Text[]
}

/** The first, where pagefind's own program stands, has a part of every language; each other one is of one language. */
export function bundlesOf<Text extends Placed>(
  texts: readonly Text[],
  few = FEW,
): readonly [first: Bundle<Text>, ...others: Bundle<Text>[]] {
  const parts = [...Map.groupBy(texts, ({ language }) => language)].map(([language, own]) => {
    const count = countFor(own.length, few)
    return [language, Map.groupBy(own, ({ file }) => crc32(file) % count)] as const
  })
  const others = parts.flatMap(([language, places]) =>
    [...places]
      .filter(([place]) => place > 0)
      .map(([place, own]) => ({ address: `${FIRST}${language}-${place}/`, texts: own })),
  )
  return [{ address: FIRST, texts: parts.flatMap(([, places]) => places.get(0) ?? []) }, ...others]
}

/** Where the first stands. */
export const FIRST = '/pagefind/'

/** Doubled and halved, so that a page more hardly ever moves the others. */
function countFor(pages: number, few: number): number {
  return Math.min(MOST, 2 ** Math.max(0, Math.ceil(Math.log2(pages / few))))
}
