/**
 * Two migrations that may come one day, in steps between which a test can cut them off: a column more with what follows
 * for the rows that are there, a table made anew from another, a row that counts how often they ran.
 */
import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import { migrations, type Migrations } from '../../../server/db/migrate.ts'

/** Called after every step, with its number from 1 on through both. */
export type AfterStep = (step: number) => Promise<void> | void

const first = [
  `alter table tickets add column colour text`,
  `update tickets set colour = 'red' where priority = 'high'`,
  `create index tickets_colour on tickets (colour)`,
  `insert into counters (name, value) values ('ran', 1) on conflict (name) do update set value = counters.value + 1`,
]
const second = [
  `create table ticket_words (ticket_id text not null primary key references tickets (id), words integer not null)`,
  `insert into ticket_words select id, length(body) from tickets`,
  `alter table feedback rename to verdicts`,
]

/** Steps of both, and the last one of the first. */
export const steps = first.length + second.length
export const lastOfFirst = first.length

/** The shipped ones, then the two. */
export function laterMigrations(afterStep: AfterStep = () => {}): Migrations {
  return { ...migrations, '9001-colour': inSteps(first, 0), '9002-words': inSteps(second, first.length) }

  function inSteps(statements: readonly string[], before: number): Migration {
    return {
      up: async (db: Kysely<unknown>) => {
        for (const [index, statement] of statements.entries()) {
          await sql.raw(statement).execute(db)
          await afterStep(before + index + 1)
        }
      },
    }
  }
}
