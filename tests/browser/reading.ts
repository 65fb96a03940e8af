/** A person who reads an article for a while; nothing may break in it meanwhile. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import { openBrowser } from './browser.ts'
import { person, startPortal, type Portal } from './portal.ts'

export const guide = '/guides/network-drive-from-home/'
export const wide = { viewport: { width: 1280, height: 800 } }
export const phone = { viewport: { width: 375, height: 700 }, hasTouch: true, isMobile: true }

export type Reading = (
  address: string,
  options: BrowserContextOptions,
  act: (page: Page) => Promise<void>,
  /** Comes before the page is loaded. */
  before?: (page: Page) => Promise<unknown>,
) => Promise<void>

/** A portal for the tests of a file, and a way to read in it. */
export function readers(): Reading {
  let portal: Portal
  let browser: Browser
  beforeAll(async () => {
    ;[portal, browser] = await Promise.all([startPortal(), openBrowser()])
  })
  afterAll(() => portal.stop())
  return async (address, options, act, before) => {
    const context = await person(browser, options)
    const page = await context.newPage()
    await before?.(page)
    await page.goto(portal.url + address)
    await act(page)
    expect(context.complaints).toEqual([])
    await context.close()
  }
}

/** The page has a clock of its own, which stands still once `stop` was called: time passes only as told. */
export const clocked = (page: Page) => page.clock.install({ time: new Date('2026-11-23T10:00:00Z') })
export const stop = (page: Page) => page.clock.pauseAt(new Date('2026-11-23T10:10:00Z'))
