/** How facts get into SQLite: by few statements, each compiled once. */
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { migrate, migrations } from '../../../server/db/migrate.ts'
import { kyselyOver } from '../../../server/db/sqlite-driver.ts'
import { rowInserter } from '../../../server/db/sqlite-facts.ts'
import { search, turned } from './writing.ts'

test('eight rows go in by one statement, the rest by another, and neither is compiled again', async () => {
  const database = new DatabaseSync(':memory:')
  const kysely = kyselyOver(database)
  await migrate(kysely, migrations)
  const compiled: string[] = []
  const prepare = database.prepare.bind(database)
  database.prepare = (sql) => {
    compiled.push(sql)
    return prepare(sql)
  }
  const insertRows = rowInserter(database, kysely)
  database.exec('begin')
  for (let times = 0; times < 3; times++) {
    const rows = Array.from({ length: 19 }, () => search())
    // As those who call write them: the same columns, in any order.
    const told = rows.map((row, at) => (at % 2 === 0 ? row : turned(row)))
    expect(insertRows('searches', told).filter(Boolean)).toEqual([])
  }
  database.exec('commit')
  expect(prepare('select count(*) as rows from searches').get()).toEqual({ rows: 57 })
  expect(compiled.map((sql) => sql.split('?').length - 1)).toEqual([64, 8])
})
