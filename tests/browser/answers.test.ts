/** What answers is shown whole: a question with its answer, a term with its definition, a section beside the list. */
import type { Browser, BrowserContextOptions } from 'playwright-core'
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

const wide = { viewport: { width: 1280, height: 900 } }
const phone = { viewport: { width: 375, height: 780 } }

/** In the dialog; pages that are read to draw a section are out of reach, so that the index alone tells of it. */
async function searchFor(query: string, language: Language, options: BrowserContextOptions) {
  const context = await person(browser, options)
  const page = await context.newPage()
  await page.goto(`${portal.url}${prefix[language]}/guides/first-day/`)
  await context.route(/\/(?:faqs|guides|processes)\//, (route) => route.abort())
  await page.keyboard.press('Control+k')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox').fill(query)
  await dialog.getByRole('option').first().waitFor()
  const best = dialog.getByRole('article', { name: words(language)('search.best') })
  return { context, page, dialog, best, list: dialog.getByRole('listbox') }
}

describe.each([
  ['wide', wide],
  ['narrow', phone],
] as const)('in a %s window', (_, options) => {
  test.each([
    [
      'en',
      'on which day are we paid',
      'On which day are we paid?',
      /15th[^]*28th|28th[^]*15th/,
      '/faqs/pay-and-payslips/#',
    ],
    ['zh-hans', '工资哪天发', '每个月哪天发工资？', /15 日[^]*28 日/, '/zh-hans/faqs/pay-and-payslips/#'],
    ['zh-hant', '哪一天發薪水', '每個月哪天發工資？', /15 日[^]*28 日/, '/zh-hant/faqs/pay-and-payslips/#'],
  ] as const)('in %s, “%s” is answered in place, with a link', async (language, query, question, answer, address) => {
    const { context, best } = await searchFor(query, language, options)
    await best.getByRole('heading', { name: question }).waitFor()
    expect(await best.textContent()).toMatch(answer)
    const link = best.getByRole('link', { name: words(language)('search.open_page') })
    expect(await link.getAttribute('href')).toContain(address)
    await context.close()
  })

  test('a term is defined in place', async () => {
    const { context, best } = await searchFor('2FA', 'en', options)
    await best.getByRole('heading', { name: 'Two-step sign-in' }).waitFor()
    expect(await best.textContent()).toContain('A stolen password alone opens nothing.')
    expect(await best.getByRole('link').getAttribute('href')).toBe('/glossary/#two-step-sign-in')
    await context.close()
  })
})

const top = async (locator: { boundingBox(): Promise<{ y: number } | null> }) => (await locator.boundingBox())?.y ?? NaN

test('where there is room the answer stands beside the list and follows the marked section', async () => {
  const { context, page, best, list } = await searchFor('vpn', 'en', wide)
  expect(Math.abs((await top(best)) - (await top(list)))).toBeLessThan(20)
  const heading = best.getByRole('heading', { level: 2 })
  const first = await heading.textContent()
  const sections = list.locator('.sections').first().getByRole('option')
  await page.keyboard.press('ArrowDown')
  for (const title of await sections.allTextContents()) {
    await page.keyboard.press('ArrowDown')
    expect(await heading.textContent()).toBe(title)
  }
  expect(first).not.toBe('')
  await context.close()
})

test('on a phone it stands above the list, and nothing moves it while the list is walked', async () => {
  const { context, page, best, list } = await searchFor('vpn', 'en', phone)
  expect(await top(best)).toBeLessThan(await top(list))
  const shown = await best.textContent()
  for (let pressed = 0; pressed < 4; pressed += 1) await page.keyboard.press('ArrowDown')
  expect(await best.textContent()).toBe(shown)
  await context.close()
})

test('where nothing answers there is no answer, and what comes near says what it lacks', async () => {
  const { context, dialog, best } = await searchFor('granite table re-levelling Suzhou', 'en', wide)
  await dialog.getByText(words('en')('ask.unanswered')).waitFor()
  expect(await best.count()).toBe(0)
  const near = dialog.getByRole('group', { name: 'Safety in the halls and in assembly' })
  await near.getByText(words('en')('search.lacks', { words: 're-levelling' })).waitFor()
  await context.close()
})

test('where something answers nobody is told what others lack', async () => {
  const { context, dialog } = await searchFor('network drive from home', 'en', wide)
  const lacks = dialog.getByRole('listbox').getByText(words('en')('search.lacks', { words: '' }).trim())
  expect(await lacks.count()).toBeGreaterThan(0)
  expect(await lacks.first().isVisible()).toBe(false)
  await context.close()
})
