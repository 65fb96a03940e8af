/**
 * Opening a ticket. The sender's key makes it safe to send again: the same key with the same content is the same
 * ticket, with other content it is refused, and a resend after a lost answer never makes a second one.
 */
import { uuidv7 } from '../../db/id.ts'
import type { Db } from '../../db/open.ts'
import type { Tx } from '../../db/schema.ts'
import type { DueTimes } from '../targets.ts'
import { REQUESTER, ticketOf, type Ticket } from '../ticket.ts'
import { recordEvent } from './events.ts'
import { issueLink, type HeldLink } from './links.ts'
import { nextNumber, returnNumber } from './numbers.ts'

/** Everything a ticket starts with; judged before it comes here. */
export interface NewTicket extends DueTimes {
  readonly idempotencyKey: string
  readonly requestType: string
  readonly team: string
  readonly tier: number
  readonly priority: Ticket['priority']
  readonly subject: string
  readonly body: string
  readonly fields: Readonly<Record<string, string>>
  readonly language: string
  readonly requesterName: string
  readonly requesterEmail: string
  readonly searchId: string | null
  readonly query: string | null
  readonly articlesRead: readonly string[]
}

/**
 * `opened` now, or `repeated`: the one opened before with this key. Either comes with a link, for its token is not kept
 * and a resend means that the first answer was lost. `key-reused` is another ticket's key and opens nothing.
 */
export type Opening =
  | { readonly outcome: 'opened' | 'repeated'; readonly ticket: Ticket; readonly link: HeldLink }
  | { readonly outcome: 'key-reused' }

export async function openTicket(db: Db, wanted: NewTicket, now: Date): Promise<Opening> {
  return db.write(async (tx) => {
    const known = await findByKey(tx, wanted.idempotencyKey)
    const opened = known ? undefined : await insert(tx, wanted, now)
    if (opened) {
      await recordEvent(tx, opened.id, { kind: 'opened', actor: REQUESTER }, now)
      return { outcome: 'opened', ticket: opened, link: await issueLink(tx, opened.id, now) }
    }
    // Without either, another process opened it between the look and the insert.
    const before = known ?? (await findByKey(tx, wanted.idempotencyKey))
    if (!before || written(before) !== written(wanted)) return { outcome: 'key-reused' }
    return { outcome: 'repeated', ticket: before, link: await issueLink(tx, before.id, now) }
  })
}

async function insert(tx: Tx, wanted: NewTicket, now: Date): Promise<Ticket | undefined> {
  const row = await tx
    .insertInto('tickets')
    .values({
      ...wanted,
      id: uuidv7(now),
      number: await nextNumber(tx),
      fields: JSON.stringify(wanted.fields),
      articlesRead: JSON.stringify(wanted.articlesRead),
      openedAt: now.toISOString(),
      firstRepliedAt: null,
      waitingSince: null,
      resolvedAt: null,
      assignee: null,
    })
    .onConflict((known) => known.column('idempotencyKey').doNothing())
    .returningAll()
    .executeTakeFirst()
  if (!row) await returnNumber(tx)
  return row && ticketOf(row)
}

async function findByKey(tx: Tx, key: string): Promise<Ticket | undefined> {
  const row = await tx.selectFrom('tickets').selectAll().where('idempotencyKey', '=', key).executeTakeFirst()
  return row && ticketOf(row)
}

/** What its sender wrote decides whether it is the same; team and priority may have been changed by agents since. */
function written(one: Ticket | NewTicket): string {
  const { requestType, subject, body, requesterName, requesterEmail } = one
  return JSON.stringify([requestType, subject, body, requesterName, requesterEmail, Object.entries(one.fields).sort()])
}
