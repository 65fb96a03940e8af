/**
 * Group commit without a timer: while one transaction runs others wait, and so they do as long as every turn of the event
 * loop brings more, up to a limit; then everything that waits goes into the next one, and everybody is answered after its
 * commit. Facts go in table by table; units run one after another, each in its own savepoint; so whatever fails takes nothing
 * else with it. Facts alone may be committed while those before them are still going to the disk; no unit runs before all
 * facts are there, so no answer rests on what a power cut could take.
 */
import type { ControlledTransaction, Kysely } from 'kysely'
import { attempt } from './attempt.ts'
import { insertTogether, type Committed, type Fact, type InsertRows } from './facts.ts'
import { dbClosed } from './faults.ts'
import type { Db } from './open.ts'
import type { Tables, Tx } from './schema.ts'
import { openUnits } from './unit.ts'

type Writing = Pick<Db, 'write' | 'record' | 'probe' | 'close'>

/** A database with one writing connection. */
export interface Writer {
  readonly kysely: Kysely<Tables>
  readonly insertRows: InsertRows
  /** A transaction around `insert`, for facts when nothing else waits. */
  readonly factsAlone: (insert: () => void) => Promise<Committed>
  /** Closes its connections. */
  readonly end: () => Promise<unknown>
}

/** What waits for the next transaction. */
interface Batch {
  readonly facts: readonly Fact[]
  readonly units: readonly Unit[]
}

/** As many are not waited for any longer: what a commit costs is small for each of them. */
const ENOUGH = 64

/** The writing half of a database. */
export function groupCommit(writer: Writer): Writing {
  const { make, refuseInside } = openUnits()
  let units: Unit[] = []
  let facts: Fact[] = []
  let draining: Promise<void> | undefined
  /** Facts that are committed and not on the disk yet; it never rejects. */
  let keeping: Promise<void> = Promise.resolve()
  let closed = false

  const wake = () => {
    if (closed) throw dbClosed()
    draining ??= drain()
  }

  /** Until a turn brings nobody else: one commit costs the processor as much as dozens of facts. */
  const gather = async () => {
    for (let before = -1; before < waiting() && waiting() < ENOUGH;) {
      before = waiting()
      await turn()
    }
  }
  const waiting = () => facts.length + units.length

  const drain = async () => {
    await gather()
    while (waiting() > 0) {
      const batch = { facts, units }
      facts = []
      units = []
      if (batch.units.length > 0) {
        await keeping
        await commit(writer, batch)
      } else {
        const before = keeping
        keeping = (await commitFacts(writer, batch.facts)).kept
        await before
      }
      await gather()
    }
    // In one go with the last look: whatever comes from here on starts a drain of its own.
    draining = undefined
  }

  const write = <T>(unit: (tx: Tx) => Promise<T>) =>
    new Promise<T>((resolve, reject) => {
      const own = make(unit)
      wake()
      units.push(unitAlone(own, resolve, reject))
    })

  return {
    write,
    record: (...[table, row]) =>
      new Promise((resolve, reject) => {
        refuseInside()
        wake()
        facts.push({ table, row, resolve, reject })
      }),
    probe: () => write(touch),
    close: async () => {
      closed = true
      await draining
      await keeping
      await writer.end()
    },
  }
}

/**
 * Everything that a whole turn of the event loop reads from its sockets comes along: also from those who were answered just
 * now. The first immediate still belongs to the turn under way, which has looked at its sockets already.
 */
function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(() => setImmediate(resolve)))
}

/**
 * A write that leaves everything as it was: there and back again. One that sets the value it finds is seen through by
 * SQLite, which then writes nothing, also to a disk that is full.
 */
export async function touch(tx: Tx): Promise<void> {
  for (const step of [1, -1]) {
    await tx
      .updateTable('counters')
      .set((eb) => ({ value: eb('value', '+', step) }))
      .where('name', '=', 'probe')
      .execute()
  }
}

async function commit({ kysely, insertRows }: Writer, { facts, units }: Batch): Promise<void> {
  let settleFacts = () => {}
  try {
    await together(kysely, () => (settleFacts = insertTogether(facts, insertRows)), units)
  } catch (error) {
    for (const one of [...facts, ...units]) one.reject(error)
    return
  }
  settleFacts()
  for (const unit of units) unit.settle()
}

/** Resolves when they are committed; whoever waits for one is told once it is on the disk, or what went wrong. */
async function commitFacts({ insertRows, factsAlone }: Writer, facts: readonly Fact[]) {
  let settle = () => {}
  const refuse = (error: unknown) => {
    for (const fact of facts) fact.reject(error)
  }
  try {
    const { onDisk } = await factsAlone(() => (settle = insertTogether(facts, insertRows)))
    return { kept: onDisk.then(() => settle(), refuse) }
  } catch (error) {
    refuse(error)
    return { kept: Promise.resolve() }
  }
}

async function together(kysely: Kysely<Tables>, insert: () => void, units: readonly Unit[]): Promise<void> {
  const tx = await kysely.startTransaction().execute()
  try {
    insert()
    for (const unit of units) await unit.run(tx)
    await tx.commit().execute()
  } catch (error) {
    // SQLite may have rolled back by itself (no room): then there is nothing left to undo.
    await tx
      .rollback()
      .execute()
      .catch(() => {})
    throw error
  }
}

/** A change that waits for the next transaction. */
interface Unit {
  /** Throws only what spoils the whole transaction. */
  run(tx: ControlledTransaction<Tables>): Promise<void>
  /** After the commit. */
  settle(): void
  /** When the transaction was lost. */
  reject(error: unknown): void
}

function unitAlone<T>(unit: (tx: Tx) => Promise<T>, resolve: (value: T) => void, reject: (error: unknown) => void) {
  let settle = () => {}
  const waiting: Unit = {
    run: async (tx) => {
      const outcome = await attempt(tx, unit)
      settle = () => (outcome.ok ? resolve(outcome.value) : reject(outcome.error))
    },
    settle: () => settle(),
    reject,
  }
  return waiting
}
