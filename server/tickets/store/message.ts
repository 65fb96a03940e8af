/**
 * Writing to a ticket: replies that reach the requester, notes that stay between agents. The sender's key makes it safe
 * to send again: the same words are the same message, other words under the same key are refused, never dropped.
 */
import { uuidv7 } from '../../db/id.ts'
import type { Db } from '../../db/open.ts'
import type { Tx } from '../../db/schema.ts'
import { offers } from '../lifecycle.ts'
import { REQUESTER, type Message } from '../ticket.ts'
import { recordEvent } from './events.ts'
import { findTicket } from './find.ts'
import { KeyReused, TooLate } from './refusals.ts'

export interface NewMessage {
  readonly kind: Message['kind']
  /** `requester`, or a person's id. */
  readonly author: string
  readonly body: string
  /** Names this sending. */
  readonly key?: string | undefined
}

/** @throws Problem ticket-not-found; KeyReused; TooLate */
export async function addMessage(db: Db, ticketId: string, message: NewMessage, now: Date): Promise<Message> {
  return db.write((tx) => appendMessage(tx, ticketId, message, now))
}

/** The same inside a transaction that does more, such as a resolution with a last word. */
export async function appendMessage(tx: Tx, ticketId: string, message: NewMessage, now: Date): Promise<Message> {
  const { kind, author, body, key } = message
  const ticket = await findTicket(tx, ticketId)
  const before = await findSent(tx, ticketId, message)
  if (before) return before
  if (author === REQUESTER && !offers('requester', 'reply', ticket, now)) throw new TooLate(ticket.number)

  const id = uuidv7(now)
  const written = await tx
    .insertInto('ticketMessages')
    .values({ id, ticketId, kind, author, body, idempotencyKey: key ?? null, at: now.toISOString() })
    .onConflict((known) => known.columns(['ticketId', 'author', 'idempotencyKey']).doNothing())
    .returningAll()
    .executeTakeFirst()
  if (!written) {
    // Another process wrote it between the look and the insert.
    const meanwhile = await findSent(tx, ticketId, message)
    if (meanwhile) return meanwhile
    throw new Error(`A message of ticket ${ticketId} was neither written nor there`)
  }
  await recordEvent(
    tx,
    ticketId,
    { kind: kind === 'reply' ? 'replied' : 'noted', actor: author, detail: { message: id } },
    now,
  )
  if (kind === 'reply' && author !== REQUESTER) await markFirstReply(tx, ticketId, now)
  return written
}

/** The message that came before with this key, the very same. @throws KeyReused when it is another */
export async function findSent(
  tx: Tx,
  ticketId: string,
  { kind, author, body, key }: NewMessage,
): Promise<Message | undefined> {
  if (key === undefined) return undefined
  const known = await tx
    .selectFrom('ticketMessages')
    .selectAll()
    .where('ticketId', '=', ticketId)
    .where('author', '=', author)
    .where('idempotencyKey', '=', key)
    .executeTakeFirst()
  if (known && (known.kind !== kind || known.body !== body)) throw new KeyReused()
  return known
}

/** Only the first word of an agent stops the clock of the first reply. */
async function markFirstReply(tx: Tx, ticketId: string, now: Date): Promise<void> {
  await tx
    .updateTable('tickets')
    .set({ firstRepliedAt: now.toISOString() })
    .where('id', '=', ticketId)
    .where('firstRepliedAt', 'is', null)
    .execute()
}
