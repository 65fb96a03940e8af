/** Facts as they go into a transaction together: whatever the table refuses is refused alone. */
import type { FactEntry, FactTable } from './open.ts'

export interface Fact {
  readonly table: FactTable
  readonly row: FactEntry[1]
  readonly resolve: () => void
  readonly reject: (error: unknown) => void
}

/** What a table says against a row; nothing where it is taken. */
export type Refusal = { readonly refused: unknown } | undefined

/** Adds rows to the transaction under way and yields what became of each. Throws only what spoils all of it. */
export type InsertRows = (table: FactTable, rows: readonly Fact['row'][]) => readonly Refusal[]

/** Facts that all can read, and that a power cut could take until `onDisk`. */
export interface Committed {
  readonly onDisk: Promise<void>
}

/** Inserts them all; what it yields tells each, after the commit, what became of it. */
export function insertTogether(facts: readonly Fact[], insertRows: InsertRows): () => void {
  const tables = [...Map.groupBy(facts, ({ table }) => table)].map(([table, own]) => ({
    own,
    refusals: insertRows(
      table,
      own.map(({ row }) => row),
    ),
  }))
  return () => {
    for (const { own, refusals } of tables) {
      for (const [at, { resolve, reject }] of own.entries()) {
        const refusal = refusals[at]
        if (refusal) reject(refusal.refused)
        else resolve()
      }
    }
  }
}
