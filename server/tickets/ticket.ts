/**
 * A ticket as the rest of the server sees it: the rows of its tables, with the JSON in them read.
 */
import type { Selectable } from 'kysely'
import type { TicketEventsTable, TicketMessagesTable, TicketsTable } from '../db/schema.ts'

type TicketRow = Selectable<TicketsTable>

/** One request of one person. */
export type Ticket = Readonly<Omit<TicketRow, 'fields' | 'articlesRead' | 'idempotencyKey'>> & {
  /** The request type's own fields by name; only those that were filled in. */
  readonly fields: Readonly<Record<string, string>>
  /** Ids of the articles read before asking, in the order of reading. */
  readonly articlesRead: readonly string[]
}

/** A reply or an internal note. The first words of the requester are the ticket's own body. */
export type Message = Readonly<Omit<Selectable<TicketMessagesTable>, 'idempotencyKey'>>

/** A fact on a ticket's timeline. */
export type TicketEvent = Readonly<Omit<Selectable<TicketEventsTable>, 'idempotencyKey'>>

/** How the requester is written wherever an actor or author is named; agents are named by their person id. */
export const REQUESTER = 'requester'

export function ticketOf({ idempotencyKey: _, fields, articlesRead, ...row }: TicketRow): Ticket {
  return {
    ...row,
    fields: JSON.parse(fields) as Record<string, string>,
    articlesRead: JSON.parse(articlesRead) as string[],
  }
}
