/**
 * The content security policy and Trusted Types hold on every page there is, in every language, and no page needs what
 * they forbid (assurance L2): everything is opened in a real browser that reports each violation.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { languages } from '../../content/schema.ts'
import type { Manifest } from '../../site/build/manifest.ts'
import { onEveryKind } from './every-kind.ts'
import { isOf, withoutLanguage } from './page-patterns.ts'
import { openBrowser } from './browser.ts'
import { person } from './portal.ts'
import { startPortals, type Portals } from './portals.ts'
import { reports } from './reports.ts'
import { openSinks } from './sinks.ts'

let portals: Portals
let browser: Browser
beforeAll(async () => {
  ;[portals, browser] = await Promise.all([startPortals(), openBrowser()])
})
afterAll(() => portals.stop())

describe.each(languages)('in %s', (language) => {
  test('every kind of page keeps its policy, which lets no text become script', { timeout: 180_000 }, async () => {
    const { watch, of, forget } = reports()
    const round = { browser, portals, language, equip: watch, left: forget }
    const found = await onEveryKind(round, async (page, kind) => {
      const [method, pattern = ''] = kind.of.split(' ')
      const there = method !== 'POST' || isOf(pattern, withoutLanguage(new URL(page.url()).pathname))
      const broken = of(page)
      const open = await openSinks(page)
      return [
        ...broken,
        ...(there ? [] : [`shows ${page.url()}`]),
        ...open.map((sink) => `lets text become script by ${sink}`),
      ]
    })
    expect(found).toEqual([])
  })
})

test('every page of the site keeps its policy', { timeout: 240_000 }, async () => {
  const { files } = JSON.parse(readFileSync(join(inject('site'), 'manifest.json'), 'utf8')) as Manifest
  const left = Object.keys(files).filter((address) => files[address]?.type.startsWith('text/html'))
  expect(left.length).toBeGreaterThan(100)
  const { watch, of } = reports()
  const context = await person(browser)
  await watch(context)
  const found: string[] = []
  const tab = async () => {
    const page = await context.newPage()
    for (let address = left.pop(); address !== undefined; address = left.pop()) {
      const before = of(page).length
      await page.goto(`${portals.full.url}${address}`)
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
