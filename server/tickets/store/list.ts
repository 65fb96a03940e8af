/** Lists of tickets for agents: what is open, due first; what is resolved, newest first; how many, by team. */
import { sql, type ExpressionBuilder } from 'kysely'
import type { Reader, Tables } from '../../db/schema.ts'
import { cursorOf, type Cursor } from '../cursor.ts'
import { ticketOf, type Ticket } from '../ticket.ts'

export interface TicketFilter {
  /** A team's id; all teams without it. */
  readonly team?: string | undefined
  /** The list begins after this place. */
  readonly after?: Cursor | undefined
}

/** Rows in one answer; the desk shows no more at a time. */
const PAGE_SIZE = 100

/** Some tickets of a list, and where it goes on. */
export interface Part {
  readonly tickets: readonly Ticket[]
  /** What stands in an address for the next part; absent at the end. */
  readonly next: string | undefined
}

/** The most urgent open tickets: by the promise that counts next, those that wait for their requester last. */
export async function listOpen(reader: Reader, { team, after }: TicketFilter): Promise<Part> {
  const rows = await reader
    .selectFrom('tickets')
    .selectAll()
    .where('resolvedAt', 'is', null)
    .$if(team !== undefined, (query) => query.where('team', '=', team ?? ''))
    .$if(after !== undefined, (query) =>
      query.where((eb) =>
        eb(
          eb.tuple(runOf(eb), nextDueAt(eb), eb.ref('id')),
          '>',
          eb.tuple(after?.run === 'waiting' ? 1 : 0, after?.at ?? '', after?.id ?? ''),
        ),
      ),
    )
    .orderBy(runOf)
    .orderBy(nextDueAt)
    .orderBy('id')
    .limit(PAGE_SIZE + 1)
    .execute()
  return partOf(rows.map(ticketOf))
}

/** Resolved tickets, newest resolution first. */
export async function listResolved(reader: Reader, { team, after }: TicketFilter): Promise<Part> {
  const rows = await reader
    .selectFrom('tickets')
    .selectAll()
    .where('resolvedAt', 'is not', null)
    .$if(team !== undefined, (query) => query.where('team', '=', team ?? ''))
    .$if(after !== undefined, (query) =>
      query.where((eb) => eb(eb.refTuple('resolvedAt', 'id'), '<', eb.tuple(after?.at ?? '', after?.id ?? ''))),
    )
    .orderBy('resolvedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(PAGE_SIZE + 1)
    .execute()
  return partOf(rows.map(ticketOf))
}

/** One more than is shown was asked for: it tells that there is more. */
function partOf(found: readonly Ticket[]): Part {
  const tickets = found.slice(0, PAGE_SIZE)
  const last = found.length > PAGE_SIZE ? tickets.at(-1) : undefined
  return { tickets, next: last && cursorOf(last) }
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

/** What waits for its requester comes after all that does not. */
function runOf(eb: ExpressionBuilder<Tables, 'tickets'>) {
  return eb
    .case()
    .when('waitingSince', 'is', null)
    .then(sql<number>`0`)
    .else(sql<number>`1`)
    .end()
}

/** The due time that counts next, as `dueAtOf` of targets.ts reads it. */
function nextDueAt(eb: ExpressionBuilder<Tables, 'tickets'>) {
  return eb
    .case()
    .when('firstRepliedAt', 'is', null)
    .then(eb.ref('firstReplyDueAt'))
    .else(eb.ref('resolutionDueAt'))
    .end()
}
