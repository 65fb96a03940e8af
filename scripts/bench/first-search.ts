/**
 * `npm run bench -- first-search`: what a first search weighs over the wire and how soon its first hit stands, with nothing
 * cached, in every language; and how soon the answer to a key is painted once every language is open.
 */
import { chromium, type Browser } from 'playwright-core'
import { chromiumArgs, chromiumPath } from '../chromium.ts'
import { serving } from '../serving.ts'
import { median, quantile, rounded, within } from './figures.ts'
import { costOf, keysOf } from './search-cost.ts'
import { plain } from './serve.ts'
import { builtSite } from './site.ts'

const searches = [
  ['/guides/first-day/', 'annual leave'],
  ['/zh-hans/guides/first-day/', '年假怎么请'],
  ['/zh-hant/guides/first-day/', '特休可以留到明年嗎'],
  ['/guides/first-day/', '怎么报销差旅费'],
] as const

const typed = ['claim back hotel and taxi', '电脑开不了机', 'anual leave']

export async function firstSearch({ rounds }: { readonly rounds: number }) {
  const portal = await serving(await builtSite(), plain)
  const browser = await chromium.launch({ executablePath: await chromiumPath(), args: chromiumArgs })
  const keys: number[] = []
  try {
    const first = []
    for (const [path, query] of searches) {
      const runs = []
      for (let round = 0; round < rounds; round++) runs.push(await measured(browser, portal.url + path, query, keys))
      const kB = within(
        runs.map(({ bytes }) => bytes / 1_000),
        { atMost: 150 },
      )
      first.push({ path, query, kB, coldMs: rounded(median(runs.map(({ ms }) => ms))) })
      console.error(`  ${path} “${query}” ${kB.ours} kB`)
    }
    return { first, keyMs: { ...within([quantile(keys, 0.95)], { atMost: 50 }), median: rounded(median(keys)) } }
  } finally {
    await browser.close()
    await portal.stop()
  }
}

/** By somebody who was never here before; the keys are those of further searches, once everything was loaded. */
async function measured(browser: Browser, address: string, query: string, keys: number[]) {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(address)
  const cost = await costOf(page, query)
  await page.waitForLoadState('networkidle')
  for (const each of typed) keys.push(...(await keysOf(page, each)))
  await context.close()
  return cost
}
