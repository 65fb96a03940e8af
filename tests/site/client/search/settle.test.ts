/** When a search counts: what is typed over counts only where the reader did something with its answer. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { SearchAnswer } from '../../../../site/search/types.ts'
import { answer } from './hit.ts'

const told: string[] = []
let shown: SearchAnswer | undefined

/** The module itself listens to the page: it is loaded into one. */
async function settlingInPage() {
  const { settling } = await import('../../../../site/client/search/settle.ts')
  return settling('en', () => shown)
}

beforeEach(() => {
  vi.resetModules()
  vi.useFakeTimers()
  told.length = 0
  vi.stubGlobal('window', globalThis)
  vi.stubGlobal('addEventListener', () => undefined)
  vi.stubGlobal('document', { visibilityState: 'visible', dispatchEvent: () => true })
  vi.stubGlobal('fetch', async (_: string, { body }: { body: string }) => {
    told.push((JSON.parse(body) as { query: string }).query)
    return new Response(null, { status: 204 })
  })
  shown = answer({ query: 'annual le' })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('an answer that stays for a second counts, once', async () => {
  const settle = await settlingInPage()
  settle.later()
  vi.advanceTimersByTime(1_000)
  settle.now()
  expect(told).toEqual(['annual le'])
})

test('what is typed over does not count, however long the next answer takes', async () => {
  const settle = await settlingInPage()
  settle.later()
  vi.advanceTimersByTime(900)
  settle.hold()
  vi.advanceTimersByTime(5_000)
  expect(told).toEqual([])
  shown = answer({ query: 'annual leave' })
  settle.later()
  vi.advanceTimersByTime(1_000)
  expect(told).toEqual(['annual leave'])
})

test('a hit that is chosen while the next answer is on its way counts for the answer it stands in', async () => {
  const settle = await settlingInPage()
  settle.later()
  settle.hold()
  expect(settle.now()).toBeDefined()
  expect(told).toEqual(['annual le'])
})

test('an empty field counts for nothing', async () => {
  const settle = await settlingInPage()
  settle.later()
  settle.drop()
  expect(settle.now()).toBeUndefined()
  expect(told).toEqual([])
})
