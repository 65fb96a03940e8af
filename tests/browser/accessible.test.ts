/**
 * On every kind of page, in every language: axe finds nothing, light and dark, wide and narrow; and with bigger text, a
 * narrower window and wider spacing nothing is cut off, nothing stands over something else, no page moves sideways.
 * Each page is opened once and looked at for both.
 */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { languages } from '../../content/schema.ts'
import { violationsIn, withAxe } from './axe.ts'
import { onEveryKind } from './every-kind.ts'
import { pageKinds } from './page-kinds.ts'
import { openBrowser } from './browser.ts'
import { startPortals, type Portals } from './portals.ts'
import { crowdedIn } from './zoom.ts'

let portals: Portals
let browser: Browser
beforeAll(async () => {
  ;[portals, browser] = await Promise.all([startPortals(), openBrowser()])
})
afterAll(() => portals.stop())

describe.each(languages)('in %s, on every kind of page', (language) => {
  const violations: string[] = []
  const crowded: string[] = []
  let seen = 0
  beforeAll(async () => {
    await onEveryKind({ browser, portals, language, equip: withAxe }, async (page, { kind }) => {
      const under = (line: string) => `${kind}: ${line}`
      violations.push(...(await violationsIn(page)).map(under))
      // Last: the page keeps what is done to it there.
      crowded.push(...(await crowdedIn(page)).map(under))
      seen += 1
      return []
    })
  }, 600_000)

  test('axe finds nothing', () => {
    expect(seen).toBe(pageKinds.length)
    expect(violations).toEqual([])
  })

  test('text of twice the size and a window of 320 px, and that with wide spacing, crowd nothing', () => {
    expect(seen).toBe(pageKinds.length)
    expect(crowded).toEqual([])
  })
})
