/** The search dialog of a portal in English, for whoever has keys alone. */
import type { Browser, Page } from 'playwright-core'
import { person, type Portal } from './portal.ts'
import { words } from './words.ts'

export const say = words('en')
export const dialog = (page: Page) => page.getByRole('dialog', { name: say('search.label') })
export const field = (page: Page) => dialog(page).getByRole('combobox')
/** The id of the option that is marked. */
export const marked = (page: Page) => field(page).getAttribute('aria-activedescendant')
export const isFocused = (page: Page, selector: string) =>
  page.evaluate((selector) => document.activeElement?.matches(selector) ?? false, selector)

/** Somebody who reads an article. */
export async function onArticle(browser: Browser, portal: Portal) {
  const context = await person(browser, { permissions: [] })
  const page = await context.newPage()
  await page.goto(`${portal.url}/guides/first-day/`)
  return { context, page }
}
