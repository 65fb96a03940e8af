/** Lists of tickets for agents: what is open, due first; what is resolved, newest first; how many, by team. */
import type { ExpressionBuilder } from 'kysely'
import type { Reader, Tables } from '../../db/schema.ts'
import { ticketOf, type Ticket } from '../ticket.ts'

export interface TicketFilter {
  /** A team's id; all teams without it. */
  readonly team?: string | undefined
}

/** Rows in one answer; the desk shows no more at a time. */
export const PAGE_SIZE = 100

/** The most urgent open tickets: by the promise that counts next, those that wait for their requester last. */
export async function listOpen(reader: Reader, { team }: TicketFilter): Promise<Ticket[]> {
  const rows = await reader
    .selectFrom('tickets')
    .selectAll()
    .where('resolvedAt', 'is', null)
    .$if(team !== undefined, (query) => query.where('team', '=', team ?? ''))
    .orderBy((eb) => eb.case().when('waitingSince', 'is', null).then(0).else(1).end())
    .orderBy(nextDueAt)
    .orderBy('id')
    .limit(PAGE_SIZE)
    .execute()
  return rows.map(ticketOf)
}

/** Where the next part of a list begins: after this ticket. */
export interface After {
  readonly resolvedAt: string
  readonly id: string
}

/** Resolved tickets, newest resolution first, from `after` on. */
export async function listResolved(
  reader: Reader,
  { team, after }: TicketFilter & { readonly after?: After | undefined },
): Promise<Ticket[]> {
  const rows = await reader
    .selectFrom('tickets')
    .selectAll()
    .where('resolvedAt', 'is not', null)
    .$if(team !== undefined, (query) => query.where('team', '=', team ?? ''))
    .$if(after !== undefined, (query) =>
      query.where((eb) => eb(eb.refTuple('resolvedAt', 'id'), '<', eb.tuple(after?.resolvedAt ?? '', after?.id ?? ''))),
    )
    .orderBy('resolvedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(PAGE_SIZE)
    .execute()
  return rows.map(ticketOf)
}

/** Tickets by their ids, newest first; unknown ids are left out. */
export async function listTickets(reader: Reader, ids: readonly string[]): Promise<Ticket[]> {
  if (ids.length === 0) return []
  const rows = await reader.selectFrom('tickets').selectAll().where('id', 'in', ids).orderBy('id', 'desc').execute()
  return rows.map(ticketOf)
}

export interface TeamCount {
  readonly team: string
  readonly open: number
  readonly late: number
}

/** Open tickets of every team that has any, and how many of them are late. */
export async function countOpen(reader: Reader, now: Date): Promise<TeamCount[]> {
  const rows = await reader
    .selectFrom('tickets')
    .where('resolvedAt', 'is', null)
    .groupBy('team')
    .orderBy('team')
    .select('team')
    .select((eb) => [
      eb.fn.countAll().as('open'),
      eb.fn
        .countAll()
        .filterWhere('waitingSince', 'is', null)
        .filterWhere(nextDueAt(eb), '<', now.toISOString())
        .as('late'),
    ])
    .execute()
  // PostgreSQL counts in bigint, which arrives as text.
  return rows.map(({ team, open, late }) => ({ team, open: Number(open), late: Number(late) }))
}

/** The due time that counts next, as `nextDue` of targets.ts reads it. */
function nextDueAt(eb: ExpressionBuilder<Tables, 'tickets'>) {
  return eb
    .case()
    .when('firstRepliedAt', 'is', null)
    .then(eb.ref('firstReplyDueAt'))
    .else(eb.ref('resolutionDueAt'))
    .end()
}
