/** The search by keys alone: opened and left; where the focus was it comes back to, and the page behind is out of reach. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dialog, field, isFocused, onArticle, say } from './by-keys.ts'
import { press, tabTo } from './keys-only.ts'
import { openBrowser } from './browser.ts'
import { person, startPortal, type Portal } from './portal.ts'

let portal: Portal
let browser: Browser
beforeAll(async () => {
  ;[portal, browser] = await Promise.all([startPortal(), openBrowser()])
})
afterAll(() => portal.stop())

test.each(['/', 'Control+k', 'Meta+k'])('%s opens it, and Esc leads back to where one was', async (keys) => {
  const { context, page } = await onArticle(browser, portal)
  const link = page.locator('main .text a').first()
  await tabTo(page, link)
  await page.keyboard.press(keys)
  await expect.poll(() => isFocused(page, 'dialog [role=combobox]')).toBe(true)
  await page.keyboard.press('Escape')
  await expect.poll(() => dialog(page).count()).toBe(0)
  expect(await link.evaluate((element) => element === document.activeElement)).toBe(true)
  await context.close()
})

test('opened by its button, it gives the focus back to the button', async () => {
  const { context, page } = await onArticle(browser, portal)
  const button = page.locator('.masthead').getByRole('link', { name: say('frame.search') })
  await press(page, button)
  await field(page).waitFor()
  await page.keyboard.press('Escape')
  await expect.poll(() => button.evaluate((element) => element === document.activeElement)).toBe(true)
  await context.close()
})

test('behind it nothing can be reached: Tab stays inside, and no hit stands in its way', async () => {
  const { context, page } = await onArticle(browser, portal)
  await page.keyboard.press('/')
  await page.keyboard.type('annual leave')
  await dialog(page).getByRole('option').first().waitFor()
  const stops = new Set<string>()
  for (let pressed = 0; pressed < 25; pressed++) {
    await page.keyboard.press('Tab')
    stops.add(
      await page.evaluate(() => {
        const { activeElement: stop } = document
        if (!stop || stop === document.body) return 'the browser'
        return stop.closest('dialog') ? (stop.getAttribute('role') ?? stop.localName) : 'the page'
      }),
    )
  }
  expect(stops).not.toContain('the page')
  expect(stops).not.toContain('option')
  expect(stops).toContain('input')
  expect(await page.evaluate(() => document.querySelector<HTMLElement>('main a')?.matches(':focus'))).toBe(false)
  await context.close()
})

test('how much was found is announced once for what was typed, not for every letter', async () => {
  const { context, page } = await onArticle(browser, portal)
  await page.keyboard.press('/')
  await field(page).waitFor()
  const told = await page.evaluateHandle(() => {
    const said: string[] = []
    const status = document.querySelector('dialog [role=status]')!
    new MutationObserver(() => said.push(status.textContent)).observe(status, { childList: true, subtree: true })
    return said
  })
  await page.keyboard.type('annual leave')
  await expect.poll(() => told.jsonValue()).not.toEqual([])
  const hits = await dialog(page).locator('.hit').count()
  expect(await told.jsonValue()).toEqual([say.count('search.announced', hits)])
  await context.close()
})

test('the keys can be switched off, here and on the next page; the button still opens it', async () => {
  const { context, page } = await onArticle(browser, portal)
  await page.keyboard.press('/')
  await press(page, dialog(page).getByLabel(say('search.keys')), 'Space')
  await page.keyboard.press('Escape')
  // Closing takes the dialog's place in the history back; only then the page is as it was.
  await expect.poll(() => page.evaluate(() => (history.state as object | null) === null)).toBe(true)
  await page.goto(`${portal.url}/guides/annual-leave/`)
  for (const keys of ['/', 'Control+k']) {
    await page.keyboard.press(keys)
    expect(await dialog(page).count()).toBe(0)
  }
  await press(page, page.locator('.masthead').getByRole('link', { name: say('frame.search') }))
  await field(page).waitFor()
  await context.close()
})

test('whoever is about to ask keeps their place when what is found out later is drawn', async () => {
  const context = await person(browser)
  const page = await context.newPage()
  await context.route('**/api/**', (route) => route.abort())
  await page.goto(`${portal.url}/search/?q=vpn`)
  const ask = page.locator('main [data-last] a.button').last()
  await ask.waitFor()
  await ask.focus()
  // The search is told to a server that is away: from now on one asks by mail.
  await expect.poll(() => ask.getAttribute('href')).toContain('mailto:')
  expect(await ask.evaluate((link) => link === document.activeElement)).toBe(true)
  await context.close()
})
