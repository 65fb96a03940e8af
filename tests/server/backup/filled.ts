/** Databases with something in them, and what is in them: for tests of copies. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { sql } from 'kysely'
import { uuidv7 } from '../../../server/db/id.ts'
import { openDb } from '../../../server/db/open.ts'
import type { Source } from '../../../server/db/backup.ts'
import type { Reader } from '../../../server/db/schema.ts'
import { addMessage } from '../../../server/tickets/store/message.ts'
import { openTicket } from '../../../server/tickets/store/open.ts'
import { resolveTicket } from '../../../server/tickets/store/resolution.ts'
import { freshFolder, type Database } from '../databases.ts'

export const now = new Date('2026-03-02T10:00:00.000Z')

/** A place for a database and files, with nothing in it. To be called while tests are collected, or in one. */
export async function freshSource(database: Database): Promise<Source> {
  return { databaseUrl: await database.fresh(), dataDir: freshFolder() }
}

/** Every kind of letter that some program somewhere takes for something else. */
export const odd = '量 ❓ \u{20bb7} \' " \\ \\n \u2028 \u2029 \u0085 \r\n \t <b> é \ufeff'

/** Tickets with messages, a search and its feedback; the second of three tickets is resolved. */
export async function fill({ databaseUrl }: Source, tickets = 3): Promise<void> {
  const db = await openDb(databaseUrl)
  const search = { id: uuidv7(now), visitId: uuidv7(now), query: odd, terms: 'x', language: 'en' }
  await db.record('searches', { ...search, resultCount: 3, answered: 800, at: now.toISOString() })
  const open = async (i: number) => {
    const opening = await openTicket(db, newTicket(i), now)
    if (opening.outcome !== 'opened') throw new Error(opening.outcome)
    const { id } = opening.ticket
    await addMessage(db, id, { kind: 'reply', author: 'aoife-byrne', body: `Reply ${i}` }, now)
    await addMessage(db, id, { kind: 'note', author: 'aoife-byrne', body: odd }, now)
    if (i % 3 === 1) await resolveTicket(db, id, { actor: 'aoife-byrne' }, now)
  }
  const left = Array.from({ length: tickets }, (_, i) => i).values()
  const lane = async () => {
    for (const i of left) await open(i)
  }
  await Promise.all(Array.from({ length: 8 }, lane))
  await db.close()
}

/** The i-th of many that are all different. */
export function newTicket(i: number) {
  return {
    ...{
      idempotencyKey: `key-${i}`,
      requestType: 'question',
      team: 'service-desk',
      tier: 1,
      priority: 'normal' as const,
    },
    ...{ subject: `Ticket ${i}`, body: `${odd} ${i}`, fields: { what: 'loan' }, language: 'en' },
    ...{ requesterName: 'Mara Lindholm', requesterEmail: 'mara.lindholm@alderfinch.example' },
    ...{ searchId: null, query: odd, articlesRead: ['annual-leave'] },
    ...{ firstReplyDueAt: '2026-03-02T14:00:00.000Z', resolutionDueAt: '2026-03-04T10:00:00.000Z' },
  }
}

/** Rows of every table of ours, by table. */
export async function rowsOf(reader: Reader): Promise<Record<string, unknown[]>> {
  const tables = (await reader.introspection.getTables()).map(({ name }) => name).sort()
  const rows = tables.map(async (table) => [
    table,
    (await sql`select * from ${sql.table(table)} order by 1`.execute(reader)).rows,
  ])
  return Object.fromEntries(await Promise.all(rows)) as Record<string, unknown[]>
}

/** The same of a database that nobody has open. */
export async function storedIn({ databaseUrl }: Pick<Source, 'databaseUrl'>): Promise<Record<string, unknown[]>> {
  const db = await openDb(databaseUrl)
  const rows = await rowsOf(db.read)
  await db.close()
  return rows
}

/** All files below a folder with the digest of each: equal where nothing was touched. */
export function contentsOf(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const files = entries.map(({ parentPath, name }) => path.join(parentPath, name)).sort()
  const digest = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex')
  return Object.fromEntries(files.map((file) => [path.relative(folder, file), digest(file)]))
}
