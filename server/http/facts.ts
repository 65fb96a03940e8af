/** What the beacons' shapes share: ids made in browsers, articles by their id, and the answer that says nothing. */
import { z } from 'zod'
import { Slug } from '../../content/schema.ts'

/** UUIDv7, made in the browser. */
export const FactId = z.uuidv7().toLowerCase()

/** The frontmatter id of an article; whether it still exists is not asked, pages stay open for long. */
export const ArticleId = Slug.max(100)

export const recorded = { 204: { description: 'Recorded; the same id again changes nothing' } } as const
