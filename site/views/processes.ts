/** All processes of an edition, for the pages that look across them. */
import type { Edition } from './edition.ts'
import { shelfOf, type Shelved } from './shelf.ts'

/** In the order of the shelf. */
export function processesOf(edition: Edition): readonly Shelved[] {
  return shelfOf(edition).filter(({ article }) => article.kind === 'process')
}
