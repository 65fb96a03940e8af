/** Writing to a ticket: replies that reach the requester, notes that stay between agents. */
import { createHash } from 'node:crypto'
import { uuidv7 } from '../../db/id.ts'
import type { Db } from '../../db/open.ts'
import type { Tx } from '../../db/schema.ts'
import { REQUESTER, type Message } from '../ticket.ts'
import { recordEvent } from './events.ts'
import { findTicket } from './find.ts'

export interface NewMessage {
  readonly kind: Message['kind']
  /** `requester`, or a person's id. */
  readonly author: string
  readonly body: string
  /** Chosen by whoever sends; the same key twice is one message. */
  readonly key?: string | undefined
}

/** @throws Problem ticket-not-found */
export async function addMessage(db: Db, ticketId: string, message: NewMessage, now: Date): Promise<Message> {
  return db.write((tx) => appendMessage(tx, ticketId, message, now))
}

/** The same inside a transaction that does more, such as a resolution with a last word. */
export async function appendMessage(tx: Tx, ticketId: string, message: NewMessage, now: Date): Promise<Message> {
  const { id: ticket } = await findTicket(tx, ticketId)
  const { kind, author, body, key } = message
  const id = key === undefined ? uuidv7(now) : idOfKey(`${ticket}\n${author}\n${key}`)
  const written = await tx
    .insertInto('ticketMessages')
    .values({ id, ticketId: ticket, kind, author, body, at: now.toISOString() })
    .onConflict((known) => known.column('id').doNothing())
    .returningAll()
    .executeTakeFirst()
  if (!written) return tx.selectFrom('ticketMessages').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

  await recordEvent(
    tx,
    ticket,
    { kind: kind === 'reply' ? 'replied' : 'noted', actor: author, detail: { message: id } },
    now,
  )
  if (kind === 'reply' && author !== REQUESTER) await markFirstReply(tx, ticket, now)
  return written
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

/** One id for one key of one author on one ticket: a UUID of our own making (RFC 9562, section 5.8). */
function idOfKey(text: string): string {
  const bytes = createHash('sha256').update(text).digest().subarray(0, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
