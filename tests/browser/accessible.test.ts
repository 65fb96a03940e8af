/** axe finds nothing on any kind of page, in every language, light and dark, wide and narrow. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { languages } from '../../content/schema.ts'
import { violationsIn, withAxe } from './axe.ts'
import { onEveryKind } from './every-kind.ts'
import { connect } from './portal.ts'
import { startPortals, type Portals } from './portals.ts'

let portals: Portals
let browser: Browser
beforeAll(async () => {
  ;[portals, browser] = await Promise.all([startPortals(), connect()])
})
afterAll(async () => {
  await browser.close()
  await portals.stop()
})

test.each(languages)('in %s, on every kind of page', { timeout: 480_000 }, async (language) => {
  expect(await onEveryKind({ browser, portals, language, equip: withAxe }, (page) => violationsIn(page))).toEqual([])
})
