import { appendFile, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { buildSite } from '../../../site/build/site.ts'
import { now, sampleIn } from './sample.ts'

let folder: string
let contentDir: string
let outDir: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deskbook-failing-'))
  contentDir = await sampleIn(folder)
  outDir = join(folder, 'dist')
  await mkdir(outDir)
  await writeFile(join(outDir, 'the-old-site'), '')
})

afterEach(() => rm(folder, { recursive: true, force: true }))

describe('a build that fails leaves the site in place', () => {
  test('and lists every fault of the content', async () => {
    await writeFile(
      join(contentDir, 'guides/broken.md'),
      '---\nid: broken\ntittle: x\n---\n\n[dead](/guides/nowhere/)\n',
    )
    const failing = buildSite({ contentDir, outDir, now })
    await expect(failing).rejects.toThrow(/guides\/broken\.md:\d+:\d+[^]*tittle/)
    await expect(failing).rejects.toThrow('nowhere')
    expect(await readdir(outDir)).toEqual(['the-old-site'])
  })

  test('and tells of HTML that a browser would not show as it was written', async () => {
    await appendFile(join(contentDir, 'guides/annual-leave.md'), '\n<p style="color: red">!</p>\n')
    await expect(buildSite({ contentDir, outDir, now })).rejects.toThrow(/guides\/annual-leave\.md:\d+:1/)
    expect(await readdir(outDir)).toEqual(['the-old-site'])
  }, 120_000)
})
