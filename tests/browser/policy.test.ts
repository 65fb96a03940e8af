/**
 * The content security policy holds on every page of the site, and none needs what it forbids (assurance L2): each is opened in a
 * real browser that reports each violation. Every kind of page, those that are made on request too: every-kind.test.ts.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import type { Manifest } from '../../site/build/manifest.ts'
import { openBrowser } from './browser.ts'
import { person, startPortal, type Portal } from './portal.ts'
import { reports } from './reports.ts'

let portal: Portal
let browser: Browser
beforeAll(async () => {
  ;[portal, browser] = await Promise.all([startPortal(), openBrowser()])
})
afterAll(() => portal.stop())

/** What is drawn is nothing to this test: a small window is drawn sooner. */
const viewport = { width: 320, height: 256 }

test('every page of the site keeps its policy', { timeout: 240_000 }, async () => {
  const { files } = JSON.parse(readFileSync(join(inject('site'), 'manifest.json'), 'utf8')) as Manifest
  const left = Object.keys(files).filter((address) => files[address]?.type.startsWith('text/html'))
  expect(left.length).toBeGreaterThan(100)
  const { watch, of } = reports()
  const context = await person(browser, { viewport })
  await watch(context)
  const found: string[] = []
  const tab = async () => {
    const page = await context.newPage()
    for (let address = left.pop(); address !== undefined; address = left.pop()) {
      const before = of(page).length
      await page.goto(`${portal.url}${address}`)
      // An answer from the page: whatever it reported until now was heard before.
      await page.title()
      found.push(
        ...of(page)
          .slice(before)
          .map((line) => `${address}: ${line}`),
      )
    }
  }
  await Promise.all([tab(), tab(), tab(), tab()])
  expect(found).toEqual([])
  await context.close()
})
