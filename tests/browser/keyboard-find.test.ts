/** The search by keys alone: opened, walked, left; where the focus was it comes back to, and the page behind is out of reach. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { press, tabTo } from './keys-only.ts'
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
const dialog = (page: Page) => page.getByRole('dialog', { name: say('search.label') })
const field = (page: Page) => dialog(page).getByRole('combobox')
const marked = (page: Page) => field(page).getAttribute('aria-activedescendant')
const isFocused = (page: Page, selector: string) =>
  page.evaluate((selector) => document.activeElement?.matches(selector) ?? false, selector)

async function onArticle() {
  const context = await person(browser, { permissions: [] })
  const page = await context.newPage()
  await page.goto(`${portal.url}/guides/first-day/`)
  return { context, page }
}

test.each(['/', 'Control+k', 'Meta+k'])('%s opens it, and Esc leads back to where one was', async (keys) => {
  const { context, page } = await onArticle()
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
  const { context, page } = await onArticle()
  const button = page.locator('.masthead').getByRole('link', { name: say('frame.search') })
  await press(page, button)
  await field(page).waitFor()
  await page.keyboard.press('Escape')
  await expect.poll(() => button.evaluate((element) => element === document.activeElement)).toBe(true)
  await context.close()
})

test('arrows walk the hits and go round; Home and End find its ends; Esc first takes the mark away', async () => {
  const { context, page } = await onArticle()
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
  const { context, page } = await onArticle()
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

test('where nothing answers Enter marks no hit, and brings the way to ask', async () => {
  const { context, page } = await onArticle()
  await page.keyboard.press('/')
  await page.keyboard.type('granite table re-levelling')
  await page.keyboard.press('Enter')
  await dialog(page).locator('[data-first] button.first').waitFor()
  expect(await marked(page)).toBeNull()
  await context.close()
})

test('on the page of its own Tab leads on from the field to the hits, one after the other', async () => {
  const { context, page } = await onArticle()
  await page.goto(`${portal.url}/search/?q=annual+leave`)
  const panel = page.locator('main')
  const hits = panel.getByRole('option')
  await hits.first().waitFor()
  await panel.locator('[role=listbox]:not([aria-busy])').waitFor()
  await panel.getByRole('combobox').focus()
  await tabTo(page, hits.first())
  for (const at of [0, 1]) {
    expect(await hits.nth(at).evaluate((option) => option === document.activeElement)).toBe(true)
    expect(await hits.nth(at).getAttribute('aria-selected')).toBe('true')
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/guides/annual-leave/*')
  await context.close()
})

test('behind it nothing can be reached: Tab stays inside, and no hit stands in its way', async () => {
  const { context, page } = await onArticle()
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
  const { context, page } = await onArticle()
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
  const { context, page } = await onArticle()
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
