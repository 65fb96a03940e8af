/** Every kind of page can be walked by Tab from end to end: everything is reached, seen and ringed, and nothing holds one. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { onEveryKind } from './every-kind.ts'
import { faultsOnTheWay, watchFocus } from './focus-stops.ts'
import { openBrowser } from './browser.ts'
import { startPortals, type Portals } from './portals.ts'

let portals: Portals
let browser: Browser
beforeAll(async () => {
  ;[portals, browser] = await Promise.all([startPortals(), openBrowser()])
})
afterAll(() => portals.stop())

// The second is 1280 by 1024 at 400 %, in which little room is left beside anything that stays where it is.
test.each([
  { language: 'en', colorScheme: 'light', viewport: { width: 1280, height: 720 } },
  { language: 'zh-hans', colorScheme: 'dark', viewport: { width: 320, height: 256 } },
] as const)(
  'in $language, $colorScheme, $viewport.width px wide',
  { timeout: 240_000 },
  async ({ language, ...options }) => {
    const found = await onEveryKind({ browser, portals, language, options, equip: watchFocus }, faultsOnTheWay)
    expect(found).toEqual([])
  },
)
