/** `npm run dev` as somebody who writes meets it: what is saved shows, without a restart and without a fresh start. */
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { serving, type Serving } from '../../scripts/serving.ts'
import { fixture } from '../content/folder.ts'
import { change, copyDeskbook } from './copied.ts'

/** What comes of a saved file: read, judged and drawn again, on a busy machine. */
const SOON = { timeout: 60_000 }

/** A copy of Deskbook, so that a plugin of it can be changed. */
let copy: string
let dev: Serving
const written = (file: string) => join(copy, 'handbook', file)

beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), 'deskbook-dev-'))
  await copyDeskbook(copy)
  await cp(fixture('content-whole'), written(''), { recursive: true })
  dev = await start()
})

afterAll(async () => {
  await dev.stop('SIGKILL')
  await rm(copy, { recursive: true, force: true })
})

/** As a person starts it: what a test run says of itself would keep the tools that watch files still. */
function start(): Promise<Serving> {
  const person = { VITEST: undefined, VITEST_MODE: undefined, NODE_ENV: undefined, TEST: undefined, CI: undefined }
  const env = { ...person, CONTENT_DIR: written('') }
  return serving(join(copy, 'dist'), env, join(copy, 'scripts/dev.ts'))
}

/** The page as it comes now. */
async function page(address = '/guides/travel/'): Promise<string> {
  return (await fetch(`${dev.url}${address}`)).text()
}

test('a term and an article that are saved show on the pages that tell of them', async () => {
  expect(await page()).toContain('A paper that says who paid')
  await change(written('terms.yaml'), 'A paper that says who paid', 'A slip that proves it')
  await expect.poll(() => page(), SOON).toContain('A slip that proves it')
  expect(await page('/glossary/')).toContain('A slip that proves it')
  await change(written('guides/travel.md'), 'title: ', 'title: Heather morning, ')
  await expect.poll(() => page(), SOON).toContain('Heather morning')
  expect(await page('/guides/')).toContain('Heather morning')
})

test('the address of the search finds what was saved last', async () => {
  const found = () => page('/api/search?q=heather+receipts&language=en')
  await expect.poll(found, SOON).toContain('Heather morning')
  await change(written('guides/travel.md'), 'Heather morning', 'Broom evening')
  await expect.poll(found, SOON).toContain('Broom evening')
})

test('a fault is told with its place, and the page is back when it is mended', async () => {
  const status = async () => (await fetch(`${dev.url}/guides/travel/`)).status
  await change(written('guides/travel.md'), 'owner: finance', 'owner: fynance')
  await expect.poll(status, SOON).toBe(500)
  await expect.poll(() => dev.printed(), SOON).toMatch(/guides\/travel\.md:5:8[^]*fynance/)
  await change(written('guides/travel.md'), 'owner: fynance', 'owner: finance')
  await expect.poll(status, SOON).toBe(200)
})

test(
  'it ends in order, and a plugin that was changed meanwhile shows after the next start',
  { timeout: 240_000 },
  async () => {
    expect(await page()).not.toContain('remark-of-mine')
    expect(await dev.stop(), dev.printed()).toBe(0)
    await change(join(copy, 'site/markdown/callouts.ts'), "['note'] :", "['note', 'remark-of-mine'] :")
    dev = await start()
    expect(await page()).toContain('remark-of-mine')
  },
)
