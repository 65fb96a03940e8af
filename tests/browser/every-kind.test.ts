/**
 * On every kind of page, in every language: axe finds nothing, light and dark, wide and narrow; with bigger text, a narrower
 * window and wider spacing nothing is cut off, nothing stands over something else, no page moves sideways; and the content
 * security policy and Trusted Types hold, and are enough for the page (assurance L2). Each page is opened once and looked at for all
 * of it.
 */
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { languages } from '../../content/schema.ts'
import { violationsIn, withAxe } from './axe.ts'
import { openBrowser } from './browser.ts'
import { onEveryKind } from './every-kind.ts'
import { pageKinds, type PageKind } from './page-kinds.ts'
import { isOf, withoutLanguage } from './page-patterns.ts'
import { startPortals, type Portals } from './portals.ts'
import { reports } from './reports.ts'
import { openSinks } from './sinks.ts'
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
  const broken: string[] = []
  const open: string[] = []
  let seen = 0
  beforeAll(async () => {
    const { watch, of, forget } = reports()
    const equip = async (context: BrowserContext) => {
      await withAxe(context)
      await watch(context)
    }
    await onEveryKind({ browser, portals, language, equip, left: forget }, async (page, kind) => {
      const under = (line: string) => `${kind.kind}: ${line}`
      // First: what it does by itself, before anybody touches it.
      broken.push(...[...of(page), ...elsewhere(page, kind)].map(under))
      violations.push(...(await violationsIn(page)).map(under))
      // Last: the page keeps what is done to it there.
      crowded.push(...(await crowdedIn(page)).map(under))
      open.push(...(await openSinks(page)).map(under))
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

  test('the page keeps its policy, which lets no text become script', () => {
    expect(seen).toBe(pageKinds.length)
    expect(broken).toEqual([])
    expect(open).toEqual([])
  })
})

/** Where a form was refused the page is the form's answer, at its address. */
function elsewhere(page: Page, { of }: PageKind): string[] {
  const [method, pattern = ''] = of.split(' ')
  const there = method !== 'POST' || isOf(pattern, withoutLanguage(new URL(page.url()).pathname))
  return there ? [] : [`shows ${page.url()}`]
}
