/**
 * What a search costs whoever opens the dialog of a page: every byte and every moment until the first hit stands, counted by
 * Chromium itself. For the bench and for the test of the budget.
 */
import type { CDPSession, Page } from 'playwright-core'

export interface Request {
  readonly id: string
  readonly path: string
  /** Milliseconds since 1970. */
  readonly sent: number
  /** Over the wire, headers included; absent until all have come. */
  readonly bytes?: number
}

export interface Cost {
  readonly requests: readonly Request[]
  readonly bytes: number
  /** From the key to the first hit. */
  readonly ms: number
  /** The text of every script among the requests. */
  readonly scripts: readonly string[]
}

/** Opens the dialog of the page and types the query at once. What was asked for after the first hit does not count. */
export async function costOf(page: Page, query: string): Promise<Cost> {
  const session = await page.context().newCDPSession(page)
  const requests = await requestsOf(session)
  const [{ at, ms }] = await Promise.all([hitStands(page), ask(page, query)])
  const counted = () => [...requests.values()].filter(({ sent }) => sent <= at)
  while (counted().some(({ bytes }) => bytes === undefined))
    await page.evaluate(() => new Promise(requestAnimationFrame))
  const all = counted()
  const scripts = all
    .filter(({ path }) => path.endsWith('.js'))
    .map(async ({ id }) => (await session.send('Network.getResponseBody', { requestId: id })).body)
  const bytes = all.reduce((sum, request) => sum + (request.bytes ?? 0), 0)
  return { requests: all, bytes, ms, scripts: await Promise.all(scripts) }
}

async function ask(page: Page, query: string): Promise<void> {
  await page.keyboard.press('/')
  await page.getByRole('dialog').getByRole('combobox').waitFor()
  await page.keyboard.insertText(query)
}

/** Everything that the page asks for from now on. */
async function requestsOf(session: CDPSession): Promise<ReadonlyMap<string, Request>> {
  const requests = new Map<string, Request>()
  session.on('Network.requestWillBeSent', ({ requestId, request, wallTime }) => {
    requests.set(requestId, { id: requestId, path: new URL(request.url).pathname, sent: wallTime * 1_000 })
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const request = requests.get(requestId)
    if (request) requests.set(requestId, { ...request, bytes: encodedDataLength })
  })
  await session.send('Network.enable')
  return requests
}

/** When the first hit stands in the dialog: since 1970, and since the key. */
function hitStands(page: Page): Promise<{ at: number; ms: number }> {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        let key = 0
        addEventListener('input', () => (key ||= performance.now()), true)
        const observer = new MutationObserver(() => {
          if (!document.querySelector('dialog [role=option]')) return
          observer.disconnect()
          resolve({ at: Date.now(), ms: performance.now() - key })
        })
        observer.observe(document.body, { childList: true, subtree: true })
      }),
  )
}

/** Types into the open dialog, key by key: how long each took until its answer was painted, in milliseconds. */
export async function keysOf(page: Page, query: string): Promise<number[]> {
  await page.getByRole('dialog').getByRole('combobox').fill('')
  const keys: number[] = []
  for (const key of query) {
    await page.evaluate(() => {
      const measure = () => {
        const start = performance.now()
        // The frame that shows the answer is over when the next task runs.
        requestAnimationFrame(() => setTimeout(() => performance.measure('key', { start })))
      }
      performance.clearMeasures('key')
      addEventListener('input', measure, { capture: true, once: true })
    })
    await page.keyboard.insertText(key)
    const took = () => page.evaluate(() => performance.getEntriesByName('key')[0]?.duration)
    let time = await took()
    while (time === undefined) time = await took()
    keys.push(time)
  }
  return keys
}
