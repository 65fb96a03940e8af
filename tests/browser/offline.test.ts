/** Once a search was made, the next one needs no network: what it may need was brought in a quiet moment. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { manifestOf } from './page-weight.ts'
import { connect, person, startPortal, type Portal } from './portal.ts'
import { prefix } from './words.ts'

let portal: Portal
let browser: Browser
beforeAll(async () => {
  ;[portal, browser] = await Promise.all([startPortal(), connect()])
})
afterAll(async () => {
  await browser.close()
  await portal.stop()
})

test.each([
  ['en', 'annual leave', 'forgot pasword', '/guides/sign-in-and-passwords/'],
  ['zh-hans', '年假', '忘了密码', '/zh-hans/guides/sign-in-and-passwords/'],
] as const)('in %s, “%s” first, then “%s” without a network', async (language, first, second, leads) => {
  const context = await person(browser)
  const page = await context.newPage()
  await page.goto(`${portal.url}${prefix[language]}/guides/first-day/`)
  const dialog = page.getByRole('dialog')
  const field = dialog.getByRole('combobox')
  const option = dialog.locator('[role=option][href*="#"], [role=option][href$="/"]').first()
  await page.keyboard.press('/')
  await field.fill(first)
  await option.waitFor()
  const isAhead = (name: string) =>
    name.includes(`/search/${language}.`) && /\.bin$/.test(name) && !name.includes('.texts.')
  const all = Object.keys(manifestOf(inject('site')).files).filter(isAhead)
  const came = () => page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name))
  await expect.poll(async () => new Set((await came()).filter(isAhead)).size, { timeout: 60_000 }).toBe(all.length)
  await context.setOffline(true)
  await field.fill(second)
  await expect.poll(async () => (await option.getAttribute('href')) ?? '').toContain(leads)
  expect(await dialog.locator('[data-ask-form]').count()).toBe(0)
  await context.close()
})
