/** A part of a transaction that may fail alone: a savepoint around it (both databases have the same ones). */
import type { ControlledTransaction } from 'kysely'
import type { Tables, Tx } from './schema.ts'

export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown }

/** @throws the part's error when not even the savepoint can be restored: then the whole transaction is lost. */
export async function attempt<T>(tx: ControlledTransaction<Tables>, part: (tx: Tx) => Promise<T>): Promise<Outcome<T>> {
  const inside = await tx.savepoint('part').execute()
  try {
    const value = await part(inside)
    await inside.releaseSavepoint('part').execute()
    return { ok: true, value }
  } catch (error) {
    try {
      await inside.rollbackToSavepoint('part').execute()
      await inside.releaseSavepoint('part').execute()
    } catch {
      throw error
    }
    return { ok: false, error }
  }
}
