/** Ticket numbers: one counter row, locked by whoever takes the next, so no number is given twice and none left out. */
import type { Tx } from '../../db/schema.ts'

/** The next ticket number. Held until the transaction ends; a rolled-back ticket gives its number back. */
export async function nextNumber(tx: Tx): Promise<number> {
  const { value } = await tx
    .insertInto('counters')
    .values({ name: 'tickets', value: 1 })
    .onConflict((known) => known.column('name').doUpdateSet((eb) => ({ value: eb('counters.value', '+', 1) })))
    .returning('value')
    .executeTakeFirstOrThrow()
  return value
}

/** Gives back the number that this transaction took: no other can have taken one since. */
export async function returnNumber(tx: Tx): Promise<void> {
  await tx
    .updateTable('counters')
    .set((eb) => ({ value: eb('value', '-', 1) }))
    .where('name', '=', 'tickets')
    .execute()
}
