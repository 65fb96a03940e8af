/**
 * `npm run bench -- typing [--articles 1500]`: the search as somebody types in a real Chromium four times as slow as this
 * machine, over a site of made articles: how long after a key the hits of what stands there are drawn, once the search is
 * warm, and what the first search of a reader weighs on the wire.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { chromium, type CDPSession, type Page } from 'playwright-core'
import { workshop } from '../../site/build/workshop.ts'
import { chromiumArgs, chromiumPath } from '../chromium.ts'
import { serving } from '../serving.ts'
import { root, runQuietly } from '../steps.ts'
import { quantile, rounded, within } from './figures.ts'
import { makePortal } from './portal.ts'
import { phrase, randomOf } from './prose.ts'

/** Milliseconds from a key to its hits, bytes of a first search, and how much slower the browser is made. */
const BUDGET = { key: 50, bytes: 150_000 }
const SLOWER = 4

/** Queries that are typed before anything is measured, and after. */
const QUERIES = { warm: 4, measured: 12 }

export async function typing({ articles }: { readonly articles: number }) {
  const folder = await mkdtemp(join(tmpdir(), 'deskbook-typing-'))
  const [content, outDir] = [join(folder, 'content'), join(folder, 'dist')]
  try {
    await makePortal(content, articles)
    console.error(`Building ${articles} articles`)
    const { code, output } = await runQuietly('node', ['scripts/build.ts'], { CONTENT_DIR: content, OUT_DIR: outDir })
    if (code !== 0) throw new Error(output)
    return { articles, slower: SLOWER, ...(await measured(outDir)) }
  } finally {
    await rm(dirname(workshop(root, content).cache), { recursive: true, force: true })
    await rm(folder, { recursive: true, force: true })
  }
}

async function measured(outDir: string) {
  const portal = await serving(outDir)
  const browser = await chromium.launch({ executablePath: await chromiumPath(), args: chromiumArgs })
  try {
    const page = await browser.newPage()
    await page.goto(`${portal.url}/`)
    const session = await page.context().newCDPSession(page)
    const random = randomOf(5)
    const query = () => phrase(random, 2, 3).toLowerCase()
    const bytes = await firstSearch(page, session, query())
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
    await page.evaluate(watchKeys)
    for (let typed = 0; typed < QUERIES.warm; typed += 1) await type(page, query())
    await page.evaluate(() => ((globalThis as Watched).keyTimes = []))
    for (let typed = 0; typed < QUERIES.measured; typed += 1) await type(page, query())
    const times = await page.evaluate(() => (globalThis as Watched).keyTimes)
    return {
      key: { ...within(times, { atMost: BUDGET.key }), p95: rounded(quantile(times, 0.95)), keys: times.length },
      firstSearch: within([bytes], { atMost: BUDGET.bytes }),
    }
  } finally {
    await browser.close()
    await portal.stop('SIGKILL')
  }
}

/** Bytes from opening the dialog to the first hits, headers too. */
async function firstSearch(page: Page, session: CDPSession, query: string): Promise<number> {
  let bytes = 0
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength))
  await session.send('Network.enable')
  await page.locator('[data-search-button]').first().click()
  await page.getByRole('dialog').getByRole('combobox').fill(query)
  await page.locator('dialog [role=option]').first().waitFor()
  return bytes
}

type Watched = typeof globalThis & { keyTimes: number[] }

/** Kept in the page: from each key in the field to the next change of the list. */
function watchKeys(): void {
  const watched = globalThis as Watched
  watched.keyTimes = []
  let pressed: number | undefined
  document.addEventListener('input', () => (pressed = performance.now()), true)
  new MutationObserver(() => {
    if (pressed === undefined) return
    watched.keyTimes.push(performance.now() - pressed)
    pressed = undefined
  }).observe(document.querySelector('dialog [role=listbox]')!, { childList: true, subtree: true })
}

/** Letter by letter, as fast as people do. */
async function type(page: Page, query: string): Promise<void> {
  const field = page.getByRole('dialog').getByRole('combobox')
  await field.fill('')
  for (const letter of query) {
    await field.press(letter === ' ' ? 'Space' : letter)
    await page.waitForTimeout(120)
  }
}
