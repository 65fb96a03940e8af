/** The search runs in a worker of its own; where none can be had the page searches by itself and finds the same. */
import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { person, startPortal, type Portal } from './portal.ts'

let portal: Portal
let browser: Browser
beforeAll(async () => {
  ;[portal, browser] = await Promise.all([startPortal(), openBrowser()])
})
afterAll(() => portal.stop())

const WORKER = /\/_astro\/search-worker[.-][\w-]{8}\.js$/

async function searchIn(context: BrowserContext, query: string) {
  const page = await context.newPage()
  await page.goto(`${portal.url}/guides/first-day/`)
  const scripts: string[] = []
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(new URL(request.url()).pathname)
  })
  await page.keyboard.press('/')
  await page.locator('dialog [role=combobox]').fill(query)
  await page.locator('dialog [role=option]').first().waitFor()
  await page.locator('dialog [role=listbox]:not([aria-busy])').waitFor()
  const options = page.locator('dialog [role=option]')
  const hits = await options.evaluateAll((all) => all.map((option) => option.getAttribute('href')))
  const workers = page.workers().map((worker) => new URL(worker.url()).pathname)
  // In which language a page is shown depends on which are there already: it is the same page.
  const pages = hits.slice(0, 3).map((href) => href?.replace(/^\/zh-han[st]/, ''))
  return { page, hits, pages, scripts, workers: workers.filter((path) => WORKER.test(path)) }
}

describe.each(['annual leave', '报销', 'forgot pasword'])('“%s”', (query) => {
  test('is found by the worker, and by the page where there is none or it cannot be loaded', async () => {
    const [usual, old, blocked] = await Promise.all([person(browser), person(browser), person(browser)])
    const inWorker = await searchIn(usual, query)
    expect(inWorker.workers).toHaveLength(1)
    expect(inWorker.hits.length).toBeGreaterThan(0)

    await old.addInitScript('delete globalThis.Worker')
    const without = await searchIn(old, query)
    expect(without.workers).toEqual([])
    expect(without.pages).toEqual(inWorker.pages)

    await blocked.route(WORKER, (route) => route.abort())
    const onPage = await searchIn(blocked, query)
    expect(onPage.pages).toEqual(inWorker.pages)
    for (const context of [usual, old, blocked]) await context.close()
  })
})

describe('what Taiwan calls things', () => {
  const words = /\/_astro\/taiwan-words[.-]/

  test('comes with the first query in Traditional characters, in the worker and without one', async () => {
    const [usual, old] = await Promise.all([person(browser), person(browser)])
    await old.addInitScript('delete globalThis.Worker')
    for (const context of [usual, old]) {
      const { scripts, pages } = await searchIn(context, '到職')
      expect(scripts.filter((path) => words.test(path))).toHaveLength(1)
      expect(pages[0]).toBe('/guides/first-day/')
      await context.close()
    }
  })

  test('comes with no other', async () => {
    const context = await person(browser)
    const [english, chinese] = [await searchIn(context, 'annual leave'), await searchIn(context, '报销')]
    expect([...english.scripts, ...chinese.scripts].filter((path) => words.test(path))).toEqual([])
    await context.close()
  })

  test('is done without where it cannot be had', async () => {
    const context = await person(browser)
    await context.route(words, (route) => route.abort())
    const { hits, scripts } = await searchIn(context, '特休怎麼請')
    expect(scripts.filter((path) => words.test(path))).toHaveLength(1)
    expect(hits.length).toBeGreaterThan(0)
    await context.close()
  })
})

test('the page loads the engine once: none of its own where a worker has it', async () => {
  const context = await person(browser)
  const { scripts } = await searchIn(context, 'annual leave')
  expect(scripts.filter((path) => WORKER.test(path))).toHaveLength(1)
  expect(scripts.filter((path) => path.includes('answering'))).toEqual([])
  expect(context.complaints).toEqual([])
  await context.close()
})

test('a query that is typed over is never shown after the one that took its place', async () => {
  const context = await person(browser)
  const { page } = await searchIn(context, 'annual leave')
  const list = page.locator('dialog [role=listbox]')
  let isHeld = true
  await context.route(/\.texts\.\d+\.[\w-]+\.bin$/, async (route) => {
    while (isHeld) await new Promise((resolve) => setTimeout(resolve, 20))
    await route.continue().catch(() => undefined)
  })
  await page.locator('dialog [role=combobox]').fill('payslip')
  await page.locator('dialog [role=option][href*="/faqs/pay"]').first().waitFor()
  await page.locator('dialog [role=combobox]').fill('printer')
  isHeld = false
  await page.locator('dialog [role=option][href*="print"]').first().waitFor()
  await page.locator('dialog [role=listbox]:not([aria-busy])').waitFor()
  expect(await list.locator('[role=group].hit').first().innerText()).toMatch(/print/i)
  await context.close()
})

test('what answered a query goes where the next one is shown, though what answers that is on its way', async () => {
  const context = await person(browser)
  const { page } = await searchIn(context, 'annual leave')
  const best = page.locator('dialog .best')
  await best.getByRole('heading').first().waitFor()
  let isHeld = true
  await context.route(/\.texts\.\d+\.[\w-]+\.bin$/, async (route) => {
    while (isHeld) await new Promise((resolve) => setTimeout(resolve, 20))
    await route.continue().catch(() => undefined)
  })
  await page.locator('dialog [role=combobox]').fill('payslip')
  await page.locator('dialog [role=option][href*="/faqs/pay"]').first().waitFor()
  expect(await best.evaluate((place) => [place.textContent, place.hasAttribute('data-sure')])).toEqual(['', false])
  isHeld = false
  await expect.poll(() => best.innerText()).toMatch(/pay/i)
  await context.close()
})

test('a page that one comes back to finds as before', async () => {
  const context = await person(browser)
  const { page } = await searchIn(context, 'annual leave')
  await page.locator('dialog [role=option]').first().click()
  await page.waitForURL('**/guides/annual-leave/**')
  await page.goBack()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox').waitFor()
  await dialog.getByRole('combobox').fill('payslip')
  await page.locator('dialog [role=option][href*="/faqs/pay"]').first().waitFor()
  await context.close()
})
