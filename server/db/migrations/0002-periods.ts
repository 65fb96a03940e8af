/**
 * Searches and views are read by period, and written at every beacon: one index for that in place of those that nothing reads.
 */
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Of each table what goes, and the columns of what comes. */
const tables = {
  searches: { gone: ['searches_at', 'searches_terms'], columns: ['at', 'terms'] },
  article_views: {
    gone: ['article_views_article_at', 'article_views_at', 'article_views_search_id'],
    columns: ['at', 'article'],
  },
} as const

export const periods: Migration = {
  async up(db: Kysely<unknown>) {
    for (const [table, { gone, columns }] of Object.entries(tables)) {
      for (const index of gone) await db.schema.dropIndex(index).execute()
      await db.schema
        .createIndex(`${table}_${columns.join('_')}`)
        .on(table)
        .columns([...columns])
        .execute()
    }
  },
}
