/** Searches and views are found by their time alone: a second column in that index was a tenth of what a search costs to keep. */
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Of each table the index that goes; one by `at` comes. */
const gone = { searches: 'searches_at_terms', article_views: 'article_views_at_article' } as const

export const times: Migration = {
  async up(db: Kysely<unknown>) {
    for (const [table, index] of Object.entries(gone)) {
      await db.schema.dropIndex(index).execute()
      await db.schema.createIndex(`${table}_at`).on(table).column('at').execute()
    }
  },
}
