/**
 * The tables, as Kysely sees them: camelCase here, snake_case in SQL. Text and integers only, so that SQLite and
 * PostgreSQL hold the same rows: times are ISO 8601 UTC text, ids are UUIDv7 text, flags are nullable times, JSON is text.
 *
 * Facts (searches, searchClicks, articleViews, feedback, ticketEvents, ticketMessages) are only added.
 */
import type { ColumnType, Kysely, Transaction } from 'kysely'

/** Written once, at insert. */
type Fixed<T> = ColumnType<T, T, never>

export interface Tables {
  searches: SearchesTable
  searchClicks: SearchClicksTable
  articleViews: ArticleViewsTable
  feedback: FeedbackTable
  tickets: TicketsTable
  ticketEvents: TicketEventsTable
  ticketMessages: TicketMessagesTable
  linkTokens: LinkTokensTable
  signInLinks: SignInLinksTable
  sessions: SessionsTable
  counters: CountersTable
}

/** A settled search, told by a browser. No foreign keys: beacons get lost and reordered. */
export interface SearchesTable {
  id: Fixed<string>
  /** One tab session; random, tied to nobody. */
  visitId: Fixed<string>
  query: Fixed<string>
  /** The query folded for grouping. */
  terms: Fixed<string>
  language: Fixed<string>
  resultCount: Fixed<number>
  /** How sure the engine was, 0 to 1000. */
  answered: Fixed<number>
  at: Fixed<string>
}

export interface SearchClicksTable {
  id: Fixed<string>
  searchId: Fixed<string>
  article: Fixed<string>
  section: Fixed<string | null>
  /** From 1. */
  rank: Fixed<number>
  at: Fixed<string>
}

export interface ArticleViewsTable {
  id: Fixed<string>
  visitId: Fixed<string>
  article: Fixed<string>
  searchId: Fixed<string | null>
  at: Fixed<string>
}

export interface FeedbackTable {
  id: Fixed<string>
  article: Fixed<string>
  verdict: Fixed<'yes' | 'no'>
  reason: Fixed<string | null>
  comment: Fixed<string | null>
  searchId: Fixed<string | null>
  at: Fixed<string>
}

export interface TicketsTable {
  id: Fixed<string>
  /** For people: `#123`. */
  number: Fixed<number>
  /** Chosen by whoever sends, so that the same form sent twice is one ticket. */
  idempotencyKey: Fixed<string>
  /** An id of content/requests/. */
  requestType: Fixed<string>
  /** An id of content/directory/teams.yaml. */
  team: string
  tier: number
  priority: 'high' | 'normal' | 'low'
  subject: Fixed<string>
  body: Fixed<string>
  /** JSON object: the request type's own fields by name. */
  fields: Fixed<string>
  /** The language the requester writes in. */
  language: Fixed<string>
  requesterName: Fixed<string>
  requesterEmail: Fixed<string>
  /** The search the requester came from: what ties a ticket to a gap. */
  searchId: Fixed<string | null>
  query: Fixed<string | null>
  /** JSON array of article ids read before asking. */
  articlesRead: Fixed<string>
  openedAt: Fixed<string>
  firstReplyDueAt: string
  resolutionDueAt: string
  /** When an agent first replied, or the ticket was first resolved: a resolution is an answer too. */
  firstRepliedAt: string | null
  /** Set while the requester's answer is awaited. */
  waitingSince: string | null
  resolvedAt: string | null
  /** An id of content/directory/people.yaml. */
  assignee: string | null
}

export interface TicketEventsTable {
  id: Fixed<string>
  ticketId: Fixed<string>
  kind: Fixed<'opened' | 'replied' | 'noted' | 'resolved' | 'reopened'>
  /** `requester`, or a person's id. */
  actor: Fixed<string>
  /** JSON object; what the kind needs. */
  detail: Fixed<string>
  /** Of a resolution or a reopening: chosen by whoever sends, so that the same sent twice is told as done. */
  idempotencyKey: Fixed<string | null>
  at: Fixed<string>
}

export interface TicketMessagesTable {
  id: Fixed<string>
  ticketId: Fixed<string>
  kind: Fixed<'reply' | 'note'>
  author: Fixed<string>
  body: Fixed<string>
  /** Chosen by whoever sends; with ticket and author it names one message. */
  idempotencyKey: Fixed<string | null>
  at: Fixed<string>
}

/** The scoped link of a requester to one ticket; only the SHA-256 of its token is kept. */
export interface LinkTokensTable {
  tokenHash: Fixed<string>
  ticketId: Fixed<string>
  createdAt: Fixed<string>
  expiresAt: Fixed<string>
}

/** One-time links for agents, printed on the console. */
export interface SignInLinksTable {
  tokenHash: Fixed<string>
  createdAt: Fixed<string>
  expiresAt: Fixed<string>
  spentAt: string | null
}

export interface SessionsTable {
  tokenHash: Fixed<string>
  /** An id of content/directory/people.yaml. */
  person: Fixed<string>
  createdAt: Fixed<string>
  seenAt: string
  expiresAt: Fixed<string>
}

/** Rows locked to hand out numbers. */
export interface CountersTable {
  name: Fixed<string>
  value: number
}

/** The tables outside or inside a transaction; what store functions that only read take. */
export type Reader = Kysely<Tables>
/** Inside a transaction of `write`. */
export type Tx = Transaction<Tables>
