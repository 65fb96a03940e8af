/** What the tests of writing write: facts, and a number that only one writer gets. */
import { uuidv7 } from '../../../server/db/id.ts'
import type { Db } from '../../../server/db/open.ts'
import type { Tx } from '../../../server/db/schema.ts'

export const now = new Date('2026-03-02T10:00:00.000Z')

export const search = (over: Partial<{ id: string; answered: number; query: string }> = {}) => ({
  id: uuidv7(now),
  visitId: uuidv7(now),
  query: 'annual leave',
  terms: 'annual leave',
  language: 'en',
  resultCount: 3,
  answered: 800,
  at: now.toISOString(),
  ...over,
})

export const next = (tx: Tx) =>
  tx
    .updateTable('counters')
    .set((eb) => ({ value: eb('value', '+', 1) }))
    .where('name', '=', 'tickets')
    .returning('value')
    .executeTakeFirstOrThrow()
    .then(({ value }) => value)

export const lastNumber = (db: Db) =>
  db.read.selectFrom('counters').select('value').where('name', '=', 'tickets').executeTakeFirstOrThrow()

/** The same row with its columns in the other order. */
export function turned<Row extends object>(row: Row): Row {
  return Object.fromEntries(Object.entries(row).reverse()) as Row
}
