/** An employee finds an answer: from every language's home, in every script, by dialog and page, with keys alone. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { languages, type Language } from '../../content/schema.ts'
import { openBrowser } from './browser.ts'
import { person, startPortal, type Portal } from './portal.ts'
import { prefix, words } from './words.ts'

let portal: Portal
let browser: Browser
beforeAll(async () => {
  ;[portal, browser] = await Promise.all([startPortal(), openBrowser()])
})
afterAll(() => portal.stop())

const firstHit = (page: Page) => page.locator('main [role=option]').first()

async function searchFromHome(page: Page, language: Language, query: string): Promise<void> {
  await page.goto(`${portal.url}${prefix[language]}/`)
  const field = page.locator('main').getByRole('searchbox')
  await field.fill(query)
  await field.press('Enter')
  await firstHit(page).waitFor()
}

/** Rows of the log, once there are any: beacons arrive when they arrive. */
async function eventually(sql: string): Promise<Record<string, unknown>[]> {
  await expect.poll(() => portal.rows(sql), { timeout: 15_000 }).not.toEqual([])
  return portal.rows(sql)
}

describe.each(languages)('from the home page in %s', (language) => {
  test.each([
    ['报销', '/guides/travel-expenses/'],
    ['報銷', '/guides/travel-expenses/'],
    ['怎么报销差旅费', '/guides/travel-expenses/'],
    ['annual leave', '/guides/annual-leave/'],
    ['vpn连不上', '/guides/network-drive-from-home/'],
  ])('“%s” shows the right article first, and it opens', async (query, address) => {
    const context = await person(browser)
    const page = await context.newPage()
    await searchFromHome(page, language, query)
    expect(decodeURI((await firstHit(page).getAttribute('href')) ?? '')).toContain(address)
    await firstHit(page).click()
    await page.waitForURL(`**${address}*`)
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1)
    expect(context.complaints).toEqual([])
    await context.close()
  })
})

test('a search, the hit that was chosen and the page that was read stand in the log under one search id', async () => {
  const context = await person(browser)
  const page = await context.newPage()
  await searchFromHome(page, 'zh-hans', '年假能不能留到明年')
  await firstHit(page).click()
  await page.waitForURL('**/guides/annual-leave/*')
  await page.mouse.wheel(0, 4_000)
  await page.goto(`${portal.url}/zh-hans/`)

  const [search] = await eventually(
    "select id, language, result_count from searches where query = '年假能不能留到明年'",
  )
  const id = String(search?.['id'])
  expect(search).toMatchObject({ language: 'zh-hans' })
  expect(await eventually(`select article, rank from search_clicks where search_id = '${id}'`)).toEqual([
    { article: 'annual-leave', rank: 1 },
  ])
  expect(await eventually(`select article from article_views where search_id = '${id}'`)).toEqual([
    { article: 'annual-leave' },
  ])
  await context.close()
})

test('the dialog opens by key, is walked by arrows and closes back to where one was', async () => {
  const context = await person(browser)
  const page = await context.newPage()
  await page.goto(`${portal.url}/guides/first-day/`)
  await page.keyboard.press('/')
  const field = page.getByRole('dialog').getByRole('combobox')
  await field.waitFor()
  await page.keyboard.type('annual leave')
  const options = page.getByRole('dialog').getByRole('option')
  await options.first().waitFor()
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => field.getAttribute('aria-activedescendant')).toBe(await options.first().getAttribute('id'))
  await page.keyboard.press('Enter')
  await page.waitForURL('**/guides/annual-leave/*')

  await page.keyboard.press('Control+k')
  await field.waitFor()
  await page.keyboard.press('Escape')
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0)
  expect(context.complaints).toEqual([])
  await context.close()
})

test('the Enter that ends an input method’s composition opens nothing', async () => {
  const context = await person(browser)
  const page = await context.newPage()
  await page.goto(`${portal.url}/zh-hans/search/`)
  const field = page.locator('main').getByRole('combobox')
  await field.focus()
  await field.dispatchEvent('compositionstart')
  await field.fill('baoxiao')
  await field.dispatchEvent('keydown', { key: 'Enter', keyCode: 229, isComposing: true, bubbles: true })
  expect(new URL(page.url()).pathname).toBe('/zh-hans/search/')
  await field.fill('报销')
  await field.dispatchEvent('compositionend', { data: '报销' })
  await firstHit(page).waitFor()
  await context.close()
})

test('an address that leads nowhere offers the search', async () => {
  const context = await person(browser)
  const page = await context.newPage()
  const answer = await page.goto(`${portal.url}/zh-hans/guides/nowhere/`)
  expect(answer?.status()).toBe(404)
  expect(await page.locator('html').getAttribute('lang')).toBe('zh-Hans')
  await page.locator('main').getByRole('searchbox').fill('年假')
  await page.keyboard.press('Enter')
  await firstHit(page).waitFor()
  expect(await firstHit(page).getAttribute('href')).toContain('/zh-hans/guides/annual-leave/')
  await context.close()
})

test('with the server away, asking becomes a mail with the question in it', async () => {
  const context = await person(browser)
  const page = await context.newPage()
  await page.goto(`${portal.url}/search/`)
  await context.route('**/api/**', (route) => route.abort())
  const field = page.locator('main').getByRole('combobox')
  await field.fill('annual leave')
  await field.press('Enter')
  await firstHit(page).waitFor()
  const mail = page.getByRole('link', { name: words('en')('ask.mail', { mail: 'people@alderfinch.example' }) })
  await mail.waitFor()
  const address = decodeURIComponent((await mail.getAttribute('href')) ?? '')
  expect(address).toContain('mailto:people@alderfinch.example')
  expect(address).toContain('annual leave')
  await context.close()
})
