/** What of the search cannot be loaded is made up for by what can; where nothing can, it says so and offers the request. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { languages, type Language } from '../../content/schema.ts'
import { violationsIn, withAxe } from './axe.ts'
import { openBrowser } from './browser.ts'
import { person, startPortal, type Portal } from './portal.ts'
import { prefix, words } from './words.ts'

let portal: Portal
let browser: Browser
beforeAll(async () => {
  ;[portal, browser] = await Promise.all([startPortal(), openBrowser()])
})
afterAll(() => portal.stop())

const INDEX = '**/search/index.*.json'
const SHARDS = '**/search/*.bin'
const FULL_TEXT = '**/pagefind/**'
const EVERYTHING = '**/search/*.json'

async function without(...addresses: readonly string[]) {
  const context = await person(browser)
  await withAxe(context)
  for (const address of addresses) await context.route(address, (route) => route.abort())
  const told: string[] = []
  context.on('request', (request) => request.method() === 'POST' && told.push(new URL(request.url()).pathname))
  return { context, page: await context.newPage(), told }
}

async function searchFor(page: Page, language: Language, query: string) {
  await page.goto(`${portal.url}${prefix[language]}/search/?q=${encodeURIComponent(query)}`)
  return page.locator('main')
}

test.each([
  ['en', 'annual leave', '/guides/annual-leave/', INDEX],
  ['zh-hans', '年假', '/zh-hans/guides/annual-leave/', INDEX],
  ['zh-hans', '年假', '/zh-hans/guides/annual-leave/', SHARDS],
] as const)('in %s, without our index full text answers “%s” (%s, %s)', async (language, query, address, missing) => {
  const { context, page } = await without(missing)
  const main = await searchFor(page, language, query)
  await main.locator(`[role=option][href^="${address}"]`).first().waitFor()
  expect(await main.getByText(words(language)('ask.broken')).count()).toBe(0)
  expect(await main.getByText(words(language)('ask.unanswered')).count()).toBe(0)
  await context.close()
})

test('without our index nothing that full text does not find is said to be unwritten', async () => {
  const { context, page } = await without(INDEX)
  const main = await searchFor(page, 'en', 'forgot my pasword')
  await main.getByText(words('en')('ask.broken')).waitFor()
  expect(await main.getByText(words('en')('ask.unanswered')).count()).toBe(0)
  await context.close()
})

test('where the dialog’s own script cannot be loaded it says so and offers the request', async () => {
  const { context, page } = await without('**/_astro/in-dialog*')
  await page.goto(`${portal.url}/guides/first-day/`)
  await page.keyboard.press('/')
  const dialog = page.getByRole('dialog')
  await dialog.locator('[data-broken]').getByText(words('en')('search.failed')).waitFor()
  await dialog.locator('a[href^="/requests/"]').first().waitFor()
  await context.close()
})

test('what full text answered is told to the log with its hits', async () => {
  const { context, page } = await without(INDEX)
  const main = await searchFor(page, 'en', 'torque wrench')
  await main.getByRole('option').first().waitFor()
  const rows = () => portal.rows("select result_count from searches where query = 'torque wrench'")
  await expect.poll(() => rows().length).toBe(1)
  expect(rows()[0]?.['result_count']).toBeGreaterThan(0)
  await context.close()
})

test.each(languages)('in %s, without either the page says so and offers the request', async (language) => {
  const { context, page, told } = await without(INDEX, FULL_TEXT)
  const say = words(language)
  const main = await searchFor(page, language, 'vpn 123')
  await main.getByRole('heading', { name: say('ask.broken') }).waitFor()
  expect(await main.getByText(say('ask.unanswered')).count()).toBe(0)
  expect(await main.getByLabel(say('ask.question')).inputValue()).toBe('vpn 123')
  expect(await violationsIn(page)).toEqual([])
  await main.locator('[data-ask-form] button').click()
  await page.waitForURL('**/requests/question/?**')
  expect(await page.getByLabel(say('request.subject')).inputValue()).toBe('vpn 123')
  // That nothing was found is no gap of what is written.
  expect(told).not.toContain('/api/searches')
  await context.close()
})

test('in the dialog too, until the index can be loaded again', async () => {
  const { context, page } = await without(INDEX, FULL_TEXT)
  await page.goto(`${portal.url}/guides/first-day/`)
  await page.keyboard.press('/')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox').fill('vpn')
  await dialog.getByRole('heading', { name: words('en')('ask.broken') }).waitFor()
  await context.unroute(INDEX)
  await expect
    .poll(async () => {
      await dialog.getByRole('combobox').press('ArrowRight')
      await dialog.getByRole('combobox').fill('vp')
      await dialog.getByRole('combobox').fill('vpn')
      return dialog.getByRole('option').count()
    })
    .toBeGreaterThan(0)
  expect(await dialog.getByRole('heading', { name: words('en')('ask.broken') }).count()).toBe(0)
  await context.close()
})

test.each(languages)('in %s, where not even the words can be loaded the form is one link away', async (language) => {
  const { context, page } = await without(EVERYTHING)
  const say = words(language)
  const main = await searchFor(page, language, 'vpn 456')
  await main.locator('.notice').getByText(say('search.failed')).waitFor()
  expect(await violationsIn(page)).toEqual([])
  await main.locator('[data-broken] a').first().click()
  await page.waitForURL('**/requests/question/?**')
  expect(await page.getByLabel(say('request.subject')).inputValue()).toBe('vpn 456')
  await context.close()
})
