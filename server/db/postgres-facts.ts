/**
 * Facts on PostgreSQL: what comes while one statement runs waits, and goes into the next one. However many are told at once,
 * they need one connection, so none is refused for want of one; and a statement by itself is a transaction.
 */
import type { Kysely } from 'kysely'
import { dbCrowded, dbFault } from './faults.ts'
import type { Fact } from './facts.ts'
import type { Tables } from './schema.ts'

/** A statement holds 65,535 values, and no table of facts has more than twenty columns. */
const mostRows = 1_000

/** Where a database fell silent, what is told meanwhile shall not fill the memory. */
const mostWaiting = 10_000

export interface FactQueue {
  /** It is settled after its commit, or at once where too many wait. */
  add(fact: Fact): void
  /** Resolves when nothing waits. */
  empty(): Promise<void>
}

/** For one database. */
export function factQueue(kysely: Kysely<Tables>): FactQueue {
  const waiting: Fact[] = []
  let draining: Promise<void> | undefined

  const drain = async () => {
    // Whatever is told in this turn comes along.
    await new Promise((resolve) => setImmediate(resolve))
    while (waiting.length > 0) {
      const facts = waiting.splice(0, mostRows)
      for (const some of Map.groupBy(facts, ({ table }) => table).values()) {
        const away = await insertAll(kysely, some)
        // Everybody has the same patience: who came while this one waited in vain does not begin to wait anew.
        if (away) for (const { reject } of [...facts, ...waiting.splice(0)]) reject(away.error)
        if (away) break
      }
    }
    // In one go with the last look: whatever comes from here on starts a drain of its own.
    draining = undefined
  }

  return {
    add: (fact) => {
      if (waiting.length >= mostWaiting) {
        fact.reject(dbCrowded())
        return
      }
      waiting.push(fact)
      draining ??= drain()
    },
    empty: async () => draining,
  }
}

/**
 * Of those that a table refuses together, each half is tried alone; so whatever is refused is refused alone. Yields why
 * nothing could be written at all, where that is so: then nobody is settled who was not before.
 */
async function insertAll(kysely: Kysely<Tables>, facts: readonly Fact[]): Promise<{ error: unknown } | undefined> {
  const [first] = facts
  if (!first) return undefined
  try {
    await kysely
      .insertInto(first.table)
      .values(facts.map(({ row }) => row))
      // The same id twice is one row.
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    for (const { resolve } of facts) resolve()
    return undefined
  } catch (error) {
    const fault = dbFault(error)
    if (fault !== undefined && fault !== 'unique') return { error }
    if (facts.length === 1) {
      first.reject(error)
      return undefined
    }
    const middle = facts.length >> 1
    return (await insertAll(kysely, facts.slice(0, middle))) ?? (await insertAll(kysely, facts.slice(middle)))
  }
}
