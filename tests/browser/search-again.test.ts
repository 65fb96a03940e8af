/** A search that could not be loaded is loaded once that is possible: when it is opened again, when the network is back. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { dialog, field } from './by-keys.ts'
import { person, startPortal, type Portal } from './portal.ts'

let portal: Portal
let browser: Browser
beforeAll(async () => {
  ;[portal, browser] = await Promise.all([startPortal(), openBrowser()])
})
afterAll(() => portal.stop())

const broken = (page: Page) => page.locator('[data-broken]:visible')

/** Somebody who cannot have some files, until `back`. The route stays: a request that is under way when one is taken away may hang. */
async function without(file: string) {
  const context = await person(browser)
  const page = await context.newPage()
  let isAway = true
  await context.route(file, (route) => (isAway ? route.abort() : route.continue()))
  const back = () => {
    isAway = false
  }
  return { context, page, back }
}

/** The network goes and comes back. */
async function interrupted({ context }: Awaited<ReturnType<typeof without>>) {
  await context.setOffline(true)
  await context.setOffline(false)
}

/** Closing takes the dialog's place in the history back; only then the page is as it was. */
async function closed(page: Page) {
  await page.keyboard.press('Escape')
  await expect.poll(() => page.evaluate(() => (history.state as object | null) === null)).toBe(true)
}

test.each(['**/search/*.json', '**/search/words.*.json'])('in the dialog, %s: the network is back', async (file) => {
  const reader = await without(file)
  const { context, page, back } = reader
  await page.goto(`${portal.url}/guides/first-day/`)
  await page.keyboard.press('/')
  await broken(page).waitFor()
  await field(page).fill('annual leave')
  back()
  await interrupted(reader)
  await dialog(page).getByRole('option').first().waitFor()
  expect(await broken(page).count()).toBe(0)
  await context.close()
})

test('in the dialog: it is opened again, and a network that was back meanwhile opens nothing', async () => {
  const reader = await without('**/search/*.json')
  const { context, page, back } = reader
  await page.goto(`${portal.url}/guides/first-day/`)
  await page.keyboard.press('/')
  await broken(page).waitFor()
  await closed(page)
  back()
  const asks: string[] = []
  context.on('request', (request) => asks.push(request.url()))
  await interrupted(reader)
  expect(asks).toEqual([])
  await page.keyboard.press('/')
  await field(page).fill('annual leave')
  await dialog(page).getByRole('option').first().waitFor()
  await context.close()
})

test('on the page of its own: the network is back, whether its script or its files were missing', async () => {
  for (const file of ['**/_astro/on-page*', '**/search/*.json']) {
    const reader = await without(file)
    const { context, page, back } = reader
    await page.goto(`${portal.url}/search/?q=annual+leave`)
    await broken(page).waitFor()
    back()
    await interrupted(reader)
    await page.locator('main').getByRole('option').first().waitFor()
    expect(await broken(page).count()).toBe(0)
    await context.close()
  }
})

test('a dialog that gives way does so once, whatever asks for it at the same time', async () => {
  const { context, page } = await without('**/_astro/in-dialog*')
  await page.goto(`${portal.url}/guides/first-day/`)
  await page.keyboard.press('/')
  await broken(page).waitFor()
  const asks: string[] = []
  page.on('request', (request) => asks.push(`${request.method()} ${new URL(request.url()).pathname}`))
  await page.evaluate(() => {
    for (let times = 0; times < 3; times++) dispatchEvent(new Event('online'))
  })
  await page.waitForURL('**/search/?q=')
  expect(asks.filter((ask) => ask.endsWith(' /search/'))).toEqual(['HEAD /search/', 'GET /search/'])
  await context.close()
})

test('a dialog whose script was missing gives way to the page of the search: by Enter, and opened again', async () => {
  const { context, page } = await without('**/_astro/in-dialog*')
  for (const query of ['', 'annual leave']) {
    await page.goto(`${portal.url}/guides/first-day/`)
    await page.keyboard.press('/')
    await broken(page).waitFor()
    await field(page).fill(query)
    if (query === '') {
      await closed(page)
      // Where there is no way to it, what can be read here stays.
      await context.setOffline(true)
      await page.keyboard.press('/')
      await closed(page)
      await context.setOffline(false)
    }
    await page.keyboard.press(query === '' ? '/' : 'Enter')
    await page.waitForURL(`**/search/?q=${query.replace(' ', '+')}`)
  }
  await page.locator('main').getByRole('option').first().waitFor()
  await context.close()
})
