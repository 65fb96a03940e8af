/** Bigger text, narrower windows, wider spacing: nothing is cut off, nothing stands over something else, no page moves sideways. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { languages } from '../../content/schema.ts'
import { onEveryKind } from './every-kind.ts'
import { connect } from './portal.ts'
import { startPortals, type Portals } from './portals.ts'
import { crowdedText } from './text-boxes.ts'

let portals: Portals
let browser: Browser
beforeAll(async () => {
  ;[portals, browser] = await Promise.all([startPortals(), connect()])
})
afterAll(async () => {
  await browser.close()
  await portals.stop()
})

/** WCAG 1.4.12 */
const spacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }`

/** How far the page moves sideways. */
const sideways = async (page: Page) => {
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  return wider > 0 ? [`is ${wider} px wider than the window`] : []
}

describe.each(languages)('in %s', (language) => {
  test('320 px wide, which is 1280 at 400 %', { timeout: 240_000 }, async () => {
    const options = { viewport: { width: 320, height: 256 } }
    const found = await onEveryKind({ browser, portals, language, options }, async (page) => {
      const plain = [...(await sideways(page)), ...(await page.evaluate(crowdedText))]
      await page.evaluate((rules) => {
        const sheet = new CSSStyleSheet()
        sheet.replaceSync(rules)
        document.adoptedStyleSheets = [sheet]
      }, spacing)
      const spaced = [...(await sideways(page)), ...(await page.evaluate(crowdedText))]
      return [...plain, ...spaced.map((line) => `with wide spacing: ${line}`)]
    })
    expect(found).toEqual([])
  })

  test('with text of twice the size', { timeout: 240_000 }, async () => {
    const options = { viewport: { width: 1280, height: 800 } }
    const found = await onEveryKind({ browser, portals, language, options }, async (page) => {
      const session = await page.context().newCDPSession(page)
      await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } })
      return [...(await sideways(page)), ...(await page.evaluate(crowdedText))]
    })
    expect(found).toEqual([])
  })
})
