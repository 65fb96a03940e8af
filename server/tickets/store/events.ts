/** The timeline of a ticket: facts, written in the transaction of the change they tell of. */
import { uuidv7 } from '../../db/id.ts'
import type { Reader, Tx } from '../../db/schema.ts'
import type { Ticket, TicketEvent } from '../ticket.ts'

/** Who did what to a ticket; `detail` is what the kind needs, such as the message a reply is. */
export interface NewEvent {
  readonly kind: TicketEvent['kind']
  /** `requester`, or a person's id. */
  readonly actor: string
  readonly detail?: Readonly<Record<string, string>>
  /** Names the sending of a change of state. */
  readonly key?: string | undefined
}

export async function recordEvent(tx: Tx, ticketId: string, event: NewEvent, now: Date): Promise<void> {
  await tx
    .insertInto('ticketEvents')
    .values({
      id: uuidv7(now),
      ticketId,
      kind: event.kind,
      actor: event.actor,
      detail: JSON.stringify(event.detail ?? {}),
      idempotencyKey: event.key ?? null,
      at: now.toISOString(),
    })
    .execute()
}

/** All of a ticket, in the order in which they happened, internal ones too: whoever shows them to a requester leaves those out. */
export async function listEvents(reader: Reader, { id }: Pick<Ticket, 'id'>): Promise<TicketEvent[]> {
  return reader.selectFrom('ticketEvents').selectAll().where('ticketId', '=', id).orderBy('id').execute()
}
