/** The directory in a browser: the house drawn and listed alike, arrow keys in it, who is there now, and all of it without script. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { languages } from '../../content/schema.ts'
import { openBrowser } from './browser.ts'
import { person, startPortal, type Portal } from './portal.ts'
import { prefix } from './words.ts'

let portal: Portal
let browser: Browser
beforeAll(async () => {
  ;[portal, browser] = await Promise.all([startPortal(), openBrowser()])
})
afterAll(() => portal.stop())

/** A page of the directory for somebody whose browser may have no script. */
async function looking(path: string, look: (page: Page) => Promise<void>, javaScriptEnabled = true): Promise<void> {
  const context = await person(browser, { javaScriptEnabled, timezoneId: 'Europe/London' })
  const page = await context.newPage()
  await page.goto(`${portal.url}${path}`)
  await look(page)
  expect(context.complaints).toEqual([])
  await context.close()
}

/** What is read, without what lies between. */
const texts = (page: Page, selector: string) =>
  page
    .locator(selector)
    .evaluateAll((found) => found.map(({ textContent }) => textContent.replaceAll(/\s+/g, ' ').trim()))

const focused = (page: Page) => page.evaluate(() => document.activeElement?.querySelector('.title')?.textContent.trim())

describe('the organisation chart', () => {
  test.each(languages)('says the same drawn and listed, in %s', async (language) => {
    await looking(`${prefix[language]}/directory/chart/`, async (page) => {
      for (const id of ['by-team', 'by-line']) {
        const drawn = await texts(page, `#${id}-drawn > :is(a, g)`)
        const listed = await page.locator(`section:has(> header > #${id}) .tree li`).evaluateAll((items) =>
          items.map((item) => {
            const own = item.cloneNode(true) as Element
            own.querySelector('ul')?.remove()
            return own.textContent.replaceAll(/\s+/g, ' ').trim()
          }),
        )
        expect(drawn.length).toBeGreaterThan(10)
        expect(listed).toEqual(drawn)
      }
    })
  })

  test('leads in the drawing where the list leads', async () => {
    await looking('/directory/chart/', async (page) => {
      const hrefs = (selector: string) =>
        page.locator(selector).evaluateAll((links) => links.map((link) => link.getAttribute('href')))
      expect(await hrefs('#by-line-drawn a')).toEqual(await hrefs('section:has(> header > #by-line) .tree a'))
    })
  })

  test('is one stop, in which arrow keys lead up, down and beside, and Enter follows', async () => {
    await looking('/directory/chart/', async (page) => {
      await page.locator('#by-team-drawn a[tabindex="-1"]').first().waitFor()
      expect(await page.locator('#by-team-drawn [tabindex="0"]').count()).toBe(1)
      await page.locator('#by-team-drawn [tabindex="0"]').focus()
      const walk = async (key: string) => {
        await page.keyboard.press(key)
        return focused(page)
      }
      const first = await focused(page)
      const below = await walk('ArrowDown')
      expect(below).not.toBe(first)
      const beside = await walk('ArrowRight')
      expect(beside).not.toBe(below)
      expect(await walk('ArrowLeft')).toBe(below)
      expect(await walk('ArrowUp')).toBe(first)
      expect(await walk('End')).toBe(first)
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await expect.poll(() => page.locator('h1').innerText()).toBe(below)
    })
  })
})

describe('a team', () => {
  test('tells what time it is where each of its people is, and whether they are there', async () => {
    await looking('/directory/service-desk/', async (page) => {
      await page.locator('[data-present="chen-yining"]:not([hidden])').waitFor()
      expect(await page.locator('#chen-yining [data-clock]').innerText()).toMatch(/^\d\d:\d\d in Suzhou$/)
      const [suzhou, leith] = await Promise.all(
        ['chen-yining', 'tomasz-oleksy'].map((id) => page.locator(`#${id} [data-clock]`).innerText()),
      )
      const hour = (clock = '') => Number(clock.slice(0, 2))
      expect([7, 8]).toContain((hour(suzhou) - hour(leith) + 24) % 24)
    })
  })

  test('keeps duties and competencies behind “More”, by keyboard too', async () => {
    await looking('/directory/calibration-lab/', async (page) => {
      const card = page.locator('#noor-khalil')
      const duties = card.getByText('Signs certificates for the whole scope')
      expect(await duties.isVisible()).toBe(false)
      await card.locator('summary').focus()
      await page.keyboard.press('Enter')
      expect(await duties.isVisible()).toBe(true)
    })
  })

  test('says without script who is on duty in the weeks that come, and where people are', async () => {
    await looking(
      '/directory/service-desk/',
      async (page) => {
        expect(await page.locator('.rota tbody tr, .rota .empty').count()).toBeGreaterThan(0)
        expect(await page.locator('#chen-yining [data-clock]').innerText()).toBe('Suzhou')
        expect(await page.locator('[data-duty]').isVisible()).toBe(false)
        expect(await page.locator('.tree a[aria-current]').innerText()).toBe('Service desk')
      },
      false,
    )
  })
})

describe('the search', () => {
  test.each([
    ['who do I ask about gauge blocks?', 'Ruth Sand'],
    ['shanyuchun', 'Vivian Shan'],
  ])('finds for “%s” %s first', async (query, name) => {
    await looking(`/search/?q=${encodeURIComponent(query)}`, async (page) => {
      const first = page.locator('main [role=option]').first()
      await first.waitFor()
      expect(await first.innerText()).toContain(name)
    })
  })
})
