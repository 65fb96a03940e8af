/** One ticket, with its messages where they are wanted. */
import type { Reader } from '../../db/schema.ts'
import { Problem } from '../../http/problem.ts'
import { ticketOf, type Message, type Ticket } from '../ticket.ts'

/** @throws Problem ticket-not-found */
export async function findTicket(reader: Reader, id: string): Promise<Ticket> {
  const row = await reader.selectFrom('tickets').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw noSuchTicket()
  return ticketOf(row)
}

/** The same answer for a ticket that does not exist and for one that is not theirs: trying ids teaches nothing. */
export function noSuchTicket(): Problem {
  return new Problem('ticket-not-found', 'There is no such ticket')
}

/**
 * In the order in which they were written: ids keep it where a clock was set back. Notes are left out in the database, so that no
 * later mistake can show one to a requester.
 */
export async function listMessages(
  reader: Reader,
  { id }: Pick<Ticket, 'id'>,
  notes: 'with-notes' | 'replies',
): Promise<Message[]> {
  return reader
    .selectFrom('ticketMessages')
    .selectAll()
    .where('ticketId', '=', id)
    .where('kind', 'in', notes === 'with-notes' ? ['reply', 'note'] : ['reply'])
    .orderBy('id')
    .execute()
}
