/** Once a search was made, the next one needs no network: what it may need was brought in a quiet moment. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { manifestOf } from './page-weight.ts'
import { openBrowser } from './browser.ts'
import { person, startPortal, type Portal } from './portal.ts'
import { asksOf } from './asks.ts'
import { prefix } from './words.ts'

let portal: Portal
let browser: Browser
beforeAll(async () => {
  ;[portal, browser] = await Promise.all([startPortal(), openBrowser()])
})
afterAll(() => portal.stop())

test.each([
  ['en', 'annual leave', 'forgot pasword', '/guides/sign-in-and-passwords/'],
  ['zh-hans', '年假', '忘了密码', '/zh-hans/guides/sign-in-and-passwords/'],
  // A word of Taiwan for what the page calls 入職.
  ['zh-hant', '報銷', '到職', '/zh-hant/guides/first-day/'],
] as const)('in %s, “%s” first, then “%s” without a network', async (language, first, second, leads) => {
  const context = await person(browser)
  const page = await context.newPage()
  await page.goto(`${portal.url}${prefix[language]}/guides/first-day/`)
  const asks = asksOf(page)
  const dialog = page.getByRole('dialog')
  const field = dialog.getByRole('combobox')
  const option = dialog.locator('[role=option][href*="#"], [role=option][href$="/"]').first()
  await page.keyboard.press('/')
  await field.fill(first)
  await option.waitFor()
  // What is brought ahead last.
  const isLast = (path: string) => path.startsWith(`/search/${language}.pieces.`) && /\.\d+-\d+\./.test(path)
  const all = Object.keys(manifestOf(inject('site')).files).filter(isLast)
  expect(all.length).toBeGreaterThan(0)
  await expect.poll(() => all.filter((path) => !asks.done().includes(path)), { timeout: 60_000 }).toEqual([])
  await context.setOffline(true)
  await field.fill(second)
  await expect.poll(async () => (await option.getAttribute('href')) ?? '').toContain(leads)
  expect(await dialog.locator('[data-ask-form]').count()).toBe(0)
  await context.close()
})
