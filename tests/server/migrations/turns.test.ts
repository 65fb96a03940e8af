/** Of servers that start at once on PostgreSQL, each looks at the tables when the one before it is done with them. */
import { readFileSync } from 'node:fs'
import { Client } from 'pg'
import { expect, test } from 'vitest'
import { openDb } from '../../../server/db/open.ts'
import { databases } from '../databases.ts'
import { fixtureFile, load, migrationFiles } from './fixtures.ts'
import { laterMigrations, steps } from './later.ts'

test('a server that starts while another migrates waits before its first look at the tables', async () => {
  const url = await databases.find(({ name }) => name === 'PostgreSQL')!.fresh()
  await load(url, readFileSync(fixtureFile(migrationFiles().at(-1) ?? '', 'postgres'), 'utf8'))
  const onlooker = new Client({ connectionString: url })
  await onlooker.connect()

  /** What somebody waits for who waits for a turn. */
  const waits = async () => {
    const sql = `select query from pg_stat_activity where datname = current_database() and wait_event = 'advisory'`
    return (await onlooker.query<{ query: string }>(sql)).rows.map(({ query }) => query)
  }
  let second: ReturnType<typeof openDb> | undefined
  const first = openDb(
    url,
    laterMigrations(async (step) => {
      if (step < steps) return
      second = openDb(url, laterMigrations())
      await expect.poll(waits).toHaveLength(1)
      // Kysely's own, which has a limit of time, comes after it looked; what was renamed since then is no table any more.
      expect(await waits()).toEqual([expect.not.stringContaining('lock_timeout')])
    }),
  )
  try {
    await (await first).close()
    await (await second!).close()
  } finally {
    await onlooker.end()
  }
})
