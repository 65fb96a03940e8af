/**
 * A build takes from the build before it what has not changed, and nothing that has: whatever a term, a word or a plugin
 * says now is what the pages say, without anybody asking for a fresh start.
 */
import { cp, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fixture } from '../content/folder.ts'
import { buildWith, change as changeFile, copyDeskbook } from './copied.ts'

/** A copy of Deskbook, so that a plugin of it can be changed. */
let copy: string
const site = () => join(copy, 'dist')
const page = () => readFile(join(site(), 'guides/travel/index.html'), 'utf8')
const change = (file: string, from: string, to: string) => changeFile(join(copy, file), from, to)
const build = () => buildWith(copy, join(copy, 'handbook'), site())

beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), 'deskbook-warm-'))
  await copyDeskbook(copy)
  await cp(fixture('content-whole'), join(copy, 'handbook'), { recursive: true })
  await build()
})

afterAll(() => rm(copy, { recursive: true, force: true }))

/** Every file of the site. */
async function everything(): Promise<Map<string, string>> {
  const entries = await readdir(site(), { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const read = files.sort().map(async (file) => [file, (await readFile(file)).toString('base64')] as const)
  return new Map(await Promise.all(read))
}

/** The site is, byte for byte, what a build that starts from nothing makes. */
async function isAsFromNothing(): Promise<void> {
  const warm = await everything()
  await rm(join(copy, '.deskbook'), { recursive: true, force: true })
  await build()
  const cold = await everything()
  const differing = [...new Set([...warm.keys(), ...cold.keys()])].filter((file) => warm.get(file) !== cold.get(file))
  expect(differing).toEqual([])
}

/** What builds remember, in bytes: it grows with every page that is made. */
async function memorySize(): Promise<number> {
  const [folder = ''] = (await readdir(join(copy, '.deskbook'))).filter((name) => /^[0-9a-f]{12}$/.test(name))
  const names = (await readdir(join(copy, '.deskbook', folder))).filter((name) => name.startsWith('memory-'))
  const sizes = names.map(async (name) => (await stat(join(copy, '.deskbook', folder, name))).size)
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
}

/** When Astro last compiled the pages. */
async function compiledAt(): Promise<readonly number[]> {
  const [of = ''] = (await readdir(join(copy, '.deskbook'))).filter((name) => /^[0-9a-f]{12}$/.test(name))
  const names = (await readdir(join(copy, '.deskbook', of))).filter((name) => name.startsWith('program-'))
  return Promise.all(names.map(async (name) => (await stat(join(copy, '.deskbook', of, name))).ctimeMs))
}

test('a changed text, title, term, team and a new article show, though nothing is compiled', async () => {
  const before = await compiledAt()
  expect(before).toHaveLength(1)
  await change('handbook/guides/travel.md', 'Keep **all** of them', 'Keep **each** of them')
  await change('handbook/guides/rooms.md', 'title: Rooms', 'title: All the rooms')
  await change('handbook/terms.yaml', 'A paper that says who paid', 'A note that says who paid')
  await change('handbook/directory/teams.yaml', 'name: { en: Finance', 'name: { en: Money')
  await writeFile(
    join(copy, 'handbook/guides/doors.md'),
    (await readFile(join(copy, 'handbook/guides/rooms.md'), 'utf8'))
      .replace('id: rooms', 'id: doors')
      .replace('All the rooms', 'Doors'),
  )
  await rm(join(copy, 'handbook/guides/rooms.zh-hans.md'))
  await change('handbook/guides/travel.zh-hans.md', '/guides/rooms/#蓝色会议室', '/guides/rooms/')
  await build()
  expect(await compiledAt()).toEqual(before)
  expect(await page()).toContain('Keep <strong>each</strong> of them')
  expect(await page()).toMatch(/class="related"[^]*All the rooms/)
  expect(await page()).toContain('A note that says who paid')
  expect(await page()).toContain('Ask the Money team')
  expect(await readFile(join(site(), 'guides/index.html'), 'utf8')).toContain('Doors')
  await isAsFromNothing()
}, 300_000)

test('a changed component of an article, which Astro compiles, shows, and builds after it compile and draw nothing', async () => {
  await change('handbook/processes/hire.zh-hans.mdx', '步骤说明', '步骤与说明')
  await change('handbook/guides/travel.zh-hans.md', '#步骤说明', '#步骤与说明')
  await build()
  expect(await readFile(join(site(), 'zh-hans/processes/hire/index.html'), 'utf8')).toContain('步骤与说明')
  const compiled = await compiledAt()
  const remembered = await memorySize()
  await build()
  await build()
  expect(await compiledAt()).toEqual(compiled)
  expect(await memorySize()).toBe(remembered)
}, 180_000)

test('a changed term, word and plugin show in the next build, which is the one that starts from nothing', async () => {
  expect(await page()).not.toContain('A slip that proves it')
  await change('handbook/terms.yaml', 'A note that says who paid', 'A slip that proves it')
  await change('content/interface/en.yaml', '  contents: On this page', '  contents: All that is here')
  await change('site/markdown/callouts.ts', "['note'] :", "['note', 'remark-of-mine'] :")
  await build()
  expect(await page()).toContain('A slip that proves it')
  expect(await page()).toContain('All that is here')
  expect(await page()).toContain('remark-of-mine')
  await isAsFromNothing()
}, 300_000)
