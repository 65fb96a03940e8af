/** A build takes from the site that stands what is, byte for byte, what it would make, and nothing else. */
import { appendFile, cp, mkdir, readdir, rename, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { outputIn } from '../../../site/build/output.ts'
import { takeSpare } from '../../../site/build/spare.ts'
import { openStanding } from '../../../site/build/standing.ts'
import {
  build,
  dist,
  first,
  inside,
  isWhole,
  list,
  making,
  nextTick,
  ownFolder,
  put,
  second,
  spare,
} from './small-sites.ts'

ownFolder()

test('a first build makes everything', async () => {
  expect(await build(first)).toEqual([])
  await isWhole(first)
})

test('what did not change is taken, whatever its name is now, and what is gone is gone', async () => {
  await build(first)
  expect(await build(second)).toEqual(['a/index.html', 'search/x.2.bin'])
  await isWhole(second)
  expect(await readdir(dist())).not.toContain('old')
  // Now into the site before, in which both names are, and in which what changed is a file of its own.
  expect(await build(first)).toEqual(['a/index.html', 'search/x.1.bin'])
  await isWhole(first)
  expect(await build(first)).toEqual(Object.keys(first).sort())
  await isWhole(first)
})

test('the site that stands is not touched while the next one is made', async () => {
  await build(first)
  await build(second)
  const output = outputIn(making(), openStanding(list(), dist()), await takeSpare(spare(), making()))
  put(output, { ...second, 'a/index.html': 'other' })
  await isWhole(second)
})

describe('a file is made that', () => {
  const cases: Readonly<Record<string, (file: string) => Promise<void>>> = {
    'somebody changed': (file) => writeFile(file, 'X'),
    'somebody changed and dated back': async (file) => {
      await writeFile(file, 'X')
      await utimes(file, 0, 0)
    },
    'was cut short': (file) => writeFile(file, ''),
    grew: (file) => appendFile(file, 'X'),
    'is gone': (file) => rm(file),
    'lost its form': (file) => rm(`${file}.br`),
    'is a link now': async (file) => {
      await rename(file, `${file}.away`)
      await symlink(`${file}.away`, file)
    },
  }
  test.each(Object.entries(cases))('%s', async (_, change) => {
    await build(first)
    await build(first)
    await nextTick()
    await change(join(dist(), 'a/index.html'))
    expect(await build(first)).not.toContain('a/index.html')
    await isWhole(first)
  })
})

test('nothing is taken from another site, an older one in its place or a copy', async () => {
  await build(first)
  await cp(dist(), inside('older'), { recursive: true, preserveTimestamps: true })
  await build(second)
  await rm(dist(), { recursive: true })
  await rename(inside('older'), dist())
  expect(await build(second)).toEqual([])
  await isWhole(second)
})

test('a spare in which a link lies is not written through', async () => {
  await build(first)
  await build(first)
  await mkdir(inside('elsewhere'))
  await rm(join(spare(), 'a'), { recursive: true })
  await symlink(inside('elsewhere'), join(spare(), 'a'))
  await build(second)
  await isWhole(second)
  expect(await readdir(inside('elsewhere'))).toEqual([])
})

test('files that are taken are links, and folders stay', async () => {
  await build(first)
  await build(first)
  const folders = async () => (await stat(dirname(join(spare(), 'a/index.html')))).ino
  const before = await folders()
  await build(first)
  expect((await stat(join(dist(), 'a'))).ino).toBe(before)
  expect((await stat(join(dist(), 'a/index.html'))).ino).toBe((await stat(join(spare(), 'a/index.html'))).ino)
})
