/** Restoring: what was kept comes back, what is there is kept, and what is in use is left alone. */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { manifestText, readManifest } from '../../../server/db/backup-manifest.ts'
import { takeBackup } from '../../../server/db/backup.ts'
import { migrations } from '../../../server/db/migrate.ts'
import { openDb } from '../../../server/db/open.ts'
import { restoreBackup } from '../../../server/db/restore.ts'
import { databases, freshFolder } from '../databases.ts'
import { contentsOf, fill, freshSource, now, storedIn } from './filled.ts'

const tell = () => {}
const making = { now, version: '0.1.0', tell }
const later = new Date(now.getTime() + 86_400_000)
const [sqlite, postgres] = databases
if (!sqlite || !postgres) throw new Error('There are not two databases')

describe.each(databases)('a backup of $name', (database) => {
  test('holds every row and every letter, and restores them into an empty place', async () => {
    const [source, target, dir] = [await freshSource(database), await freshSource(database), freshFolder()]
    await fill(source, 260)
    const { manifest } = await takeBackup(source, dir, making)
    expect(manifest.tables).toMatchObject({ tickets: 260, ticket_messages: 520, searches: 1, counters: 2 })
    expect(manifest).toMatchObject({
      schema: Object.keys(migrations).sort().at(-1),
      deskbook: '0.1.0',
      madeAt: now.toISOString(),
    })
    await restoreBackup(target, dir, { now, tell })
    expect(await storedIn(target)).toEqual(await storedIn(source))
  })

  test('holds what was answered a moment before, while the server goes on', async () => {
    const [source, target, dir] = [await freshSource(database), await freshSource(database), freshFolder()]
    await fill(source, 1)
    const server = await openDb(source.databaseUrl)
    await server.write((tx) => tx.updateTable('counters').set({ value: 77 }).where('name', '=', 'tickets').execute())
    await takeBackup(source, dir, making)
    await server.write((tx) => tx.updateTable('counters').set({ value: 78 }).where('name', '=', 'tickets').execute())
    await server.close()
    await restoreBackup(target, dir, { now, tell })
    expect((await storedIn(target))['counters']).toContainEqual({ name: 'tickets', value: 77 })
  })

  test('two are two folders; of a folder with several the newest is restored', async () => {
    const [source, target, dir] = [await freshSource(database), await freshSource(database), freshFolder()]
    await fill(source, 1)
    const first = await takeBackup(source, dir, making)
    const before = contentsOf(first.folder)
    await fill({ ...source }, 0)
    const second = await takeBackup(source, dir, { ...making, now: later })
    expect(readdirSync(dir).sort()).toEqual(['2026-03-02T10-00-00-000Z', '2026-03-03T10-00-00-000Z'])
    expect(contentsOf(first.folder)).toEqual(before)
    const { backup } = await restoreBackup(target, dir, { now, tell })
    expect(backup.folder).toBe(second.folder)
    await expect(takeBackup(source, first.folder, making)).rejects.toThrow('is a backup itself')
  })

  test('that was cut off is never taken for one, and one that fails leaves nothing', async () => {
    const [source, target, dir] = [await freshSource(database), await freshSource(database), freshFolder()]
    await fill(source, 1)
    const seen: string[] = []
    const { folder } = await takeBackup(source, dir, { ...making, tell: () => seen.push(...readdirSync(dir)) })
    expect(seen.length).toBeGreaterThan(0)
    for (const name of seen) expect(name).toMatch(/^\./)
    renameSync(folder, path.join(dir, seen[0]!))
    await expect(restoreBackup(target, dir, { now, tell })).rejects.toThrow('There is no backup in')

    const nowhere = database.name === 'SQLite' ? path.join(dir, 'none.db') : 'postgres://x:secret@127.0.0.1:1/none'
    const failing = takeBackup({ ...source, databaseUrl: nowhere }, path.join(dir, 'new'), making)
    await expect(failing).rejects.toThrow(/none(\.db)? cannot be copied/)
    await expect(failing).rejects.not.toThrow('secret')
    expect(readdirSync(path.join(dir, 'new'))).toEqual([])
    expect(existsSync(path.join(dir, 'none.db'))).toBe(false)
  })

  test('of a schema that came later is refused', async () => {
    const [source, target, dir] = [await freshSource(database), await freshSource(database), freshFolder()]
    await fill(source, 1)
    const { folder, manifest } = await takeBackup(source, dir, making)
    writeFileSync(path.join(folder, 'manifest.json'), manifestText({ ...manifest, schema: '0009-later' }))
    await expect(restoreBackup(target, dir, { now, tell })).rejects.toThrow('newer Deskbook (it knows 0009-later)')
    writeFileSync(path.join(folder, 'manifest.json'), manifestText({ ...manifest, form: 2 }))
    await expect(restoreBackup(target, dir, { now, tell })).rejects.toThrow('was made by a newer Deskbook')
  })

  test('whose manifest leads out of it is refused, whoever wrote it', async () => {
    const [source, dir] = [await freshSource(database), freshFolder()]
    await fill(source, 1)
    const { folder, manifest } = await takeBackup(source, dir, making)
    for (const away of ['../deskbook.db', 'files/../../x', '/etc/passwd', 'files/a/../../../x', 'files//x']) {
      const files = [...manifest.files, { path: away, size: 1, sha256: '0'.repeat(64) }]
      expect(() => readManifest(manifestText({ ...manifest, files }))).toThrow()
      writeFileSync(path.join(folder, 'manifest.json'), manifestText({ ...manifest, files }))
      await expect(restoreBackup(source, dir, { now, tell })).rejects.toThrow('damaged')
    }
  })

  test('is not restored into the other database', async () => {
    const [source, dir] = [await freshSource(database), freshFolder()]
    await fill(source, 1)
    await takeBackup(source, dir, making)
    const other = await freshSource(database.name === 'SQLite' ? postgres : sqlite)
    await expect(restoreBackup(other, dir, { now, tell })).rejects.toThrow('set DATABASE_URL')
  })

  test('while a server uses the database nothing is restored, and nothing touched', async () => {
    const [source, target, dir] = [await freshSource(database), await freshSource(database), freshFolder()]
    await fill(source, 1)
    await takeBackup(source, dir, making)
    const server = await openDb(target.databaseUrl)
    await server.probe()
    await expect(restoreBackup(target, dir, { now, tell })).rejects.toThrow('stop')
    await server.probe()
    await server.close()
    expect((await storedIn(target))['tickets']).toEqual([])
    expect(readdirSync(target.dataDir).filter((name) => /restoring|before/.test(name))).toEqual([])
  })

  test('brings the files of tickets back, and keeps those that were there', async () => {
    const [source, target, dir] = [await freshSource(database), await freshSource(database), freshFolder()]
    await fill(source, 1)
    const write = (folder: string, name: string, text: string) => {
      mkdirSync(path.dirname(path.join(folder, 'files', name)), { recursive: true })
      writeFileSync(path.join(folder, 'files', name), text)
    }
    write(source.dataDir, 'ab/abcd', 'kept')
    write(source.dataDir, 'cd/cdef', 'kept too')
    write(target.dataDir, 'ab/abcd', 'other')
    await takeBackup(source, dir, making)
    const { before } = await restoreBackup(target, dir, { now: later, tell })
    expect(contentsOf(path.join(target.dataDir, 'files'))).toEqual(contentsOf(path.join(source.dataDir, 'files')))
    const kept = path.join(target.dataDir, 'files-before-2026-03-03T10-00-00-000Z')
    expect(before).toContain(kept)
    expect(readFileSync(path.join(kept, 'ab', 'abcd'), 'utf8')).toBe('other')
  })
})

test('a backup that is not there is told', async () => {
  const target = await freshSource(sqlite)
  const dir = freshFolder()
  await expect(restoreBackup(target, dir, { now, tell })).rejects.toThrow(`There is no backup in ${dir}`)
  rmSync(dir, { recursive: true })
  await expect(restoreBackup(target, dir, { now, tell })).rejects.toThrow(`${dir} cannot be read`)
})
