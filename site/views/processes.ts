/** All processes of an edition, for the pages that look across them. */
import type { Edition } from './edition.ts'
import { shelfOf, type Shelved } from './shelf.ts'

/** In the order of the shelf. */
export function processesOf(edition: Edition): readonly Shelved[] {
  return shelfOf(edition).filter(({ article }) => article.kind === 'process')
}

/** The way to a page that looks across all processes. */
export function crumbsBelowProcesses({ text, content, address, say }: Edition) {
  return [
    { label: text(content.portal.title), href: address('/') },
    { label: say('frame.processes'), href: address('/processes/') },
  ]
}
