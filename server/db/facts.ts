/** Facts of one table as they go into a transaction together: one multi-row insert, one by one only if that fails. */
import type { ControlledTransaction } from 'kysely'
import { attempt } from './attempt.ts'
import type { FactEntry, FactTable } from './open.ts'
import type { Tables, Tx } from './schema.ts'

/** Something that waits for the next transaction. */
export interface Waiting {
  /** Throws only what spoils the whole transaction. */
  run(tx: ControlledTransaction<Tables>): Promise<void>
  /** After the commit. */
  settle(): void
  /** When the transaction was lost. */
  fail(error: unknown): void
}

export interface Fact {
  readonly row: FactEntry[1]
  readonly resolve: () => void
  readonly reject: (error: unknown) => void
}

/** Rows that one statement inserts at most: far below SQLite's 32,766 parameters. */
const rowsPerInsert = 500

export function factsTogether(table: FactTable, facts: readonly Fact[]): Waiting {
  const refused = new Map<Fact, unknown>()
  return {
    run: async (tx) => {
      for (let from = 0; from < facts.length; from += rowsPerInsert) {
        const some = facts.slice(from, from + rowsPerInsert)
        const together = await attempt(tx, (inside) => insert(inside, table, some))
        if (together.ok) continue
        // One row spoils the statement, not its neighbours.
        for (const fact of some) {
          const alone = await attempt(tx, (inside) => insert(inside, table, [fact]))
          if (!alone.ok) refused.set(fact, alone.error)
        }
      }
    },
    settle: () => {
      for (const fact of facts) {
        if (refused.has(fact)) fact.reject(refused.get(fact))
        else fact.resolve()
      }
    },
    fail: (error) => {
      for (const fact of facts) fact.reject(error)
    },
  }
}

/** The same id twice is one row, in one statement or in two. */
export async function insert(tx: Tx, table: FactTable, facts: readonly Pick<Fact, 'row'>[]): Promise<void> {
  await tx
    .insertInto(table)
    .values(facts.map(({ row }) => row))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
