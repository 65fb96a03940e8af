/** What a site is built into: nothing is linked but what was looked at, and nothing is written into what stands. */
import { readdir, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { hashOf } from '../../../site/build/hash.ts'
import { outputIn } from '../../../site/build/output.ts'
import { takeSpare } from '../../../site/build/spare.ts'
import { openStanding, writeStanding } from '../../../site/build/standing.ts'
import {
  build,
  dist,
  finish,
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

test('a list tells nothing of a site that another build put there in the meantime', async () => {
  const output = outputIn(making())
  put(output, first)
  const closed = await finish(output)
  await build(second)
  writeStanding(list(), closed)
  expect(await build(first)).toEqual([])
  await isWhole(first)
})

describe('a file is made where what stands, once it was looked at,', () => {
  const page = () => join(dist(), 'b/index.html')
  const cases: Readonly<Record<string, () => Promise<void>>> = {
    'became another file': async () => {
      await writeFile(inside('other'), 'X')
      await rename(inside('other'), page())
    },
    'got another form': async () => {
      await writeFile(inside('other'), 'XX')
      await rename(inside('other'), `${page()}.br`)
    },
    'was written into': async () => {
      await nextTick()
      await writeFile(page(), 'X')
    },
    'became a link to itself': async () => {
      await rename(page(), `${page()}.away`)
      await symlink(`${page()}.away`, page())
    },
    // Whatever the reason: no link is had.
    'went away': () => rm(page()),
  }
  test.each(Object.entries(cases))('%s', async (_, change) => {
    await build(first)
    // The spare has an older one of that name.
    await build(second)
    const standing = openStanding(list(), dist())
    expect(standing?.find('b/index.html', hashOf('C'))).toBeDefined()
    await change()
    const output = outputIn(making(), standing, await takeSpare(spare(), making()))
    put(output, second)
    expect(output.isTaken('b/index.html')).toBe(false)
    await finish(output)
    await isWhole(second)
  })
})

test('a file that is put again with other bytes is not written through what was taken', async () => {
  await build(first)
  const output = outputIn(making(), openStanding(list(), dist()))
  put(output, first)
  expect(output.isTaken('a/index.html')).toBe(true)
  output.put('a/index.html', 'other')
  output.finish('a/index.html', hashOf('other'), 5, { br: Buffer.from('otherother') })
  await isWhole(first)
  await finish(output)
  await isWhole({ ...first, 'a/index.html': 'other' })
})

test('a build that does not take the spare leaves all of its own to the next', async () => {
  await build(first)
  await build(first)
  const output = outputIn(making(), openStanding(list(), dist()))
  put(output, first)
  const closed = await finish(output)
  writeStanding(list(), closed)
  expect(await build(first)).toEqual(Object.keys(first).sort())
  await isWhole(first)
})

test('a list that the disk has no room for is left out', async () => {
  await build(first)
  const output = outputIn(making(), openStanding(list(), dist()))
  put(output, first)
  const closed = await finish(output)
  await rm(list())
  await symlink('/dev/full', list())
  writeStanding(list(), closed)
  expect(await readdir(inside('.'))).not.toContain('list.json')
  expect(await build(first)).toEqual([])
  await isWhole(first)
})
