/** While a query is typed, whole ones to go on with stand above the hits; one that is chosen fills the field. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Language } from '../../content/schema.ts'
import { openBrowser } from './browser.ts'
import { person, startPortal, type Portal } from './portal.ts'
import { prefix, words } from './words.ts'

let portal: Portal
let browser: Browser
beforeAll(async () => {
  ;[portal, browser] = await Promise.all([startPortal(), openBrowser()])
})
afterAll(() => portal.stop())

async function typing(language: Language, letters: string) {
  const context = await person(browser)
  const page = await context.newPage()
  await page.goto(`${portal.url}${prefix[language]}/guides/first-day/`)
  // What full text adds after a pause would move the end of the list meanwhile.
  await context.route('**/pagefind/**', (route) => route.abort())
  await page.keyboard.press('/')
  const dialog = page.getByRole('dialog')
  const field = dialog.getByRole('combobox')
  await field.waitFor()
  await page.keyboard.insertText(letters)
  await dialog.getByRole('option').first().waitFor()
  const queries = dialog.getByRole('group', { name: words(language)('search.suggested') }).getByRole('option')
  return { context, page, dialog, field, queries }
}

test.each([
  ['en', 'how many da', /^How many days/],
  ['en', 'pass', /passw/],
  ['zh-hans', '年假', /年假/],
  ['zh-hant', '年假', /年假/],
  ['zh-hans', 'baoxiao', /报销/],
] as const)('in %s, “%s” goes on', async (language, letters, expected) => {
  const { context, queries, field } = await typing(language, letters)
  await queries.first().waitFor()
  const found = await queries.allTextContents()
  expect(found.length).toBeLessThanOrEqual(5)
  expect(found.join('\n')).toMatch(new RegExp(expected.source, 'm'))
  expect(found).not.toContain(await field.inputValue())
  await context.close()
})

test('by keyboard: ↓ leads to the best hit, ↑ from there to the query above it, Enter searches that', async () => {
  const { context, page, dialog, field, queries } = await typing('en', 'lapt')
  const last = (await queries.allTextContents()).at(-1) ?? ''
  await page.keyboard.press('ArrowDown')
  const first = dialog.locator('.hit').first().getByRole('option').first()
  expect(await field.getAttribute('aria-activedescendant')).toBe(await first.getAttribute('id'))
  await page.keyboard.press('ArrowUp')
  expect(await field.getAttribute('aria-activedescendant')).toBe(await queries.last().getAttribute('id'))
  await page.keyboard.press('Enter')
  expect(await field.inputValue()).toBe(last)
  // It is meant as it stands: nothing is added to it any more.
  await expect.poll(() => queries.count()).toBe(0)
  // What the next Enter opens is marked.
  expect(await field.getAttribute('aria-activedescendant')).toBe(await first.getAttribute('id'))
  expect(new URL(page.url()).pathname).toBe('/guides/first-day/')
  expect(context.complaints.filter((line) => !line.includes('ERR_FAILED'))).toEqual([])
  await context.close()
})

test('by pointer it fills the field and keeps the focus there; with Ctrl it is a link like any other', async () => {
  const { context, page, field, queries } = await typing('en', 'lapt')
  const query = (await queries.first().textContent()) ?? ''
  const address = new URL((await queries.first().getAttribute('href')) ?? '', portal.url)
  expect(address.searchParams.get('q')).toBe(query)
  await queries.first().click({ modifiers: ['ControlOrMeta'] })
  expect(await field.inputValue()).toBe('lapt')
  await queries.first().click()
  expect(await field.inputValue()).toBe(query)
  expect(await field.evaluate((element) => element === document.activeElement)).toBe(true)
  await expect.poll(() => page.evaluate(() => (history.state as { search?: string }).search)).toBe(query)
  await context.close()
})

test('a query that is submitted has none', async () => {
  const { context, page, queries } = await typing('en', 'lapt')
  await queries.first().waitFor()
  await page.keyboard.press('Enter')
  await expect.poll(() => queries.count()).toBe(0)
  await context.close()
})
