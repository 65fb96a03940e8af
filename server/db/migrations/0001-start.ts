/** The first tables: what browsers tell, tickets with their timeline and messages, links and sessions, counters. */
import type { ColumnDefinitionBuilder, Kysely } from 'kysely'
import { SqliteAdapter, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

export const start: Migration = {
  async up(db: Kysely<unknown>) {
    // SQLite holds a column to its type only in strict tables; PostgreSQL always does.
    const strict = db.getExecutor().adapter instanceof SqliteAdapter ? sql` strict` : sql``
    const create = (table: string) => db.schema.createTable(table).modifyEnd(strict)
    const index = (table: string, ...columns: string[]) =>
      db.schema
        .createIndex(`${table}_${columns.join('_')}`)
        .on(table)
        .columns(columns)
        .execute()

    await create('searches')
      .addColumn('id', 'text', key)
      .addColumn('visit_id', 'text', needed)
      .addColumn('query', 'text', needed)
      .addColumn('terms', 'text', needed)
      .addColumn('language', 'text', needed)
      .addColumn('result_count', 'integer', (column) => needed(column).check(sql`result_count >= 0`))
      .addColumn('answered', 'integer', (column) => needed(column).check(sql`answered between 0 and 1000`))
      .addColumn('at', 'text', needed)
      .execute()
    await index('searches', 'at')
    await index('searches', 'terms')

    await create('search_clicks')
      .addColumn('id', 'text', key)
      .addColumn('search_id', 'text', needed)
      .addColumn('article', 'text', needed)
      .addColumn('section', 'text')
      .addColumn('rank', 'integer', (column) => needed(column).check(sql`rank >= 1`))
      .addColumn('at', 'text', needed)
      .execute()
    await index('search_clicks', 'search_id')
    await index('search_clicks', 'at')

    await create('article_views')
      .addColumn('id', 'text', key)
      .addColumn('visit_id', 'text', needed)
      .addColumn('article', 'text', needed)
      .addColumn('search_id', 'text')
      .addColumn('at', 'text', needed)
      .execute()
    await index('article_views', 'article', 'at')
    await index('article_views', 'at')
    await index('article_views', 'search_id')

    await create('feedback')
      .addColumn('id', 'text', key)
      .addColumn('article', 'text', needed)
      .addColumn('verdict', 'text', oneOf('verdict', 'yes', 'no'))
      .addColumn('reason', 'text')
      .addColumn('comment', 'text')
      .addColumn('search_id', 'text')
      .addColumn('at', 'text', needed)
      .execute()
    await index('feedback', 'article', 'at')
    await index('feedback', 'at')
    await index('feedback', 'search_id')

    await create('tickets')
      .addColumn('id', 'text', key)
      .addColumn('number', 'integer', (column) => needed(column).unique())
      .addColumn('idempotency_key', 'text', (column) => needed(column).unique())
      .addColumn('request_type', 'text', needed)
      .addColumn('team', 'text', needed)
      .addColumn('tier', 'integer', (column) => needed(column).check(sql`tier between 1 and 3`))
      .addColumn('priority', 'text', oneOf('priority', 'high', 'normal', 'low'))
      .addColumn('subject', 'text', needed)
      .addColumn('body', 'text', needed)
      .addColumn('fields', 'text', needed)
      .addColumn('language', 'text', needed)
      .addColumn('requester_name', 'text', needed)
      .addColumn('requester_email', 'text', needed)
      .addColumn('search_id', 'text')
      .addColumn('query', 'text')
      .addColumn('articles_read', 'text', needed)
      .addColumn('opened_at', 'text', needed)
      .addColumn('first_reply_due_at', 'text', needed)
      .addColumn('resolution_due_at', 'text', needed)
      .addColumn('first_replied_at', 'text')
      .addColumn('waiting_since', 'text')
      .addColumn('resolved_at', 'text')
      .addColumn('assignee', 'text')
      .execute()
    await index('tickets', 'resolved_at', 'resolution_due_at')
    await index('tickets', 'team', 'resolved_at')
    await index('tickets', 'assignee')
    await index('tickets', 'search_id')
    await index('tickets', 'opened_at')

    await create('ticket_events')
      .addColumn('id', 'text', key)
      .addColumn('ticket_id', 'text', ofTicket)
      .addColumn('kind', 'text', oneOf('kind', 'opened', 'replied', 'noted', 'resolved', 'reopened'))
      .addColumn('actor', 'text', needed)
      .addColumn('detail', 'text', needed)
      .addColumn('idempotency_key', 'text')
      .addColumn('at', 'text', needed)
      .execute()
    await index('ticket_events', 'ticket_id', 'id')
    await index('ticket_events', 'at')

    await create('ticket_messages')
      .addColumn('id', 'text', key)
      .addColumn('ticket_id', 'text', ofTicket)
      .addColumn('kind', 'text', oneOf('kind', 'reply', 'note'))
      .addColumn('author', 'text', needed)
      .addColumn('body', 'text', needed)
      .addColumn('idempotency_key', 'text')
      .addColumn('at', 'text', needed)
      // Messages without a key are never the same one: nulls differ from each other in both databases.
      .addUniqueConstraint('ticket_messages_once', ['ticket_id', 'author', 'idempotency_key'])
      .execute()
    await index('ticket_messages', 'ticket_id', 'id')

    await create('link_tokens')
      .addColumn('token_hash', 'text', key)
      .addColumn('ticket_id', 'text', ofTicket)
      .addColumn('created_at', 'text', needed)
      .addColumn('expires_at', 'text', needed)
      .execute()
    await index('link_tokens', 'ticket_id')

    await create('sign_in_links')
      .addColumn('token_hash', 'text', key)
      .addColumn('created_at', 'text', needed)
      .addColumn('expires_at', 'text', needed)
      .addColumn('spent_at', 'text')
      .execute()

    await create('sessions')
      .addColumn('token_hash', 'text', key)
      .addColumn('person', 'text', needed)
      .addColumn('created_at', 'text', needed)
      .addColumn('seen_at', 'text', needed)
      .addColumn('expires_at', 'text', needed)
      .execute()
    await index('sessions', 'person')

    await create('counters').addColumn('name', 'text', key).addColumn('value', 'integer', needed).execute()
    // The last ticket number handed out; and a row that readiness checks write to.
    await sql`insert into counters (name, value) values ('tickets', 0), ('probe', 0)`.execute(db)
  },
}

const needed = (column: ColumnDefinitionBuilder) => column.notNull()
const key = (column: ColumnDefinitionBuilder) => column.primaryKey().notNull()
const ofTicket = (column: ColumnDefinitionBuilder) => column.notNull().references('tickets.id')

function oneOf(name: string, ...values: string[]) {
  return (column: ColumnDefinitionBuilder) =>
    column.notNull().check(sql`${sql.ref(name)} in (${sql.join(values.map((value) => sql.lit(value)))})`)
}
