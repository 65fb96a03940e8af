/** What stands around every page, by keys alone: the skip link, the languages, the colours, the verdict on an article. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { press, tabTo, write } from './keys-only.ts'
import { openBrowser } from './browser.ts'
import { person, startPortal, type Portal } from './portal.ts'
import { words } from './words.ts'

let portal: Portal
let browser: Browser
beforeAll(async () => {
  ;[portal, browser] = await Promise.all([startPortal(), openBrowser()])
})
afterAll(() => portal.stop())

const say = words('en')

test('the first Tab shows the way past the head, and Enter takes it', async () => {
  const context = await person(browser)
  const page = await context.newPage()
  await page.goto(`${portal.url}/guides/annual-leave/`)
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: say('frame.skip') })
  expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true)
  expect((await skip.boundingBox())?.y).toBeGreaterThanOrEqual(0)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true)
  await context.close()
})

test('the same page in another language', async () => {
  const context = await person(browser)
  const page = await context.newPage()
  await page.goto(`${portal.url}/guides/annual-leave/`)
  await press(page, page.locator('.languages summary'))
  await press(page, page.locator('.languages').getByRole('link', { name: '简体中文' }))
  await page.waitForURL('**/zh-hans/guides/annual-leave/')
  expect(await page.locator('html').getAttribute('lang')).toBe('zh-Hans')
  await context.close()
})

test('the colours, whose button says which ones are chosen', async () => {
  const context = await person(browser)
  const page = await context.newPage()
  await page.goto(`${portal.url}/`)
  await tabTo(page, page.locator('[data-scheme-button]'))
  for (const scheme of ['light', 'dark', 'auto'] as const) {
    await page.keyboard.press('Enter')
    expect(await page.getByRole('button', { name: say(`frame.scheme_${scheme}`) }).count()).toBe(1)
  }
  await context.close()
})

test('a “no”, with its reason and a word, and the thanks for it', async () => {
  const context = await person(browser)
  const page = await context.newPage()
  await page.goto(`${portal.url}/guides/annual-leave/`)
  await press(page, page.getByRole('button', { name: say('feedback.no'), exact: true }))
  // The reasons open with the focus on the first; an arrow chooses the next.
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  expect(await page.getByLabel(say('feedback.hard')).isChecked()).toBe(true)
  await write(page, page.getByLabel(say('feedback.comment')), 'What counts as a year?')
  const [request] = await Promise.all([
    page.waitForRequest('**/api/feedback'),
    press(page, page.getByRole('button', { name: say('feedback.send'), exact: true })),
  ])
  expect(request.postDataJSON()).toMatchObject({ reason: 'hard', comment: 'What counts as a year?' })
  const thanks = page.getByText(say('feedback.thanks'))
  await expect.poll(() => thanks.evaluate((status) => status === document.activeElement)).toBe(true)
  await context.close()
})
