/** Choosing a hit by keys alone: arrows walk them, Enter marks the best and opens it, Tab reaches them where they are a page's links. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dialog, field, isFocused, marked, onArticle } from './by-keys.ts'
import { tabTo } from './keys-only.ts'
import { openBrowser } from './browser.ts'
import { startPortal, type Portal } from './portal.ts'

let portal: Portal
let browser: Browser
beforeAll(async () => {
  ;[portal, browser] = await Promise.all([startPortal(), openBrowser()])
})
afterAll(() => portal.stop())

test('arrows walk the hits and go round; Home and End find its ends; Esc first takes the mark away', async () => {
  const { context, page } = await onArticle(browser, portal)
  // What full text adds after a pause would move the end of the list meanwhile.
  await context.route('**/pagefind/**', (route) => route.abort())
  await page.keyboard.press('/')
  await page.keyboard.type('annual leave')
  const hits = dialog(page).getByRole('option')
  await hits.first().waitFor()
  // What the last hits say comes behind them.
  await dialog(page).locator('[role=listbox]:not([aria-busy])').waitFor()
  const ids = await hits.evaluateAll((options) => options.map(({ id }) => id))
  expect(await field(page).getAttribute('aria-expanded')).toBe('true')
  expect(await marked(page)).toBeNull()

  for (const [key, id] of [
    ['ArrowDown', ids[0]],
    ['ArrowDown', ids[1]],
    ['Home', ids[0]],
    ['ArrowUp', ids.at(-1)],
    ['ArrowDown', ids[0]],
    ['End', ids.at(-1)],
  ] as const) {
    await page.keyboard.press(key)
    expect(await marked(page)).toBe(id)
    expect(await isFocused(page, 'dialog [role=combobox]')).toBe(true)
    expect(await dialog(page).locator('[aria-selected=true]').count()).toBe(1)
  }
  await page.keyboard.press('Escape')
  expect(await marked(page)).toBeNull()
  await dialog(page).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/guides/annual-leave/*')
  await context.close()
})

test('Enter with nothing marked marks the best hit, and the next one opens it', async () => {
  const { context, page } = await onArticle(browser, portal)
  await page.keyboard.press('/')
  await page.keyboard.type('annual leave')
  await dialog(page).getByRole('option').first().waitFor()
  await page.keyboard.press('Enter')
  await dialog(page).locator('[role=option][aria-selected=true]').waitFor()
  expect(await marked(page)).toBe(await dialog(page).getByRole('option').first().getAttribute('id'))
  await page.keyboard.press('Enter')
  await page.waitForURL('**/guides/annual-leave/*')
  await context.close()
})

test('where a section of it answers, that is marked and opened', async () => {
  const { context, page } = await onArticle(browser, portal)
  await page.keyboard.press('/')
  await page.keyboard.type('printer')
  await dialog(page).locator('.best:not([hidden])').waitFor()
  await page.keyboard.press('Enter')
  const best = dialog(page).locator('[role=option][aria-selected=true]')
  await best.waitFor()
  expect(await best.getAttribute('href')).toContain('#')
  const title = await dialog(page).locator('.best h2').textContent()
  expect((await best.textContent())?.trim()).toBe(title?.trim())
  await page.keyboard.press('Enter')
  await page.waitForURL('**/guides/troubleshoot-your-computer/#*')
  await context.close()
})

test('where nothing answers Enter marks no hit, and brings the way to ask', async () => {
  const { context, page } = await onArticle(browser, portal)
  await page.keyboard.press('/')
  await page.keyboard.type('granite table re-levelling')
  await dialog(page).getByRole('option').first().waitFor()
  await page.keyboard.press('Enter')
  await dialog(page).locator('[data-first] button.first').waitFor()
  expect(await marked(page)).toBeNull()
  await context.close()
})

test('what full text alone has found is marked and opened by Enter too', async () => {
  const { context, page } = await onArticle(browser, portal)
  await context.route('**/search/index.*.json', (route) => route.abort())
  await page.keyboard.press('/')
  await page.keyboard.type('annual leave')
  await dialog(page).getByRole('option').first().waitFor()
  await page.keyboard.press('Enter')
  await dialog(page).locator('[role=option][aria-selected=true]').waitFor()
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => url.pathname !== '/guides/first-day/')
  await context.close()
})

test('on the page of its own Tab leads on from the field to the hits, one after the other', async () => {
  const { context, page } = await onArticle(browser, portal)
  await context.route('**/pagefind/**', (route) => route.abort())
  await page.goto(`${portal.url}/search/?q=annual+leave`)
  const panel = page.locator('main')
  const hits = panel.getByRole('option')
  await hits.first().waitFor()
  await panel.locator('[role=listbox]:not([aria-busy])').waitFor()
  // Whoever came with a query is in the field.
  expect(await isFocused(page, 'main [role=combobox]')).toBe(true)
  await tabTo(page, hits.first())
  for (const at of [0, 1]) {
    expect(await hits.nth(at).evaluate((option) => option === document.activeElement)).toBe(true)
    expect(await hits.nth(at).getAttribute('aria-selected')).toBe('true')
    await page.keyboard.press('Tab')
  }
  // The arrows walk on from where one is.
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  expect(await hits.first().evaluate((option) => option === document.activeElement)).toBe(true)
  await page.keyboard.press('Enter')
  await page.waitForURL('**/guides/annual-leave/*')
  await context.close()
})

test('a hit that has the focus keeps it when full text comes', async () => {
  const { context, page } = await onArticle(browser, portal)
  const late = Promise.withResolvers<undefined>()
  await context.route('**/pagefind/pagefind.js', async (route) => {
    await late.promise
    await route.continue()
  })
  await page.goto(`${portal.url}/search/?q=annual+leave`)
  const hits = page.locator('main').getByRole('option')
  await page.locator('main [role=listbox]:not([aria-busy])').waitFor()
  await page.locator('main').getByRole('combobox').focus()
  await tabTo(page, hits.nth(1))
  const href = await hits.nth(1).getAttribute('href')
  const drawn = await page.locator('main [data-count]').textContent()
  late.resolve(undefined)
  await expect.poll(() => page.locator('main [data-count]').textContent()).not.toBe(drawn)
  expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe(href)
  await context.close()
})
