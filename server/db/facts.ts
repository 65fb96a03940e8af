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

/** Inserts them all; what it yields tells each, after the commit, what became of it. */
export function insertTogether(facts: readonly Fact[], insertRow: InsertRow): () => void {
  const refused = new Map<Fact, unknown>()
  for (const fact of facts) {
    const answer = insertRow(fact.table, fact.row)
    if (answer) refused.set(fact, answer.refused)
  }
  return () => {
    for (const fact of facts) {
      if (refused.has(fact)) fact.reject(refused.get(fact))
      else fact.resolve()
    }
  }
}
