/**
 * The budgets of every article in every language, from the built files, and once as a real browser fetches one; and that no page
 * moves under its reader while the rest of it comes.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { articlesOf, importsOf, manifestOf, weightOf } from './page-weight.ts'
import { stateAt } from '../../content/hours/clock.ts'
import { openTimesFrom } from '../../content/hours/table.ts'
import type { Entry, Hours } from '../../site/client/built.ts'
import { openBrowser } from './browser.ts'
import { startPortal, type Portal } from './portal.ts'

/** How far the page moved under its reader, as browsers count it (Layout Instability). */
type Shifts = typeof globalThis & {
  shifts: PerformanceObserver
  shifted: number
  count: (entries: PerformanceEntryList) => void
}

const budget = { bytes: 40_000, requests: 8, scriptBytes: 12_000 }
const site = inject('site')
const manifest = manifestOf(site)
const articles = articlesOf(manifest)

describe('every article', () => {
  test('is looked at, in every language', () => {
    for (const prefix of ['/guides/', '/zh-hans/guides/', '/zh-hant/guides/']) {
      expect(articles.filter((path) => path.startsWith(prefix)).length).toBeGreaterThan(0)
    }
  })

  test.each(Object.entries(budget))('keeps to its budget of %s: %d', (what, most) => {
    const over = articles.flatMap((path) => {
      const cost = weightOf(site, manifest, path)[what as keyof typeof budget]
      return cost > most ? [`${path} ${cost}`] : []
    })
    expect(over).toEqual([])
  })

  test('asks nobody but the portal, and for no font', () => {
    expect(articles.flatMap((path) => weightOf(site, manifest, path).foreign)).toEqual([])
    expect(Object.keys(manifest.files).filter((path) => /\.(woff2?|ttf|otf|eot)$/.test(path))).toEqual([])
    for (const css of Object.keys(manifest.files).filter((path) => path.endsWith('.css'))) {
      expect(readFileSync(join(site, css), 'utf8')).not.toMatch(/@font-face|@import|url\(\s*["']?(https?:)?\/\//)
    }
  })
})

/** Words that minifying leaves, each of a library that is too large for a browser. */
const forbidden = {
  zod: /ZodError|_zod\b/,
  'pinyin-pro': /pinyin-pro|surnameMode/,
  'opencc-js': /OpenCC|ConverterFactory/,
}

test.each(Object.entries(forbidden))('%s is in no script of the site', (_, sign) => {
  const scripts = Object.keys(manifest.files).filter((path) => path.endsWith('.js') && !path.startsWith('/pagefind/'))
  expect(scripts.length).toBeGreaterThan(0)
  expect(scripts.filter((path) => sign.test(readFileSync(join(site, path), 'utf8')))).toEqual([])
})

test('what a script imports at once counts, what it may import later does not', () => {
  const script = 'import{a as b}from"./x.js";import"./y.js";export{c}from"../z.js";const l=()=>import("./later.js")'
  expect(importsOf(script, '/_astro/page.js')).toEqual(['/_astro/x.js', '/_astro/y.js', '/z.js'])
})

describe('in a browser that comes for the first time', () => {
  let portal: Portal
  let browser: Browser

  beforeAll(async () => {
    ;[portal, browser] = await Promise.all([startPortal(), openBrowser()])
  })
  afterAll(() => portal.stop())

  test('an article is fetched within its budget', async () => {
    const context = await browser.newContext()
    const page = await context.newPage()
    const network = await context.newCDPSession(page)
    await network.send('Network.enable')
    await network.send('Network.setCacheDisabled', { cacheDisabled: true })
    const asked: string[] = []
    let bytes = 0
    network.on('Network.requestWillBeSent', ({ request }) => void asked.push(`${request.method} ${request.url}`))
    network.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength))
    await page.goto(`${portal.url}/guides/annual-leave/`, { waitUntil: 'networkidle' })

    // Beacons are told after the page, and are no part of it.
    const loaded = asked.filter((request) => request.startsWith('GET '))
    expect(loaded.filter((request) => !request.startsWith(`GET ${portal.url}/`))).toEqual([])
    expect(loaded.length).toBeLessThanOrEqual(budget.requests)
    expect(bytes).toBeGreaterThan(0)
    expect(bytes).toBeLessThanOrEqual(budget.bytes)
    await context.close()
  })

  test.each([
    ['/', 'Europe/London'],
    ['/zh-hans/', 'Asia/Shanghai'],
    ['/directory/', 'Europe/London'],
  ])('what scripts tell on %s moves nothing that stands there', async (path, timezoneId) => {
    const now = await whileOpen('service-desk')
    for (const width of [1280, 768, 375]) {
      const page = await browser.newPage({ viewport: { width, height: 900 }, timezoneId })
      await page.clock.setFixedTime(now)
      await page.addInitScript(() => {
        const kept = globalThis as Shifts
        kept.shifted = 0
        kept.count = (entries) => {
          for (const entry of entries) kept.shifted += (entry as PerformanceEntry & { value: number }).value
        }
        kept.shifts = new PerformanceObserver((list) => kept.count(list.getEntries()))
        kept.shifts.observe({ type: 'layout-shift', buffered: true })
      })
      await page.goto(portal.url + path)
      await page.locator('.state:not([hidden])').first().waitFor()
      const shifted = await page.evaluate(async () => {
        for (let frame = 0; frame < 2; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve))
        const kept = globalThis as Shifts
        kept.count(kept.shifts.takeRecords())
        return kept.shifted
      })
      // A line more or less of the promise is a hundredth; what told the hours without a place for it was two to five.
      expect(shifted, `${path} at ${width}`).toBeLessThan(0.005)
      await page.close()
    }
  })

  /** The next moment at which a team is there for three hours more, by the hours that browsers are told. */
  async function whileOpen(id: string): Promise<number> {
    const read = async <Read>(address: string) => (await (await fetch(portal.url + address)).json()) as Read
    const { hours } = await read<Entry>('/search/en.json')
    const times = openTimesFrom((await read<Hours>(hours)).teams[id]!.table)
    let at = Date.now()
    for (;;) {
      const { open, changes } = stateAt(times, at)
      if (changes === undefined) throw new Error(`${id} is never there for three hours`)
      if (open && changes - at >= 3 * 3_600_000) return at
      at = changes
    }
  }
})
