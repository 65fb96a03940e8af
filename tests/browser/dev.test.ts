/** `npm run dev` as somebody who writes meets it: everything works in it, and what is saved shows without a restart. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { serving, type Serving } from '../../scripts/serving.ts'
import { root } from '../../scripts/steps.ts'
import { connect, person } from './portal.ts'
import { words } from './words.ts'

const say = words('en')
/** What comes of a saved file: read, judged and drawn again, on a busy machine. */
const SOON = { timeout: 60_000 }

let folder: string
let content: string
let dev: Serving
let browser: Browser
let context: BrowserContext
let page: Page

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deskbook-dev-'))
  content = join(folder, 'content')
  await cp(join(root, 'content'), content, { recursive: true })
  // Nobody writes inside a test run: there the tools that watch files keep still.
  const env = { CONTENT_DIR: content, NODE_ENV: undefined, VITEST: undefined, TEST: undefined, CI: undefined }
  dev = await serving(join(folder, 'dist'), env, 'scripts/dev.ts')
  browser = await connect()
  context = await person(browser)
  page = await context.newPage()
})

afterAll(async () => {
  await browser.close()
  expect(await dev.stop(), dev.printed()).toBe(0)
  await rm(folder, { recursive: true, force: true })
})

/** Saves a file of the content with a stretch of it replaced. */
async function save(file: string, from: string, to: string): Promise<void> {
  const path = join(content, file)
  const before = await readFile(path, 'utf8')
  if (!before.includes(from)) throw new Error(`${file} has no “${from}”`)
  await writeFile(path, before.replace(from, to))
}

/** The page's own source, as it comes now. */
const source = async (address: string) => (await fetch(`${dev.url}${address}`)).text()

test('a search finds, the form sends, the desk shows the ticket', async () => {
  await page.goto(`${dev.url}/search/?q=annual%20leave`)
  await expect
    .poll(() => page.locator('main [role=option]').first().getAttribute('href'), SOON)
    .toContain('/guides/annual-leave/')
  await page.goto(`${dev.url}/requests/question/?q=A%20stair%20is%20loose`)
  await page.getByLabel(say('request.name')).fill('Mara Lindholm')
  await page.getByLabel(say('request.email')).fill('mara.lindholm@alderfinch.example')
  await page.getByLabel(say('request.body')).fill('The third one, in Hall 2.')
  await page.locator('main form.form button.first').click()
  await page.waitForURL('**/tickets/*/')
  expect(dev.signInLink).toContain(dev.url)
  await page.goto(dev.signInLink)
  await page.getByLabel(say('sign_in.person')).selectOption('ruth-sand')
  await page.getByRole('button', { name: say('sign_in.enter') }).click()
  await page.getByRole('link', { name: 'A stair is loose' }).click()
  await page.getByText('The third one, in Hall 2.').waitFor()
})

test('a term that is saved shows in the glossary and in the articles that link to it', async () => {
  expect(await source('/guides/annual-leave/')).not.toContain('Days that are yours')
  const terms = await readFile(join(content, 'terms.yaml'), 'utf8')
  const entry = terms.slice(terms.indexOf('- id: annual-leave'))
  const definition = /definition:\s+en: (.+)/.exec(entry)?.[1] ?? ''
  await save('terms.yaml', definition, 'Days that are yours')
  await expect.poll(() => source('/glossary/'), SOON).toContain('Days that are yours')
  await expect.poll(() => source('/guides/annual-leave/'), SOON).toContain('Days that are yours')
})

test('a word of the interface that is saved shows on the page', async () => {
  const en = await readFile(join(content, 'interface/en.yaml'), 'utf8')
  const line = /^ {2}contents: (.+)$/m.exec(en)?.[0] ?? ''
  await save('interface/en.yaml', line, '  contents: All that is here')
  await expect.poll(() => source('/guides/annual-leave/'), SOON).toContain('All that is here')
})

test('a title that is saved shows where others link to the article, and search finds it', async () => {
  await save('guides/first-day.md', 'title: ', 'title: Heather morning, ')
  await expect.poll(() => source('/guides/annual-leave/'), SOON).toContain('Heather morning')
  await page.goto(`${dev.url}/search/?q=heather%20morning`)
  await expect
    .poll(() => page.locator('main [role=option]').first().getAttribute('href'), SOON)
    .toContain('/guides/first-day/')
})

test('a draft is shown and says that it is one', async () => {
  await save('guides/company-card.md', 'id: company-card\n', 'id: company-card\ndraft: true\n')
  await expect.poll(() => source('/guides/company-card/'), SOON).toContain(say('article.draft'))
})

test('a fault is told on the page with its place, and is gone when it is mended', async () => {
  await save('guides/annual-leave.md', 'owner: people', 'owner: pepole')
  await expect.poll(() => source('/guides/annual-leave/'), SOON).toContain('pepole')
  expect(await source('/guides/annual-leave/')).toMatch(/guides\/annual-leave\.md:\d+:\d+/)
  await save('guides/annual-leave.md', 'owner: pepole', 'owner: people')
  await expect.poll(async () => (await fetch(`${dev.url}/guides/annual-leave/`)).status, SOON).toBe(200)
  expect(await source('/guides/annual-leave/')).not.toContain('pepole')
})
