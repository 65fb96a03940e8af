/** The search of a page goes on where its worker does not: it is told by an error, or says nothing any more. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openFind } from '../../../../site/client/search/find.ts'
import type { Found } from '../../../../site/client/search/messages.ts'
import { served } from './reader.ts'

const { entry, files } = served('en')
let workers: BrowserWorker[] = []

/** A browser's worker: what `hears` is given is what its script would hear. */
class BrowserWorker extends EventTarget {
  isOver = false
  readonly heard: unknown[] = []
  static hears: (this: BrowserWorker, data: unknown) => void = () => undefined
  constructor() {
    super()
    workers.push(this)
  }
  postMessage(data: unknown) {
    this.heard.push(data)
    BrowserWorker.hears.call(this, data)
  }
  says(data: unknown) {
    if (!this.isOver) this.dispatchEvent(new MessageEvent('message', { data }))
  }
  terminate() {
    this.isOver = true
  }
}

beforeEach(() => {
  workers = []
  BrowserWorker.hears = () => undefined
  vi.useFakeTimers({ shouldAdvanceTime: true })
  vi.stubGlobal('Worker', BrowserWorker)
  vi.stubGlobal('fetch', async (address: string) => {
    const file = files.get(address)
    return file === undefined ? new Response(null, { status: 404 }) : new Response(file)
  })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

function search() {
  const found: Found[] = []
  const find = openFind(Promise.resolve(entry))
  const ask = (query: string) => find.ask({ query, typing: false, suggest: 0 }, (each) => found.push(each))
  return { found, ask, first: () => found.at(-1)?.answer.hits[0]?.article }
}

test('a worker that says nothing of a question is given up, and the page answers it', async () => {
  const { ask, found, first } = search()
  ask('payslip')
  await vi.advanceTimersByTimeAsync(7_000)
  expect(found).toEqual([])
  await vi.advanceTimersByTimeAsync(2_000)
  await expect.poll(first).toBe('pay')
  expect(workers.map(({ isOver }) => isOver)).toEqual([true])
})

test('so is one that dies between two questions', async () => {
  const { ask, first } = search()
  BrowserWorker.hears = function (data) {
    if ((data as { turn?: number }).turn === 1) this.says({ received: 1 })
  }
  ask('payslip')
  await vi.advanceTimersByTimeAsync(20_000)
  expect(workers[0]!.isOver).toBe(false)
  ask('expense claim')
  await vi.advanceTimersByTimeAsync(9_000)
  await expect.poll(first).toBe('claim')
})

test.each(['error', 'messageerror'])('after “%s” the page answers at once', async (wrong) => {
  const { ask, first } = search()
  ask('payslip')
  await vi.advanceTimersByTimeAsync(10)
  workers[0]!.dispatchEvent(new Event(wrong))
  await expect.poll(first).toBe('pay')
  expect(workers[0]!.isOver).toBe(true)
})

test('the worker says of each question at once that it has it, and is left alone', async () => {
  let script: ((event: { data: unknown }) => void) | undefined
  vi.stubGlobal('addEventListener', (kind: string, heard: typeof script) => {
    if (kind === 'message') script = heard
  })
  vi.stubGlobal('postMessage', (data: unknown) => workers[0]!.says(data))
  await import('../../../../site/client/search/search-worker.ts')
  BrowserWorker.hears = (data) => script?.({ data })
  const { ask, first } = search()
  ask('payslip')
  await expect.poll(first).toBe('pay')
  await vi.advanceTimersByTimeAsync(20_000)
  expect(workers[0]!.isOver).toBe(false)
  ask('expense claim')
  await expect.poll(first).toBe('claim')
})
