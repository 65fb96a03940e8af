/**
 * `npm run bench -- typing [--articles 1500]`: the search as somebody types in a real Chromium four times as slow as this
 * machine, over a site of made articles: how long after a key the hits of what stands there are drawn, once the search is
 * warm; how long the page's own thread was busy at a stretch meanwhile; and what the first search of a reader weighs on the
 * wire. The search in its worker beside the same search on the page, which browsers without workers have.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { chromium, type Browser, type Page } from 'playwright-core'
import { workshop } from '../../site/build/workshop.ts'
import { chromiumArgs, chromiumPath } from '../chromium.ts'
import { serving } from '../serving.ts'
import { root, runQuietly } from '../steps.ts'
import { quantile, rounded, within } from './figures.ts'
import { makePortal } from './portal.ts'
import { phrase, randomOf } from './prose.ts'
import { keptOf, watchKeys, withoutWorkers } from './typing-page.ts'
import { bytesOf } from './wire.ts'

/** Milliseconds from a key to its hits, bytes of a first search, and how much slower the browser is made. */
const BUDGET = { key: 50, bytes: 150_000 }
const SLOWER = 4

/** Queries that are typed before anything is measured, and after; first searches. */
const QUERIES = { warm: 4, measured: 12, first: 8 }

/** Milliseconds between keys, and those in which the browser is left alone before: as somebody who reads the first hits. */
const PACE = { key: 120, before: 8_000 }

export async function typing({ articles }: { readonly articles: number }) {
  const folder = await mkdtemp(join(tmpdir(), 'deskbook-typing-'))
  const [content, outDir] = [join(folder, 'content'), join(folder, 'dist')]
  try {
    await makePortal(content, articles)
    console.error(`Building ${articles} articles`)
    const { code, output } = await runQuietly('node', ['scripts/build.ts'], { CONTENT_DIR: content, OUT_DIR: outDir })
    if (code !== 0) throw new Error(output)
    return { articles, slower: SLOWER, ...(await typed(outDir)) }
  } finally {
    await rm(dirname(workshop(root, content).cache), { recursive: true, force: true })
    await rm(folder, { recursive: true, force: true })
  }
}

/** Over a site that is built. */
export async function typed(outDir: string) {
  const portal = await serving(outDir)
  const browser = await chromium.launch({ executablePath: await chromiumPath(), args: chromiumArgs })
  try {
    const first: number[] = []
    const random = randomOf(5)
    for (let search = 0; search < QUERIES.first; search += 1) {
      first.push(await firstSearch(browser, portal.url, phrase(random, 2, 3).toLowerCase()))
    }
    return {
      ...(await keysIn(browser, portal.url, true)),
      onPage: await keysIn(browser, portal.url, false),
      firstSearch: within(first, { atMost: BUDGET.bytes }),
    }
  } finally {
    await browser.close()
    await portal.stop('SIGKILL')
  }
}

async function keysIn(browser: Browser, url: string, inWorker: boolean) {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.addInitScript(inWorker ? watchKeys : withoutWorkers, SLOWER)
  if (!inWorker) await page.addInitScript(watchKeys, SLOWER)
  await page.goto(`${url}/`)
  const session = await context.newCDPSession(page)
  const random = randomOf(5)
  const query = () => phrase(random, 2, 3).toLowerCase()
  await open(page, query())
  await page.waitForTimeout(PACE.before)
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  for (let number = 0; number < QUERIES.warm; number += 1) await type(page, query())
  await page.evaluate(keptOf)
  for (let number = 0; number < QUERIES.measured; number += 1) await type(page, query())
  const { keys, busy } = await page.evaluate(keptOf)
  await context.close()
  const upTo = (times: readonly number[], part: number) => rounded(times.length === 0 ? 0 : quantile(times, part))
  return {
    key: { ...within(keys, { atMost: BUDGET.key }), p95: upTo(keys, 0.95), keys: keys.length },
    /** Tasks of the page's own thread from 50 ms on: the longest, and how much of every key's time they took. */
    busy: { longest: upTo(busy, 1), aKey: rounded(busy.reduce((sum, ms) => sum + ms, 0) / keys.length) },
  }
}

async function open(page: Page, query: string): Promise<void> {
  await page.locator('[data-search-button]').first().click()
  await page.locator('dialog [role=combobox]').fill(query)
  await page.locator('dialog [role=option]').first().waitFor()
}

/** Bytes from opening the dialog to the first hits, headers too. */
async function firstSearch(browser: Browser, url: string, query: string): Promise<number> {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.addInitScript(watchKeys, 1)
  await page.goto(`${url}/`)
  const asked: { readonly path: string; readonly sent: () => number }[] = []
  page.on('request', (request) => {
    if (request.method() === 'GET')
      asked.push({ path: new URL(request.url()).pathname, sent: () => request.timing().startTime })
  })
  await open(page, query)
  const { first } = await page.evaluate(keptOf)
  await page.locator('dialog [role=listbox]:not([aria-busy])').waitFor()
  let bytes = 0
  for (const { path, sent } of asked) if (sent() > 0 && sent() <= first) bytes += await bytesOf(url + path)
  await context.close()
  return bytes
}

/** Letter by letter, as fast as people do. */
async function type(page: Page, query: string): Promise<void> {
  await page.locator('dialog [role=combobox]').fill('')
  for (const letter of query) {
    await page.keyboard.press(letter === ' ' ? 'Space' : letter)
    await page.waitForTimeout(PACE.key)
  }
}
