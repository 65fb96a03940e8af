/**
 * Resolving and reopening: the guard stands in the WHERE, so of two who do it at once one does it and the other is
 * told that they came late. The last word, where there is one, is written in the same transaction.
 */
import type { Db } from '../../db/open.ts'
import { Problem } from '../../http/problem.ts'
import { ticketOf, type Ticket } from '../ticket.ts'
import { recordEvent } from './events.ts'
import { findTicket } from './find.ts'
import { appendMessage, type NewMessage } from './message.ts'

/** Who changes a ticket, and what they say with it. */
export interface Change {
  /** `requester`, or a person's id. */
  readonly actor: string
  readonly words?: Pick<NewMessage, 'kind' | 'body' | 'key'> | undefined
}

/** @throws Problem ticket-not-found, ticket-already-resolved */
export async function resolveTicket(db: Db, id: string, { actor, words }: Change, now: Date): Promise<Ticket> {
  return db.write(async (tx) => {
    const row = await tx
      .updateTable('tickets')
      .set({ resolvedAt: now.toISOString(), waitingSince: null })
      .where('id', '=', id)
      .where('resolvedAt', 'is', null)
      .returningAll()
      .executeTakeFirst()
    if (!row) {
      const { number, resolvedAt } = await findTicket(tx, id)
      throw new Problem(
        'ticket-already-resolved',
        `Ticket ${number} was resolved at ${resolvedAt ?? 'an unknown time'}`,
      )
    }
    if (words) await appendMessage(tx, id, { ...words, author: actor }, now)
    await recordEvent(tx, id, { kind: 'resolved', actor }, now)
    return words ? findTicket(tx, id) : ticketOf(row)
  })
}

export interface Reopening extends Change {
  /** The new promise, counted from the reopening. */
  readonly resolutionDueAt: string
  /** Only a resolution after this instant can be undone: a requester's way back ends one day. */
  readonly resolvedAfter?: Date | undefined
}

/** @throws Problem ticket-not-found, ticket-not-resolved, invalid-input when the resolution is too old */
export async function reopenTicket(db: Db, id: string, reopening: Reopening, now: Date): Promise<Ticket> {
  const { actor, words, resolutionDueAt, resolvedAfter = new Date(0) } = reopening
  return db.write(async (tx) => {
    const row = await tx
      .updateTable('tickets')
      .set({ resolvedAt: null, resolutionDueAt })
      .where('id', '=', id)
      .where('resolvedAt', '>', resolvedAfter.toISOString())
      .returningAll()
      .executeTakeFirst()
    if (!row) throw whyNotReopened(await findTicket(tx, id))
    await recordEvent(tx, id, { kind: 'reopened', actor }, now)
    if (words) await appendMessage(tx, id, { ...words, author: actor }, now)
    return words ? findTicket(tx, id) : ticketOf(row)
  })
}

function whyNotReopened({ number, resolvedAt }: Ticket): Problem {
  return resolvedAt === null
    ? new Problem('ticket-not-resolved', `Ticket ${number} is not resolved`)
    : new Problem('invalid-input', `Ticket ${number} was resolved too long ago to be opened again: open a new one`)
}
