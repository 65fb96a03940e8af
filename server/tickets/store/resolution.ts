/**
 * Resolving and reopening: the guard stands in the WHERE, so of two who do it at once one does it and the other is
 * told that they came late. The last word, where there is one, is written in the same transaction. The sender's key
 * makes it safe to send again: what was done is answered as done.
 */
import type { Db } from '../../db/open.ts'
import type { Tx } from '../../db/schema.ts'
import { Problem } from '../../http/problem.ts'
import { ticketOf, type Ticket } from '../ticket.ts'
import { recordEvent } from './events.ts'
import { findTicket } from './find.ts'
import { appendMessage, findSent, type NewMessage } from './message.ts'
import { KeyReused, TooLate } from './refusals.ts'

/** Who changes a ticket, and what they say with it. */
export interface Change {
  /** `requester`, or a person's id. */
  readonly actor: string
  /** Names this sending, and that of the words. */
  readonly key?: string | undefined
  readonly words?: Pick<NewMessage, 'kind' | 'body'> | undefined
}

/** @throws Problem ticket-not-found, ticket-already-resolved; KeyReused */
export async function resolveTicket(db: Db, id: string, change: Change, now: Date): Promise<Ticket> {
  const { actor, key } = change
  return db.write(async (tx) => {
    if (await didBefore(tx, id, 'resolved', change)) return findTicket(tx, id)
    const row = await tx
      .updateTable('tickets')
      .set((eb) => ({
        resolvedAt: now.toISOString(),
        waitingSince: null,
        // Solved without a word before: the resolution is the first answer.
        firstRepliedAt: eb.fn.coalesce('firstRepliedAt', eb.val(now.toISOString())),
      }))
      .where('id', '=', id)
      .where('resolvedAt', 'is', null)
      .returningAll()
      .executeTakeFirst()
    if (!row) {
      const ticket = await findTicket(tx, id)
      if (await saidBefore(tx, id, 'resolved', change)) return ticket
      const { number, resolvedAt } = ticket
      throw new Problem(
        'ticket-already-resolved',
        `Ticket ${number} was resolved at ${resolvedAt ?? 'an unknown time'}`,
      )
    }
    await say(tx, id, change, now)
    await recordEvent(tx, id, { kind: 'resolved', actor, key }, now)
    return ticketOf(row)
  })
}

export interface Reopening extends Change {
  /** The new promise, counted from the reopening. */
  readonly resolutionDueAt: string
  /** Only a resolution after this instant can be undone: a requester's way back ends one day. */
  readonly resolvedAfter?: Date | undefined
}

/** @throws Problem ticket-not-found, ticket-not-resolved; KeyReused; TooLate */
export async function reopenTicket(db: Db, id: string, reopening: Reopening, now: Date): Promise<Ticket> {
  const { actor, key, resolutionDueAt, resolvedAfter = new Date(0) } = reopening
  return db.write(async (tx) => {
    if (await didBefore(tx, id, 'reopened', reopening)) return findTicket(tx, id)
    const row = await tx
      .updateTable('tickets')
      .set({ resolvedAt: null, resolutionDueAt })
      .where('id', '=', id)
      .where('resolvedAt', '>', resolvedAfter.toISOString())
      .returningAll()
      .executeTakeFirst()
    if (!row) {
      const ticket = await findTicket(tx, id)
      if (ticket.resolvedAt !== null) throw new TooLate(ticket.number)
      if (await saidBefore(tx, id, 'reopened', reopening)) return ticket
      throw new Problem('ticket-not-resolved', `Ticket ${ticket.number} is not resolved`)
    }
    await recordEvent(tx, id, { kind: 'reopened', actor, key }, now)
    await say(tx, id, reopening, now)
    return ticketOf(row)
  })
}

type Kind = 'resolved' | 'reopened'

async function say(tx: Tx, id: string, { actor, key, words }: Change, now: Date): Promise<void> {
  if (words) await appendMessage(tx, id, { ...words, key, author: actor }, now)
}

/** Whether this very sending came before. @throws KeyReused when it came with other words */
async function didBefore(tx: Tx, id: string, kind: Kind, { actor, key, words }: Change): Promise<boolean> {
  if (key === undefined) return false
  const known = await tx
    .selectFrom('ticketEvents')
    .select('id')
    .where('ticketId', '=', id)
    .where('kind', '=', kind)
    .where('actor', '=', actor)
    .where('idempotencyKey', '=', key)
    .executeTakeFirst()
  if (!known) return false
  if (words && !(await findSent(tx, id, { ...words, key, author: actor }))) throw new KeyReused()
  return true
}

/** The ticket is as it was wanted already: done all the same, where this sending did it or its words have arrived. */
async function saidBefore(tx: Tx, id: string, kind: Kind, change: Change): Promise<boolean> {
  if (await didBefore(tx, id, kind, change)) return true
  const { actor, key, words } = change
  return words !== undefined && (await findSent(tx, id, { ...words, key, author: actor })) !== undefined
}
