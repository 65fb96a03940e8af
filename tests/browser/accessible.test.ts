/** axe finds nothing on the pages people meet, in English and Chinese, light and dark, wide and narrow. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type axe from 'axe-core'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connect, person, startPortal, type Portal } from './portal.ts'
import { prefix } from './words.ts'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

let portal: Portal
let browser: Browser
beforeAll(async () => {
  ;[portal, browser] = await Promise.all([startPortal(), connect()])
})
afterAll(async () => {
  await browser.close()
  await portal.stop()
})

const pages = [
  '/',
  '/guides/travel-expenses/',
  '/faqs/the-building/',
  '/processes/repair-a-return/',
  '/directory/calibration-lab/',
  '/glossary/',
  '/requests/',
  '/requests/question/?q=vpn',
  '/search/?q=vpn',
  '/search/?q=granite%20table%20re-levelling',
  '/tickets/',
  '/nowhere/',
]

test.each([
  { language: 'en', colorScheme: 'light', width: 1280 },
  { language: 'zh-hans', colorScheme: 'dark', width: 320 },
] as const)('in $language, $colorScheme, $width px wide', { timeout: 120_000 }, async (look) => {
  const context = await person(browser, { colorScheme: look.colorScheme, viewport: { width: look.width, height: 900 } })
  const page = await context.newPage()
  const found: string[] = []
  for (const address of pages) {
    await page.goto(`${portal.url}${prefix[look.language]}${address}`)
    if (address.startsWith('/search/')) await page.locator('main [role=option]').first().waitFor()
    await page.evaluate(source)
    const { violations } = await page.evaluate(
      (tags) => (globalThis as unknown as { axe: typeof axe }).axe.run({ runOnly: tags }),
      tags,
    )
    found.push(...violations.map(({ id, nodes }) => `${address}: ${id} ${nodes[0]?.html ?? ''}`))
  }
  expect(found).toEqual([])
  await context.close()
})
