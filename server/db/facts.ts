/** Facts as they go into a transaction together: whatever the table refuses is refused alone. */
import type { FactEntry, FactTable } from './open.ts'

export interface Fact {
  readonly table: FactTable
  readonly row: FactEntry[1]
  readonly resolve: () => void
  readonly reject: (error: unknown) => void
}

/** Adds a row to the transaction under way. Throws only what spoils all of it; yields what the table says against the row. */
export type InsertRow = (table: FactTable, row: Fact['row']) => { readonly refused: unknown } | undefined

/** Facts that all can read, and that a power cut could take until `onDisk`. */
export interface Committed {
  readonly onDisk: Promise<void>
}

/** Inserts them all; what it yields tells each, after the commit, what became of it. */
export function insertTogether(facts: readonly Fact[], insertRow: InsertRow): () => void {
  const answers = facts.map(({ table, row }) => insertRow(table, row))
  return () => {
    for (const [at, { resolve, reject }] of facts.entries()) {
      const answer = answers[at]
      if (answer) reject(answer.refused)
      else resolve()
    }
  }
}
