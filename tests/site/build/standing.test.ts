/** A build takes from the site that stands what is, byte for byte, what it would make, and nothing else. */
import {
  appendFile,
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { filesIn } from '../../../site/build/files.ts'
import { hashOf } from '../../../site/build/hash.ts'
import { outputIn, type Output } from '../../../site/build/output.ts'
import { publish } from '../../../site/build/publish.ts'
import { takeSpare } from '../../../site/build/spare.ts'
import { openStanding, writeStanding } from '../../../site/build/standing.ts'

let folder: string
const dist = () => join(folder, 'dist')
const list = () => join(folder, 'list.json')
const spare = () => join(folder, 'spare')
const making = () => join(folder, 'making')

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deskbook-standing-'))
})

afterEach(() => rm(folder, { recursive: true }))

type Site = Readonly<Record<string, string>>

const first: Site = { 'a/index.html': 'A', 'b/index.html': 'B', 'search/x.1.bin': 'shard', 'old/index.html': 'O' }
const second: Site = { 'a/index.html': 'A', 'b/index.html': 'C', 'search/x.2.bin': 'shard', 'new/index.html': 'N' }

/** Each with a form: its letters twice. */
function put(output: Output, site: Site): void {
  for (const [file, text] of Object.entries(site)) {
    output.put(file, text)
    if (!output.made(file)) output.finish(file, hashOf(text), text.length, { br: Buffer.from(text + text) })
  }
}

/** @returns the files that were taken */
async function build(site: Site): Promise<string[]> {
  const output = outputIn(making(), openStanding(list(), dist()), await takeSpare(spare(), making()))
  put(output, site)
  const made = output.close('{}')
  await writeFile(join(making(), 'manifest.json'), '{}')
  await publish(making(), dist(), spare())
  writeStanding(list(), dist(), made)
  return output.files().filter((file) => output.isTaken(file))
}

async function isWhole(site: Site): Promise<void> {
  const texts = Object.entries(site).flatMap(([file, text]) => [
    [file, text] as const,
    [`${file}.br`, text + text] as const,
  ])
  expect(filesIn(dist())).toEqual([...texts.map(([file]) => file), 'content.json', 'manifest.json'].sort())
  for (const [file, text] of texts) expect(await readFile(join(dist(), file), 'utf8')).toBe(text)
}

/** Files are dated by a clock that stands still for some milliseconds: nobody changes a site in the very tick that ended its build. */
async function nextTick(): Promise<void> {
  const dateOf = async (file: string) => (await stat(file, { bigint: true })).ctimeNs
  const built = await dateOf(join(dist(), 'content.json'))
  const probe = join(folder, 'probe')
  do await writeFile(probe, '')
  while ((await dateOf(probe)) <= built)
}

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
  await cp(dist(), join(folder, 'older'), { recursive: true, preserveTimestamps: true })
  await build(second)
  await rm(dist(), { recursive: true })
  await rename(join(folder, 'older'), dist())
  expect(await build(second)).toEqual([])
  await isWhole(second)
})

test('a spare in which a link lies is not written through', async () => {
  await build(first)
  await build(first)
  await mkdir(join(folder, 'elsewhere'))
  await rm(join(spare(), 'a'), { recursive: true })
  await symlink(join(folder, 'elsewhere'), join(spare(), 'a'))
  await build(second)
  await isWhole(second)
  expect(await readdir(join(folder, 'elsewhere'))).toEqual([])
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
