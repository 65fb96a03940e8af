/** A backup of which one byte is not as it was restores nothing. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { takeBackup } from '../../../server/db/backup.ts'
import { restoreBackup } from '../../../server/db/restore.ts'
import { databases, freshFolder } from '../databases.ts'
import { contentsOf, fill, freshSource, now, storedIn } from './filled.ts'

const tell = () => {}

describe.each(databases)('a damaged backup of $name', async (database) => {
  const source = await freshSource(database)
  await fill(source)
  const attachment = path.join(source.dataDir, 'files', 'ab', 'abcdef')
  mkdirSync(path.dirname(attachment), { recursive: true })
  writeFileSync(attachment, 'a file of a ticket')
  const { folder } = await takeBackup(source, freshFolder(), { now, version: '0.1.0', tell })
  const files = Object.keys(contentsOf(folder)).filter((name) => readFileSync(path.join(folder, name)).length > 0)

  const target = await freshSource(database)
  if (database.name === 'SQLite') await fill(target, 1)
  const restore = () => restoreBackup(target, folder, { now, tell })
  const before = { files: contentsOf(target.dataDir), rows: await storedIn(target) }
  const untouched = async () => {
    expect(contentsOf(target.dataDir)).toEqual(before.files)
    expect(await storedIn(target)).toEqual(before.rows)
  }

  test('holds all that is to be damaged here', () => {
    const database = source.databaseUrl.startsWith('postgres') ? 'tables/tickets.jsonl' : 'deskbook.db'
    expect(files).toEqual(expect.arrayContaining([database, 'files/ab/abcdef', 'manifest.json']))
  })

  test('is refused for any byte of any file, which is named, and nothing is touched', async () => {
    const anyByte = fc.tuple(fc.nat(files.length - 1), fc.nat(), fc.integer({ min: 1, max: 255 }))
    await fc.assert(
      fc.asyncProperty(anyByte, async ([which, where, bits]) => {
        const file = path.join(folder, files[which]!)
        const sound = readFileSync(file)
        const flipped = Buffer.from(sound)
        flipped[where % sound.length]! ^= bits
        writeFileSync(file, flipped)
        try {
          await expect(restore()).rejects.toThrow(`damaged. Nothing was changed; restore another one.\n  ${file}`)
        } finally {
          writeFileSync(file, sound)
        }
      }),
      { numRuns: 150 },
    )
    await untouched()
  })

  test('every byte of the manifest counts', async () => {
    const file = path.join(folder, 'manifest.json')
    const sound = readFileSync(file)
    const step = database.name === 'SQLite' ? 1 : 7
    for (let at = 0; at < sound.length; at += step) {
      const flipped = Buffer.from(sound)
      // 1 makes another digit or letter of most, 32 changes case, which JSON takes too.
      flipped[at]! ^= at % 2 === 0 ? 1 : 32
      writeFileSync(file, flipped)
      await expect(restore()).rejects.toThrow(file)
    }
    writeFileSync(file, sound)
    await untouched()
  })

  test.each(['cut off', 'longer', 'gone'])('is refused where a file is %s', async (how) => {
    for (const name of files) {
      const file = path.join(folder, name)
      const sound = readFileSync(file)
      if (how === 'gone') rmSync(file)
      else writeFileSync(file, how === 'longer' ? Buffer.concat([sound, Buffer.from('\n')]) : sound.subarray(0, -1))
      await expect(restore()).rejects.toThrow(name === 'manifest.json' && how === 'gone' ? folder : file)
      writeFileSync(file, sound)
    }
    await untouched()
  })

  test('every damaged file is told at once', async () => {
    const sound = files.filter((name) => name !== 'manifest.json').map((name) => [path.join(folder, name)] as const)
    const kept = sound.map(([file]) => readFileSync(file))
    for (const [file] of sound) writeFileSync(file, 'x')
    const told = await restore().then(
      () => 'restored',
      (error: unknown) => String(error),
    )
    for (const [file] of sound) expect(told).toContain(file)
    for (const [i, [file]] of sound.entries()) writeFileSync(file, kept[i]!)
  })

  test('mended, it is restored', async () => {
    const { backup } = await restoreBackup(target, folder, { now, tell })
    expect(backup.folder).toBe(folder)
    expect(await storedIn(target)).toEqual(await storedIn(source))
    expect(readFileSync(path.join(target.dataDir, 'files', 'ab', 'abcdef'), 'utf8')).toBe('a file of a ticket')
  })
})
