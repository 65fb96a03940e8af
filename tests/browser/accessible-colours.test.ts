/**
 * Readers who choose the colours themselves, more contrast or less motion: with their colours nothing is lost that ours
 * told, with more contrast text reaches 7:1, and nothing moves by itself.
 */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { enhancedIn, withAxe } from './axe.ts'
import { withColours, type WithColours } from './colours.ts'
import { onEveryKind } from './every-kind.ts'
import { faultsOnTheWay, watchFocus } from './focus-stops.ts'
import { pageKinds } from './page-kinds.ts'
import { openBrowser } from './browser.ts'
import { person } from './portal.ts'
import { startPortals, type Portals } from './portals.ts'

let portals: Portals
let browser: Browser
beforeAll(async () => {
  ;[portals, browser] = await Promise.all([startPortals(), openBrowser()])
})
afterAll(() => portals.stop())

/** One of each look: what the others show, these do. */
const shown = [
  ...['home', 'guide', 'process', 'FAQ', 'search with hits', 'request form with faults', 'desk'],
  ...['ticket with thirty messages', 'desk ticket with thirty messages'],
]
const kinds = pageKinds.filter(({ kind }) => shown.includes(kind))
const viewport = { width: 1280, height: 800 }

/** Lines of drawings that do not stand out from what they are drawn on. */
function faint(): string[] {
  const { contrast, ground } = (globalThis as WithColours).colours
  const lines = [...document.querySelectorAll('main svg *, .masthead svg *')]
  return lines.flatMap((line) => {
    const { stroke, strokeWidth, fill } = getComputedStyle(line)
    const text = line.localName === 'text'
    if (!text && (stroke === 'none' || strokeWidth === '0px' || line.closest('marker'))) return []
    if (!line.checkVisibility()) return []
    const reached = contrast(text ? fill : stroke, ground(line.closest('svg')))
    return reached >= 3 ? [] : [`${line.localName}.${line.getAttribute('class')} at ${reached.toFixed(2)}`]
  })
}

describe.each(['light', 'dark'] as const)('in colours of the reader’s own, %s', (colorScheme) => {
  const options = { viewport, colorScheme, forcedColors: 'active' as const }
  const language = 'en'

  test('the focus and every line of a drawing stand out', { timeout: 120_000 }, async () => {
    const found = await onEveryKind({ browser, portals, language, options, equip: watchFocus, kinds }, async (page) => [
      ...(await page.evaluate(faint)),
      ...(await faultsOnTheWay(page)),
    ])
    expect(found).toEqual([])
  })

  test('a scheme that was chosen here does not fight theirs', async () => {
    const context = await person(browser, options)
    await withColours(context)
    await context.addInitScript(
      (other) => localStorage.setItem('deskbook.scheme', other),
      colorScheme === 'light' ? 'dark' : 'light',
    )
    const page = await context.newPage()
    await page.goto(`${portals.full.url}/processes/repair-a-return/`)
    expect(await page.evaluate(faint)).toEqual([])
    await context.close()
  })

  test('the hit that is marked is told from the others, and so is the page one is on', async () => {
    const context = await person(browser, options)
    await withColours(context)
    const page = await context.newPage()
    await page.goto(`${portals.full.url}/guides/first-day/`)
    await page.keyboard.press('/')
    await page.keyboard.type('annual leave')
    await page.locator('dialog [role=option]').first().waitFor()
    await page.keyboard.press('ArrowDown')
    expect(await contrastBetween(page, 'dialog [aria-selected=true]', 'dialog [aria-selected=false]')).toBeGreaterThan(
      3,
    )
    expect(
      await contrastBetween(page, 'dialog [aria-selected=true]', 'dialog [aria-selected=true]', 'color'),
    ).toBeGreaterThan(4.5)
    const [here, elsewhere] = await page.evaluate(() =>
      ['[aria-current]', ':not([aria-current])'].map((which) => {
        const link = document.querySelector(`.masthead nav a${which}`)!
        const { contrast, ground } = (globalThis as WithColours).colours
        return contrast(getComputedStyle(link).borderBlockStartColor, ground(link))
      }),
    )
    expect(here).toBeGreaterThan(3)
    expect(elsewhere).toBe(1)
    await context.close()
  })
})

/** Between the grounds of two elements, or between the ground of the one and the text of the other. */
function contrastBetween(page: Page, one: string, other: string, what: 'ground' | 'color' = 'ground'): Promise<number> {
  return page.evaluate(
    ({ one, other, what }) => {
      const { contrast, ground } = (globalThis as WithColours).colours
      const [first, second] = [one, other].map((selector) => document.querySelector(selector)!)
      return contrast(ground(first!), what === 'ground' ? ground(second!) : getComputedStyle(second!).color)
    },
    { one, other, what },
  )
}

test.each(['light', 'dark'] as const)(
  'with more contrast, %s, all text reaches 7:1',
  { timeout: 120_000 },
  async (colorScheme) => {
    const options = { viewport, colorScheme, contrast: 'more' as const }
    const round = { browser, portals, language: 'zh-hans' as const, options, equip: withAxe, kinds }
    expect(await onEveryKind(round, (page) => enhancedIn(page))).toEqual([])
  },
)

test('with less motion nothing moves by itself', { timeout: 120_000 }, async () => {
  const options = { viewport, reducedMotion: 'reduce' as const }
  const found = await onEveryKind({ browser, portals, language: 'en', options, kinds }, (page) =>
    page.evaluate(() =>
      [...document.querySelectorAll('*')].flatMap((element) => {
        const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element)
        const still = transitionDuration === '0s' && animationName === 'none' && scrollBehavior === 'auto'
        return still ? [] : [`${element.localName}.${element.getAttribute('class')}`]
      }),
    ),
  )
  expect(found).toEqual([])
})
