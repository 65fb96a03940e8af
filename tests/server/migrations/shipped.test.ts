/** What has shipped stays as it is, and nothing ships without what a later version needs to prove that it can take over. */
import { appendFileSync, cpSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { migrations } from '../../../server/db/migrate.ts'
import { freshFolder } from '../databases.ts'
import { faultsOf, fixturesDir, migrationFiles, migrationsDir } from './fixtures.ts'

describe('every migration', () => {
  test('has its fixtures, and its text is the one that shipped', () => {
    expect(faultsOf()).toEqual([])
  })

  test('is run: files and list are the same', () => {
    expect(Object.keys(migrations)).toEqual(migrationFiles())
  })
})

describe('it is noticed when', () => {
  const copy = () => {
    const [files, fixtures] = [freshFolder(), freshFolder()]
    cpSync(migrationsDir, files, { recursive: true })
    cpSync(fixturesDir, fixtures, { recursive: true })
    return { files, fixtures, faults: () => faultsOf(files, fixtures) }
  }
  const [first = ''] = migrationFiles()

  test('a migration comes without a fixture', () => {
    const { files, faults } = copy()
    writeFileSync(path.join(files, '0099-more.ts'), 'export const more = {}\n')
    expect(faults()).toEqual([expect.stringContaining('0099-more has no fixture')])
  })

  test.each(['sqlite', 'postgres'])('a fixture of %s is gone', (product) => {
    const { fixtures, faults } = copy()
    rmSync(path.join(fixtures, `${first}.${product}.sql`))
    expect(faults()).toEqual([expect.stringContaining(`${first}.${product}.sql`)])
  })

  test('the text of a shipped migration is another', () => {
    const { files, faults } = copy()
    appendFileSync(path.join(files, `${first}.ts`), '// mended\n')
    expect(faults()).toEqual([expect.stringContaining('has shipped and was changed')])
  })

  test('a shipped migration is gone', () => {
    const { files, faults } = copy()
    rmSync(path.join(files, `${first}.ts`))
    expect(faults()).toEqual([expect.stringContaining('has shipped and is gone')])
  })
})
