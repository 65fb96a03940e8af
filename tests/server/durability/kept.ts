/** What a database kept, against what its server answered: lost, twice, half. */
import { sql } from 'kysely'
import { openDb } from '../../../server/db/open.ts'
import type { Answered, Kind } from './crowd.ts'

export interface Kept {
  /** Answered and not there, or there under another number. */
  readonly lost: readonly Answered[]
  /** Names or numbers that stand there more than once. */
  readonly twice: readonly string[]
  /** Tickets and messages without the one event that belongs to each. */
  readonly half: readonly string[]
  /** What the database's own checks found. */
  readonly damaged: readonly unknown[]
  /** There without ever having been answered. */
  readonly unasked: readonly string[]
}

/** As it should be. */
export const allKept: Kept = { lost: [], twice: [], half: [], damaged: [], unasked: [] }

/** The same while people still write: what nobody was told of yet may be there already. */
export const allKeptSoFar = { lost: [], twice: [], half: [], damaged: [] }

/** Reads it from another process than the server's. */
export async function keptIn(url: string, answered: readonly Answered[]): Promise<Kept> {
  const before = [...answered]
  const db = await openDb(url)
  try {
    const tickets = await db.read.selectFrom('tickets').select(['id', 'number', 'idempotencyKey']).execute()
    const messages = await db.read.selectFrom('ticketMessages').select(['id', 'idempotencyKey']).execute()
    const feedback = await db.read.selectFrom('feedback').select('id').execute()
    const searches = await db.read.selectFrom('searches').select('id').execute()
    // After the rows that they belong to: those that came meanwhile have theirs.
    const events = await db.read.selectFrom('ticketEvents').select(['ticketId', 'kind', 'detail']).execute()

    const keys: Readonly<Record<Kind, readonly string[]>> = {
      ticket: tickets.map(({ idempotencyKey }) => idempotencyKey),
      reply: messages.map(({ idempotencyKey }) => idempotencyKey ?? 'none'),
      feedback: feedback.map(({ id }) => id),
      search: searches.map(({ id }) => id),
    }
    const numbers = new Map(tickets.map(({ idempotencyKey, number }) => [idempotencyKey, number]))
    const known = new Map(Object.entries(keys).map(([kind, names]) => [kind, new Set(names)]))
    const asked = new Set(before.map(({ key }) => key))
    const opened = events.filter(({ kind }) => kind === 'opened').map(({ ticketId }) => ticketId)
    const replied = events.filter(({ kind }) => kind === 'replied').map(({ detail }) => detail)
    return {
      lost: before.filter(
        ({ kind, key, number }) => !known.get(kind)?.has(key) || (kind === 'ticket' && numbers.get(key) !== number),
      ),
      twice: [...Object.values(keys).flatMap(repeated), ...repeated(tickets.map(({ number }) => `#${number}`))],
      half: [
        ...without(
          tickets.map(({ id }) => id),
          opened,
        ),
        ...without(
          messages.map(({ id }) => JSON.stringify({ message: id })),
          replied,
        ),
      ],
      damaged: db.product === 'sqlite' ? await complaints(db) : [],
      unasked: Object.values(keys)
        .flat()
        .filter((key) => !asked.has(key)),
    }
  } finally {
    await db.close()
  }
}

async function complaints(db: Awaited<ReturnType<typeof openDb>>) {
  const { rows: found } = await sql`pragma integrity_check`.execute(db.read)
  const { rows: orphans } = await sql`pragma foreign_key_check`.execute(db.read)
  return [...found.filter((row) => JSON.stringify(row) !== '{"integrityCheck":"ok"}'), ...orphans]
}

function repeated(names: readonly string[]): string[] {
  const seen = new Set<string>()
  return names.filter((name) => seen.size === seen.add(name).size)
}

/** Those that do not stand exactly once in the other list. */
function without(names: readonly string[], once: readonly string[]): string[] {
  const times = new Map<string, number>()
  for (const name of once) times.set(name, (times.get(name) ?? 0) + 1)
  return names.filter((name) => times.get(name) !== 1)
}
