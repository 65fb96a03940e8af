/** The full text of a large site stands in several bundles: the browser searches those of its language as one. */
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { writeFullText, type FullText } from '../../site/build/full-text.ts'
import { openMemory } from '../../site/build/memory.ts'
import { outputIn } from '../../site/build/output.ts'
import { openBrowser } from './browser.ts'
import { person, startPortal, type Portal } from './portal.ts'

let portal: Portal
let browser: Browser
let folder: string
let bundles: FullText

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deskbook-full-text-'))
  const site = join(folder, 'site')
  await cp(inject('site'), site, { recursive: true })
  await rm(join(site, 'pagefind'), { recursive: true })
  const output = outputIn(site)
  output.adopt()
  bundles = await writeFullText(output, openMemory(join(folder, 'memory')), { few: 8 })
  ;[portal, browser] = await Promise.all([startPortal(), openBrowser()])
})
afterAll(async () => {
  await portal.stop()
  await rm(folder, { recursive: true })
})

test('whatever bundle a page stands in, it is found', async () => {
  const own = bundles['zh-hans'] ?? []
  expect(own.length).toBeGreaterThan(1)
  const context = await person(browser)
  const page = await context.newPage()
  const asked = new Set<string>()
  await page.route('**/pagefind/**', async (route) => {
    const { pathname } = new URL(route.request().url())
    asked.add(pathname)
    if (/\.js$/.test(pathname)) await route.continue()
    else await route.fulfill({ body: await readFile(join(folder, 'site', pathname)) })
  })
  await page.route('**/search/*.json', async (route) => {
    const { pathname } = new URL(route.request().url())
    if (/^\/search\/index\./.test(pathname)) await route.fulfill({ status: 404, json: {} })
    else if (!/^\/search\/[\w-]+\.json$/.test(pathname)) await route.continue()
    else await route.fulfill({ json: { ...((await (await route.fetch()).json()) as object), bundles: own } })
  })
  await page.goto(`${portal.url}/zh-hans/search/`)
  const field = page.locator('main').getByRole('combobox')
  // Nearly every page has it, so that the pages of each bundle are among the hits.
  await field.fill('可以')
  const hits = page.locator('main [role=option]')
  await hits.first().waitFor()
  const fragments = [...asked].filter((path) => path.endsWith('.pf_fragment'))
  const places = new Set(fragments.map((path) => path.slice(0, path.indexOf('fragment/'))))
  expect(places.size).toBeGreaterThan(1)
  for (const place of places) expect(['/pagefind/', ...own]).toContain(place)
  for (const address of own) expect([...asked]).toContain(`${address}pagefind-entry.json`)
  await context.close()
})
