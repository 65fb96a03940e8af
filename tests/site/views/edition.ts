/** An edition of the small content without faults, changed by edits, as pages of that day get it. */
import type { Language } from '../../../content/schema.ts'
import { collectionsOf } from '../../../site/build/collections.ts'
import { share } from '../../../site/reading.ts'
import { editionOf, type Edition } from '../../../site/views/edition.ts'
import { onShelf, type Shelved } from '../../../site/views/shelf.ts'
import { readSpoiled, type Edit } from '../../content/folder.ts'

/** Reviews of the small content ended on 2026-06-01; half a year later the first of them are due. */
export const now = new Date('2026-07-01T10:00:00Z')

export async function edition(language: Language, edits: readonly Edit[] = [], drafts = false): Promise<Edition> {
  const { content } = await readSpoiled(edits, { now, drafts })
  if (!content) throw new Error('The small content cannot be read')
  share(Promise.resolve({ content, collections: collectionsOf(content, ''), now }))
  return editionOf(language)
}

/** @throws Error where there is no such article. */
export function article(edition: Edition, id: string): Shelved {
  const shelved = onShelf(edition, id)
  if (!shelved) throw new Error(`There is no article "${id}"`)
  return shelved
}
