/** What a first search costs: every byte from opening the dialog to the first hit, with nothing cached. */
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Language } from '../../content/schema.ts'
import { bytesOf } from '../../scripts/bench/wire.ts'
import { asksOf } from './asks.ts'
import { openBrowser } from './browser.ts'
import { person, startPortal, type Portal } from './portal.ts'
import { prefix } from './words.ts'

/** The limit that the architecture sets, in bytes over the wire, headers included. */
const BUDGET = 150_000

/** What must not reach a browser, by a name that its code cannot do without. */
const FORBIDDEN = /ZodError|opencc|pinyin/i

let portal: Portal
let browser: Browser
beforeAll(async () => {
  ;[portal, browser] = await Promise.all([startPortal(), openBrowser()])
})
afterAll(() => portal.stop())

/** Types the query into the dialog; when the first hit stood there, in milliseconds since 1970. */
async function firstHit(page: Page, query: string): Promise<number> {
  const stood = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const look = () => {
          if (!document.querySelector('dialog [role=option]')) return
          observer.disconnect()
          resolve(Date.now())
        }
        const observer = new MutationObserver(look)
        observer.observe(document.body, { childList: true, subtree: true })
      }),
  )
  await page.keyboard.press('/')
  await page.getByRole('dialog').getByRole('combobox').waitFor()
  await page.keyboard.insertText(query)
  return await stood
}

async function costOf(context: BrowserContext, language: Language, query: string) {
  const page = await context.newPage()
  await page.goto(`${portal.url}${prefix[language]}/guides/first-day/`)
  const asks = asksOf(page)
  const stood = await firstHit(page, query)
  await page.locator('dialog [role=listbox]:not([aria-busy])').waitFor()
  const paths = asks.sofar().flatMap(({ path, sent }) => (sent <= stood ? [path] : []))
  const asked: { path: string; bytes: number }[] = []
  for (const path of paths) asked.push({ path, bytes: await bytesOf(portal.url + path) })
  const scripts = paths.filter((path) => path.endsWith('.js'))
  const texts = await Promise.all(scripts.map(async (path) => await (await fetch(portal.url + path)).text()))
  return { page, asked, scripts: texts }
}

describe.each([
  ['en', 'annual leave', ['en']],
  ['zh-hans', '年假怎么请', ['zh-hans']],
  ['zh-hant', '特休可以留到明年嗎', ['zh-hant']],
  ['en', '报销', ['zh-hans']],
  ['en', '報銷', ['zh-hant']],
  ['zh-hans', 'VPN', ['zh-hans']],
] as const)('on a page in %s, “%s”', (language, query, read) => {
  test(`stays within ${BUDGET / 1_000} kB, and reads no other language first`, async () => {
    const context = await person(browser)
    const { asked, scripts } = await costOf(context, language, query)
    const bytes = asked.reduce((sum, request) => sum + request.bytes, 0)
    const list = asked.map((request) => `${request.path}: ${request.bytes}`).join('\n')
    expect(bytes, list).toBeLessThanOrEqual(BUDGET)
    expect(bytes, list).toBeGreaterThan(BUDGET / 3)
    const indexes = asked.flatMap(({ path }) => /^\/search\/index\.([\w-]+)\./.exec(path)?.[1] ?? [])
    expect(indexes).toEqual(read)
    expect(scripts.length).toBeGreaterThan(0)
    for (const script of scripts) expect(script).not.toMatch(FORBIDDEN)
    expect(context.complaints).toEqual([])
    await context.close()
  })
})

test('the other languages come later, and what stands in the list then stays until the next key', async () => {
  const context = await person(browser)
  const page = await context.newPage()
  await page.goto(`${portal.url}/guides/first-day/`)
  const asks = asksOf(page)
  let isHeld = true
  await context.route(/\/search\/index\.(en|zh-hant)\b/, async (route) => {
    while (isHeld) await new Promise((resolve) => setTimeout(resolve, 20))
    await route.continue()
  })
  await firstHit(page, '陈以宁')
  const list = page.getByRole('dialog').getByRole('listbox')
  const first = list.getByRole('option').first()
  await page.locator('dialog [role=listbox]:not([aria-busy])').waitFor()
  const shown = await list.innerHTML()
  expect(await first.getAttribute('href')).toContain('/zh-hans/directory/')
  isHeld = false
  const came = () => new Set(asks.done().filter((path) => path.startsWith('/search/index.'))).size
  await expect.poll(came, { timeout: 15_000 }).toBe(3)
  // What came is open once a key finds it; until then nothing has moved.
  expect(await list.innerHTML()).toBe(shown)
  await expect
    .poll(async () => {
      await page.keyboard.press('End')
      await page.keyboard.insertText(' ')
      await page.keyboard.press('Backspace')
      return await first.getAttribute('href')
    })
    .toMatch(/^\/directory\//)
  await context.close()
})
