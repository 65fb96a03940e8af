/** What was drawn of an edition and is the same on each of its pages, by name. */
import type { Edition } from '../../views/edition.ts'

const editions = new WeakMap<Edition, Map<string, string>>()

export function drawnIn(edition: Edition): Map<string, string> {
  const drawn = editions.get(edition) ?? new Map<string, string>()
  editions.set(edition, drawn)
  return drawn
}
