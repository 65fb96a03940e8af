/** A person, a team and a request type stand in the list as cards: whom one can write or call, and what one can fill in. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Language } from '../../content/schema.ts'
import { openBrowser } from './browser.ts'
import { person, startPortal, type Portal } from './portal.ts'
import { prefix, words } from './words.ts'

let portal: Portal
let browser: Browser
beforeAll(async () => {
  ;[portal, browser] = await Promise.all([startPortal(), openBrowser()])
})
afterAll(() => portal.stop())

async function searchOnPage(page: Page, language: Language, query: string) {
  await page.goto(`${portal.url}${prefix[language]}/search/?q=${encodeURIComponent(query)}`)
  await page.locator('main [role=option]').first().waitFor()
  return page.locator('main')
}

async function searchInDialog(page: Page, language: Language, query: string) {
  await page.goto(`${portal.url}${prefix[language]}/guides/first-day/`)
  await page.keyboard.press('/')
  await page.getByRole('dialog').getByRole('combobox').fill(query)
  await page.getByRole('dialog').getByRole('option').first().waitFor()
  return page.getByRole('dialog')
}

describe.each([
  ['on the page', searchOnPage],
  ['in the dialog', searchInDialog],
] as const)('%s', (_, search) => {
  test.each([
    ['en', 'Tomasz Oleksy', 'person', 'mailto:tomasz.oleksy@alderfinch.example', 'tel:412'],
    ['zh-hans', '陈以宁', 'person', 'mailto:chen.yining@alderfinch.example', 'tel:812'],
    ['zh-hant', '資訊服務台', 'team', 'mailto:service-desk@alderfinch.example', 'tel:400'],
  ] as const)('in %s, “%s” can be written to and called from its card', async (language, name, kind, mail, call) => {
    const context = await person(browser)
    const page = await context.newPage()
    const place = await search(page, language, name)
    const card = place
      .getByRole('group', { name, exact: true })
      .filter({ has: page.getByText(words(language)(`search.${kind}`)) })
      .first()
    const ways = await card.getByRole('option').evaluateAll((links) => links.map((link) => link.getAttribute('href')))
    expect(ways.slice(1)).toEqual([mail, call])
    expect(context.complaints).toEqual([])
    await context.close()
  })
})

test('ways to reach somebody are walked like every other option', async () => {
  const context = await person(browser)
  const page = await context.newPage()
  const dialog = await searchInDialog(page, 'en', 'Tomasz Oleksy')
  const card = dialog.getByRole('group', { name: 'Tomasz Oleksy' })
  const seen: (string | null)[] = []
  for (let pressed = 0; pressed < 3; pressed += 1) {
    await page.keyboard.press('ArrowDown')
    const id = await dialog.getByRole('combobox').getAttribute('aria-activedescendant')
    seen.push(await card.locator(`[id="${id}"]`).textContent())
  }
  const say = words('en')
  expect(seen).toEqual([
    'Tomasz Oleksy',
    say('ask.mail', { mail: 'tomasz.oleksy@alderfinch.example' }),
    say('search.extension', { phone: '412' }),
  ])
  await context.close()
})

test.each([
  ['en', 'book some days off', '/requests/leave/'],
  ['zh-hans', '请假申请', '/zh-hans/requests/leave/'],
] as const)('in %s, the form for “%s” opens from its card with the query in it', async (language, query, address) => {
  const context = await person(browser)
  const page = await context.newPage()
  const place = await searchOnPage(page, language, query)
  await place.locator(`[role=option][href^="${address}"]`).getByText(words(language)('search.fill_in')).click()
  await page.waitForURL(`**${address}?*`)
  expect(await page.getByLabel(words(language)('request.subject')).inputValue()).toBe(query)
  expect(new URL(page.url()).searchParams.get('search')).toMatch(/^[0-9a-f-]{36}$/)
  expect(context.complaints).toEqual([])
  await context.close()
})
