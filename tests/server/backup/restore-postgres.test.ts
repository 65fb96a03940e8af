/** Restoring PostgreSQL: only where nothing is, and whole or not at all. */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { Client } from 'pg'
import { describe, expect, test } from 'vitest'
import { manifestText } from '../../../server/db/backup-manifest.ts'
import { takeBackup } from '../../../server/db/backup.ts'
import { restoreBackup } from '../../../server/db/restore.ts'
import { databases, freshFolder } from '../databases.ts'
import { fill, freshSource, now, storedIn } from './filled.ts'

const tell = () => {}
const making = { now, version: '0.1.0', tell }
const postgres = databases[1]
if (!postgres) throw new Error('There is no PostgreSQL')

describe('restoring PostgreSQL', () => {
  test('a database with rows is refused by the names of its tables and stays as it is', async () => {
    const [source, target, dir] = [await freshSource(postgres), await freshSource(postgres), freshFolder()]
    await fill(source, 2)
    await fill(target, 1)
    const were = await storedIn(target)
    await takeBackup(source, dir, making)
    await expect(restoreBackup(target, dir, { now, tell })).rejects.toThrow(
      /Nothing was restored .* holds rows already \(.*tickets.*\)\. Make a new database/,
    )
    expect(await storedIn(target)).toEqual(were)
  })

  test('a restore that fails half-way leaves an empty database empty', async () => {
    const [source, target, dir] = [await freshSource(postgres), await freshSource(postgres), freshFolder()]
    await fill(source, 2)
    const { folder, manifest } = await takeBackup(source, dir, making)
    const tables = { ...manifest.tables, tickets: 3 }
    writeFileSync(path.join(folder, 'manifest.json'), manifestText({ ...manifest, tables }))
    await expect(restoreBackup(target, dir, { now, tell })).rejects.toThrow('tickets got 2 rows instead of 3')
    const client = new Client({ connectionString: target.databaseUrl })
    await client.connect()
    expect((await client.query("select 1 from information_schema.tables where table_schema = 'public'")).rows).toEqual(
      [],
    )
    await client.end()
  })
})
