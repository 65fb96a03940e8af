/** Once a search was made, the next one needs no network: what it may need was brought in a quiet moment. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
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
  const shards = () =>
    page.evaluate(
      (kind) => performance.getEntriesByType('resource').filter(({ name }) => name.includes(kind)).length,
      `/search/${language}.`,
    )
  // Until nothing more comes.
  let before = -1
  await expect
    .poll(async () => [before, (before = await shards())].every((count) => count === before), { interval: 1_000 })
    .toBe(true)
  await context.setOffline(true)
  await field.fill(second)
  await expect.poll(async () => (await option.getAttribute('href')) ?? '').toContain(leads)
  expect(await dialog.locator('[data-ask-form]').count()).toBe(0)
  await context.close()
})
