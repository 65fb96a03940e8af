/** Bigger text, narrower windows, wider spacing: what is cut off, stands over something else, or moves the page sideways. */
import type { Page } from 'playwright-core'
import { crowdedText } from './text-boxes.ts'

/** WCAG 1.4.12 */
const spacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }`

const wide = { width: 1280, height: 800 }
/** What `wide` is at 400 %. */
const narrow = { width: 320, height: 256 }

/** With text of twice the size, 320 px wide, and so with wide spacing, which the page keeps. What is wrong, a line each. */
export async function crowdedIn(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page)
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize(wide)
  await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } })
  const grown = await crowdedAt('text of twice the size', page)
  await session.send('Page.setFontSizes', { fontSizes: { standard: 16, fixed: 13 } })
  await session.detach()
  await page.setViewportSize(narrow)
  const plain = await crowdedAt('320 px', page)
  await page.evaluate((rules) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(rules)
    document.adoptedStyleSheets = [sheet]
  }, spacing)
  return [...grown, ...plain, ...(await crowdedAt('320 px with wide spacing', page))]
}

/** Whether the page moves sideways, and what became of its text; each line begins with how it was looked at. */
async function crowdedAt(look: string, page: Page): Promise<string[]> {
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  const moves = wider > 0 ? [`is ${wider} px wider than the window`] : []
  return [...moves, ...(await page.evaluate(crowdedText))].map((line) => `${look}: ${line}`)
}
