/** A site is published while a page of the one before stands open: its search goes on, with the new files or without. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { person, startPortal, type Portal } from './portal.ts'

let portal: Portal
let browser: Browser
beforeAll(async () => {
  ;[portal, browser] = await Promise.all([startPortal(), openBrowser()])
})
afterAll(() => portal.stop())

/** Answers for what the site would answer after a publish; `names` are the entry's, by what they were before. */
async function publish(page: Page, renamed: (name: string) => string | undefined): Promise<string[]> {
  const missed: string[] = []
  await page.route('**/search/*.json', async (route) => {
    const { pathname, origin } = new URL(route.request().url())
    if (/^\/search\/[\w-]+\.json$/.test(pathname)) {
      const entry = (await (await route.fetch()).json()) as { indexes: Record<string, string> }
      const indexes = Object.entries(entry.indexes).map(
        ([language, name]) => [language, renamed(name) ?? name] as const,
      )
      await route.fulfill({ json: { ...entry, indexes: Object.fromEntries(indexes) } })
    } else if (pathname.includes('.renamed.')) {
      await route.continue({ url: origin + pathname.replace('.renamed.', '.') })
    } else if (pathname.startsWith('/search/index.')) {
      missed.push(pathname)
      await route.fulfill({ status: 404, json: {} })
    } else {
      await route.continue()
    }
  })
  return missed
}

async function openDialog(page: Page) {
  await page.goto(`${portal.url}/guides/first-day/`)
  const words = page.waitForResponse(/\/search\/words\.en\./)
  await page.keyboard.press('/')
  await words
  return { field: page.getByRole('dialog').getByRole('combobox'), hits: page.getByRole('dialog').getByRole('option') }
}

test('a new site gave the indexes other names: it asks for them once, and finds', async () => {
  const context = await person(browser)
  const page = await context.newPage()
  const { field, hits } = await openDialog(page)
  const missed = await publish(page, (name) => name.replace(/\.([\w-]{16})\.json$/, '.renamed.$1.json'))
  await field.fill('annual leave')
  await hits.first().waitFor()
  expect(await hits.first().getAttribute('href')).toContain('/guides/annual-leave/')
  expect(missed.filter((name) => name.startsWith('/search/index.en.')).length).toBe(1)
  await context.close()
})

test('the indexes were lost: the full text is searched alone, and they are tried again', async () => {
  const context = await person(browser)
  const page = await context.newPage()
  const { field, hits } = await openDialog(page)
  const missed = await publish(page, () => undefined)
  await field.fill('annual leave')
  await hits.first().waitFor()
  expect(await hits.first().getAttribute('href')).toContain('/guides/')
  expect(missed).not.toEqual([])
  await page.unroute('**/search/*.json')
  // A word that the full text has nowhere: only the engine's own index puts it right.
  const found = async () => {
    await field.fill('')
    await field.fill('anual leave')
    return await hits.count()
  }
  await expect.poll(found, { timeout: 15_000 }).toBeGreaterThan(0)
  await context.close()
})
