/**
 * A build takes from the build before it what has not changed, and nothing that has: whatever a term, a word or a plugin
 * says now is what the pages say, without anybody asking for a fresh start.
 */
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fixture } from '../content/folder.ts'
import { buildWith, change, copyDeskbook } from './copied.ts'

/** A copy of Deskbook, so that a plugin of it can be changed. */
let copy: string
const site = () => join(copy, 'dist')
const page = () => readFile(join(site(), 'guides/travel/index.html'), 'utf8')
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

test('a changed term, word and plugin show in the next build, which is the one that starts from nothing', async () => {
  expect(await page()).not.toContain('A slip that proves it')
  await change(join(copy, 'handbook/terms.yaml'), 'A paper that says who paid', 'A slip that proves it')
  await change(join(copy, 'content/interface/en.yaml'), '  contents: On this page', '  contents: All that is here')
  await change(join(copy, 'site/markdown/callouts.ts'), "['note'] :", "['note', 'remark-of-mine'] :")
  await build()
  expect(await page()).toContain('A slip that proves it')
  expect(await page()).toContain('All that is here')
  expect(await page()).toContain('remark-of-mine')

  const warm = await everything()
  await rm(join(copy, '.deskbook'), { recursive: true, force: true })
  await build()
  const cold = await everything()
  const differing = [...new Set([...warm.keys(), ...cold.keys()])].filter((file) => warm.get(file) !== cold.get(file))
  expect(differing).toEqual([])
}, 300_000)
