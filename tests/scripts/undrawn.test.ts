/** Pages that cannot be drawn stop a build, which says which and why. */
import { cp, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fixture } from '../content/folder.ts'
import { buildWith, copyDeskbook } from './copied.ts'

let copy: string
const build = () => buildWith(copy, join(copy, 'handbook'), join(copy, 'dist'))
const page = (name: string) => join(copy, 'site/pages', name)

beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), 'deskbook-undrawn-'))
  await copyDeskbook(copy)
  await cp(fixture('content-whole'), join(copy, 'handbook'), { recursive: true })
})

afterAll(() => rm(copy, { recursive: true, force: true }))

test('a page whose drawing fails is named, with what went wrong, and nothing is built', async () => {
  await writeFile(page('broken.astro'), "---\nthrow new Error('the roof leaks')\n---\n")
  await expect(build()).rejects.toThrow(/\/broken\/ cannot be drawn by \S*broken\.astro: the roof leaks/)
  await rm(page('broken.astro'))
  expect(await readdir(copy)).not.toContain('dist')
}, 120_000)

test('two routes with one address are named: one of the pages would be lost', async () => {
  await writeFile(
    page('[one].astro'),
    "---\nexport const getStaticPaths = () => [{ params: { one: 'guides' } }]\n---\n<p>Mine</p>\n",
  )
  await expect(build()).rejects.toThrow(/\/guides\/ is drawn by two routes, .*\.astro and .*\.astro/)
}, 120_000)
