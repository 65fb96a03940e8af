/** While somebody writes, each article tells which queries find it; a built site knows nothing of that. */
import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { serving, type Serving } from '../../scripts/serving.ts'
import { filesIn } from '../../site/build/files.ts'
import { copyDeskbook } from '../scripts/copied.ts'
import { violationsIn, withAxe } from './axe.ts'
import { openBrowser } from './browser.ts'
import { person } from './portal.ts'
import { words } from './words.ts'

let copy: string
let dev: Serving
let browser: Browser
beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), 'deskbook-writing-'))
  await copyDeskbook(copy)
  const asPerson = { VITEST: undefined, VITEST_MODE: undefined, NODE_ENV: undefined, TEST: undefined, CI: undefined }
  const env = { ...asPerson, CONTENT_DIR: join(copy, 'content') }
  ;[dev, browser] = await Promise.all([serving(join(copy, 'dist'), env, join(copy, 'scripts/dev.ts')), openBrowser()])
})
afterAll(async () => {
  await dev.stop('SIGKILL')
  await rm(copy, { recursive: true, force: true })
})

test('its golden queries stand there with place, score and why, and another can be tried', async () => {
  const context = await person(browser)
  await withAxe(context)
  const page = await context.newPage()
  const say = words('en')
  await page.goto(`${dev.url}/guides/annual-leave/`)
  await page.getByText(say('writing.title')).click()
  const golden = page.getByRole('table', { name: say('writing.golden') })
  const row = golden.getByRole('row', { name: /^anual leav / })
  expect(await row.textContent()).toContain(say('writing.rank', { rank: 1, most: 3 }))
  expect(await row.textContent()).toContain('anual → Annual, leav → leave')

  await page.getByLabel(say('writing.try')).fill('how do I book my holidays')
  const own = page.getByRole('table', { name: say('writing.found') }).locator('tr.own')
  expect(await own.textContent()).toMatch(/^\d+Annual leave/)
  await page.getByLabel(say('writing.try')).fill('the printer is jammed')
  await page.getByText(say('writing.missing', { depth: 20 })).waitFor()
  expect(await violationsIn(page, '.writing')).toEqual([])

  // What is saved loads the page anew.
  await page.reload()
  await page.getByText(say('writing.missing', { depth: 20 })).waitFor()
  expect(context.complaints).toEqual([])
  await context.close()
})

test('a page that is no article has no such panel', async () => {
  const context = await person(browser)
  const page = await context.newPage()
  await page.goto(`${dev.url}/glossary/`)
  await page.locator('main').waitFor()
  expect(await page.locator('details.writing').count()).toBe(0)
  await context.close()
})

test('nothing of it is in a built site', () => {
  const site = inject('site')
  const served = filesIn(site).filter((file) => /\.(html|js|css|json)$/.test(file) && !file.startsWith('pagefind/'))
  expect(served.length).toBeGreaterThan(100)
  const title = words('en')('writing.title')
  const signs = ['writing-query', 'search/writing', 'details.writing', `>${title}<`, '.writing{', '.writing>']
  const found = served.filter((file) => {
    const text = readFileSync(join(site, file), 'utf8')
    return signs.some((sign) => text.includes(sign))
  })
  expect(found).toEqual([])
  expect(served.filter((file) => file.includes('writing'))).toEqual([])
})
