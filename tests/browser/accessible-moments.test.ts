/** axe finds nothing in what opens on a page either: the search, a definition, the reasons of a “no”, the lists that unfold. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { languages, type Language } from '../../content/schema.ts'
import { violationsIn, withAxe } from './axe.ts'
import { asNew } from './every-kind.ts'
import { openBrowser } from './browser.ts'
import { person, startPortal, type Portal } from './portal.ts'
import { prefix, words } from './words.ts'

let portal: Portal
let browser: Browser
beforeAll(async () => {
  ;[portal, browser] = await Promise.all([startPortal(), openBrowser()])
})
afterAll(() => portal.stop())

interface Moment {
  readonly name: string
  /** Without language prefix. */
  readonly address: string
  /** What is looked at, where it is not the whole page. */
  readonly part?: string
  readonly open: (page: Page, language: Language) => Promise<unknown>
}

async function searchFor(page: Page, query: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').getByRole('combobox').fill(query)
}

const moments: readonly Moment[] = [
  {
    name: 'the search, nothing typed',
    address: '/guides/first-day/',
    open: async (page) => {
      await searchFor(page, '')
      await page.locator('dialog [data-recent] p').waitFor()
    },
  },
  {
    name: 'the search with hits, one of them marked',
    address: '/guides/first-day/',
    open: async (page) => {
      await searchFor(page, 'vpn')
      await page.locator('dialog [role=option]').first().waitFor()
      await page.keyboard.press('ArrowDown')
    },
  },
  {
    name: 'the search with a team, its mail address marked',
    address: '/guides/first-day/',
    open: async (page, language) => {
      await searchFor(page, { en: 'service desk', 'zh-hans': '信息服务台', 'zh-hant': '資訊服務台' }[language])
      await page.locator('dialog .hit.team').first().waitFor()
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('ArrowDown')
      await page.locator('dialog [aria-selected=true][href^="mailto:"]').waitFor()
    },
  },
  {
    name: 'the search with a request type and the answer beside it',
    address: '/guides/first-day/',
    open: async (page, language) => {
      await searchFor(page, { en: 'book some days off', 'zh-hans': '请假申请', 'zh-hant': '請假申請' }[language])
      await page.locator('dialog .hit.request').first().waitFor()
      await page.locator('dialog .best').waitFor()
    },
  },
  {
    name: 'the search that nothing answers',
    address: '/guides/first-day/',
    open: async (page) => {
      await searchFor(page, 'granite table re-levelling')
      await page.locator('dialog [data-ask-form] button.first').waitFor()
    },
  },
  {
    name: 'what a term means',
    address: '/guides/travel-expenses/',
    open: async (page) => {
      const term = page.locator('.text a[href*="/glossary/#"]').first()
      await page.keyboard.press('Tab')
      await term.focus()
      await page.locator('.definition').waitFor()
    },
  },
  {
    name: 'why an article did not help',
    address: '/guides/annual-leave/',
    open: async (page, language) => {
      const say = words(language)
      await page.getByRole('button', { name: say('feedback.no'), exact: true }).click()
      await page.getByLabel(say('feedback.comment')).waitFor()
    },
  },
  {
    name: 'the answers to all questions',
    address: '/faqs/the-building/',
    open: (page) =>
      page.evaluate(() => {
        for (const folded of document.querySelectorAll<HTMLDetailsElement>('main details')) folded.open = true
      }),
  },
  {
    name: 'the languages',
    address: '/faqs/the-building/',
    // What lies under the list cannot be pressed as long as it is open.
    part: '.languages',
    open: (page) => page.locator('.languages summary').click(),
  },
]

// One after the other in one tab: a new one is a process of the browser's, as in every-kind.ts.
test.each(languages)('in %s', { timeout: 240_000 }, async (language) => {
  const context = await person(browser)
  await withAxe(context)
  const page = await context.newPage()
  const found: string[] = []
  for (const { name, address, part, open } of moments) {
    await page.goto(`${portal.url}${prefix[language]}${address}`)
    await open(page, language)
    found.push(...(await violationsIn(page, part)).map((line) => `${name}: ${line}`))
    await asNew(page)
  }
  expect(found).toEqual([])
  await context.close()
})
