/** Facts as they go into a transaction together: whatever the table refuses is refused alone. */
import type { ControlledTransaction } from 'kysely'
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

/** Adds a row to the transaction under way. Throws only what spoils all of it; yields what the table says against the row. */
export type InsertRow = (table: FactTable, row: Fact['row']) => { readonly refused: unknown } | undefined

export function factsTogether(table: FactTable, facts: readonly Fact[], insertRow: InsertRow): Waiting {
  const refused = new Map<Fact, unknown>()
  return {
    run: async () => {
      for (const fact of facts) {
        const answer = insertRow(table, fact.row)
        if (answer) refused.set(fact, answer.refused)
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

/** On PostgreSQL, where a fact is a transaction of its own. The same id twice is one row. */
export async function insert(tx: Tx, table: FactTable, row: Fact['row']): Promise<void> {
  await tx
    .insertInto(table)
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
